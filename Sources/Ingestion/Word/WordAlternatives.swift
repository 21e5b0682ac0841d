/// The alternatives a Word document offers for one thing, of which the first that holds anything is taken.
///
/// Word writes text boxes in two ways.
struct WordAlternatives {
  private struct Alternative {
    var isTaken = false
    var before = 0
  }

  private var open: [Alternative] = []

  mutating func begin() { open.append(Alternative()) }

  mutating func end() { _ = open.popLast() }

  /// - Parameter amount: how much the document holds so far.
  /// - Returns: Whether the alternative that begins is to be read.
  mutating func takesNext(amount: Int) -> Bool {
    guard let last = open.last else { return true }
    if last.isTaken { return false }
    open[open.count - 1].before = amount
    return true
  }

  mutating func endChoice(amount: Int) {
    guard let last = open.last else { return }
    open[open.count - 1].isTaken = amount > last.before
  }
}
