/// The fields of a Word document that are open: first their instructions, then their results.
struct WordFields {
  /// For each open field whether its result has begun.
  private var open: [Bool] = []

  /// Whether what comes is an instruction and no text.
  var isInInstructions: Bool { open.contains(false) }

  /// - Parameter character: what the mark of a field stands for, as the document says it.
  mutating func take(_ character: String?) {
    switch character {
    case "begin": open.append(false)
    case "separate": if !open.isEmpty { open[open.count - 1] = true }
    case "end": _ = open.popLast()
    default: break
    }
  }
}
