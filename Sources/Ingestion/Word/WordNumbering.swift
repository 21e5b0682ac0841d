import DocumentPackaging
import Foundation

/// Which of a document's automatic numberings write words, as in `Speaker 1:`, which may be labels.
struct WordNumbering {
  private(set) var withWords: Set<String> = []

  init() {}

  /// - Throws: `PackagingError` for XML that is broken.
  init(_ data: Data) throws {
    let reading = try XMLEvents().read(data) { WordNumberingReading() }.handler
    withWords = Set(reading.kinds.filter { reading.worded.contains($0.value) }.keys)
  }
}

/// One run over `numbering.xml`.
private final class WordNumberingReading: XMLHandler {
  /// The kind of list that each numbering is.
  var kinds: [String: String] = [:]
  var worded: Set<String> = []

  private var kind: String?
  private var number: String?
  private var isBullet = false

  func start(_ tag: XMLStartTag) {
    guard WordNames.isWord(tag.name.namespace) else { return }
    let element = tag.element
    switch element.name {
    case "abstractNum": kind = element.word("abstractNumId")
    case "num": number = element.word("numId")
    case "abstractNumId": if let number { kinds[number] = element.word("val") }
    case "lvl": isBullet = false
    case "numFmt": isBullet = element.word("val") == "bullet"
    case "lvlText":
      let text = element.word("val") ?? ""
      if let kind, !isBullet, text.count(where: \.isLetter) > 1 { worded.insert(kind) }
    default: break
    }
  }

  func end(_ name: XMLName) {}
  func characters(_ text: XMLText) {}
}
