import DocumentPackaging
import QualitativeData

/// Walks a TalkBank document once: its header, then utterance after utterance.
///
/// A class, since the parser's callback has to change it.
final class TalkBankDocument {
  private(set) var header = TalkBankHeader()
  private(set) var speeches: [TalkBankSpeech] = []
  private var open: TalkBankSpeech?
  private var between: [Int] = []

  var findings: [Finding] {
    var findings: [Finding] = []
    if let first = between.first {
      findings.append(
        Finding(
          .note, line: first,
          "\(counted(between.count, "comment")) left out of the text"
        ))
    }
    for what in [CHATSpeech.LeftOut.omitted, .reading] {
      let places = speeches.filter { $0.leftOut.contains(what) }
      let count = places.reduce(0) { $0 + $1.leftOut.count { $0 == what } }
      if let first = places.first {
        findings.append(Finding(what.severity, line: first.line, what.message(count)))
      }
    }
    return findings
  }

  func take(_ event: XMLEvent) {
    switch event {
    case .start(let element):
      if open != nil {
        open!.start(element)
      } else if element.name == "u" {
        open = TalkBankSpeech(element)
      } else {
        if element.name == "comment", !speeches.isEmpty || element["type"] == "Generic" {
          between.append(element.line)
        }
        header.start(element, afterSpeech: !speeches.isEmpty)
      }
    case .end(_, let name):
      guard open != nil else { return header.end(name) }
      guard open!.end(name) else { return }
      if let finished = open { speeches.append(finished) }
      open = nil
    case .characters(let text, _):
      if open != nil { open!.characters(text) } else { header.characters(text) }
    }
  }
}
