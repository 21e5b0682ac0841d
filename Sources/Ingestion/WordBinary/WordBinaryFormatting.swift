import DocumentPackaging
import QualitativeData

/// What a Word 97–2003 document says of how its characters and paragraphs look ([MS-DOC] 2.8, 2.9).
struct WordBinaryFormatting {
  struct Look: OptionSet {
    let rawValue: UInt8
    static let bold = Look(rawValue: 1)
    static let hidden = Look(rawValue: 2)
    static let deleted = Look(rawValue: 4)
    static let inserted = Look(rawValue: 8)
    static let inTable = Look(rawValue: 16)
    static let rowEnd = Look(rawValue: 32)
  }

  fileprivate struct Run {
    let start, end: UInt32
    let look: Look
  }

  private let characterRuns: [Run]
  private let paragraphRuns: [Run]

  /// - Complexity: O(bytes).
  init(_ text: WordBinaryText) {
    characterRuns = Self.runs(0xFA, text, areParagraphs: false)
    paragraphRuns = Self.runs(0x102, text, areParagraphs: true)
  }

  /// Looks things up for places that mostly rise.
  struct Cursor {
    private let runs: [Run]
    private var index = 0

    fileprivate init(_ runs: [Run]) { self.runs = runs }

    /// - Complexity: O(1) where the place lies near the last one, else O(log runs).
    mutating func look(at place: UInt32) -> Look {
      if index < runs.count, runs[index].start <= place {
        if place >= runs[index].end, index + 1 < runs.count { index += 1 }
      }
      if index >= runs.count
        || !(runs[index].start..<max(runs[index].start, runs[index].end)).contains(place)
      {
        index = runs.partitioningIndex { $0.end > place }
      }
      guard index < runs.count, runs[index].start <= place, place < runs[index].end else {
        return []
      }
      return runs[index].look
    }
  }

  var characters: Cursor { Cursor(characterRuns) }
  var paragraphs: Cursor { Cursor(paragraphRuns) }

  // MARK: Inside

  /// The runs on all pages a table leads to; pages are 512 bytes of the document.
  private static func runs(
    _ offset: Int, _ text: WordBinaryText, areParagraphs: Bool
  ) -> [Run] {
    guard let table = WordBinaryText.table(offset, text.document, in: text.tables) else {
      return []
    }
    let count = (table.count - 4) / 8
    guard count > 0 else { return [] }
    var runs: [Run] = []
    var seen: Set<UInt32> = []
    for index in 0..<count {
      guard let number = table.number32(at: 4 * (count + 1) + 4 * index),
        seen.insert(number).inserted
      else { continue }
      let start = Int(number & 0x3F_FFFF) * 512
      guard start + 512 <= text.document.count else { continue }
      runs += page(Array(text.document[start..<start + 512]), areParagraphs: areParagraphs)
    }
    return runs.sorted { $0.start < $1.start }
  }

  private static func page(_ page: [UInt8], areParagraphs: Bool) -> [Run] {
    let count = Int(page[511])
    let width = areParagraphs ? 13 : 1
    guard 4 * (count + 1) + width * count <= 511 else { return [] }
    return (0..<count).compactMap { index in
      guard let start = page.number32(at: 4 * index), let end = page.number32(at: 4 * index + 4),
        end > start
      else { return nil }
      let place = Int(page[4 * (count + 1) + width * index]) * 2
      let properties =
        place == 0 ? [] : areParagraphs ? paragraph(page, at: place) : character(page, at: place)
      return Run(start: start, end: end, look: look(properties))
    }
  }

  private static func character(_ page: [UInt8], at place: Int) -> ArraySlice<UInt8> {
    guard place < 511 else { return [] }
    return page[(place + 1)..<min(place + 1 + Int(page[place]), 511)]
  }

  /// After the length, of which there are two forms, and the number of the style.
  private static func paragraph(_ page: [UInt8], at place: Int) -> ArraySlice<UInt8> {
    guard place < 508 else { return [] }
    let isLong = page[place] == 0
    let start = place + (isLong ? 2 : 1)
    let length = isLong ? Int(page[place + 1]) * 2 : Int(page[place]) * 2 - 1
    let end = min(start + length, 511)
    return start + 2 <= end ? page[(start + 2)..<end] : []
  }

  /// The few properties that matter among many of different lengths.
  private static func look(_ properties: ArraySlice<UInt8>) -> Look {
    let bytes = Array(properties)
    var look: Look = []
    var offset = 0
    while let code = bytes.number16(at: offset) {
      offset += 2
      guard offset < bytes.count else { break }
      let isOn = bytes[offset] & 1 == 1
      switch code {
      case 0x0835: look.set(.bold, isOn)
      case 0x083C: look.set(.hidden, isOn)
      case 0x0800: look.set(.deleted, isOn)
      case 0x0801: look.set(.inserted, isOn)
      case 0x2416: look.set(.inTable, isOn)
      case 0x2417: look.set(.rowEnd, isOn)
      default: break
      }
      switch code >> 13 {
      case 0, 1: offset += 1
      case 2, 4, 5: offset += 2
      case 3: offset += 4
      case 7: offset += 3
      default:
        // A table's definition has a length of two bytes, one too large.
        offset += code == 0xD608 ? Int(bytes.number16(at: offset) ?? 0) + 1 : Int(bytes[offset]) + 1
      }
    }
    return look
  }
}

extension WordBinaryFormatting.Look {
  fileprivate mutating func set(_ look: Self, _ isOn: Bool) {
    if isOn { insert(look) } else { remove(look) }
  }
}
