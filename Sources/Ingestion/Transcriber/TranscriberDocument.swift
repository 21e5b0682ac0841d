import DocumentPackaging
import QualitativeData

/// Walks a Transcriber document once: its head, then turn after turn.
///
/// A class, since the parser's callback has to change it.
final class TranscriberDocument {
  private(set) var head = TranscriberHead()
  private(set) var turns: [TranscriberTurn] = []

  private var open: TranscriberTurn?
  private var comments: [Int] = []
  private var silent: [Int] = []
  private var shared: [Int] = []
  private var entities: [Int] = []

  var findings: [Finding] {
    [
      finding(comments, "comment", "of the transcriber left out of the text"),
      finding(entities, "mark", "of names and things (entities) left out of the text"),
      finding(silent, "turn", "without words and sounds left out"),
      finding(
        shared, "turn",
        "of several speakers at once, kept as one turn of them together, each one's part a paragraph with the name before it in brackets"
      ),
    ].compactMap(\.self)
  }

  private func finding(_ lines: [Int], _ noun: String, _ message: String) -> Finding? {
    lines.first.map { Finding(.note, line: $0, "\(counted(lines.count, noun)) \(message)") }
  }

  func take(_ event: XMLEvent) {
    switch event {
    case .start(let element): start(element)
    case .end(_, let name):
      guard name == "Turn", var turn = open else { return }
      open = nil
      turn.finish()
      if turn.isEmpty { return silent.append(turn.line) }
      if turn.isShared { shared.append(turn.line) }
      turns.append(turn)
    case .characters(let text, _): open?.characters(text)
    }
  }

  private func start(_ element: XMLElement) {
    guard open != nil else {
      if element.name == "Turn" {
        open = TranscriberTurn(element)
      } else {
        head.start(element)
      }
      return
    }
    switch element.name {
    case "Who": open!.part(Int(element["nb"] ?? ""))
    case "Sync": open!.pass()
    case "Comment": comments.append(element.line)
    case "Event":
      if element["type"] == "entities" {
        entities.append(element.line)
      } else {
        open!.event(element)
      }
    case "Background": open!.background(element)
    default: break
    }
  }
}
