/// An analyst's summary as sentences, each with the quotes it rests on.
///
/// References stand in brackets at the end of their sentence, before or after its full stop: `They plan it together
/// [VOR-07:14.2; LIN-02:3.1-3.2].` Other brackets are text. A sentence ends at `.`, `!`, `?` or `…` before white space
/// and no small letter, and at the end of a line.
package struct SummaryText: Hashable, Sendable {
  package struct Sentence: Hashable, Sendable {
    fileprivate enum Part: Hashable, Sendable {
      case words(String)
      case references([QuoteReference])
    }

    fileprivate var parts: [Part]
    /// Whether it begins a line.
    package let beginsLine: Bool

    /// What it says, without its references.
    package var text: String {
      var text = ""
      for case .words(let words) in parts {
        // The blank before a bracket goes with the bracket.
        if let first = words.first, !first.isWhitespace, ".!?…,;:)".contains(first) {
          text = text.trimmingWhiteSpace
        }
        text += text.last?.isWhitespace == true ? words.drop(while: \.isWhitespace) : words[...]
      }
      return text.trimmingWhiteSpace
    }

    /// In the order typed, each once.
    package var references: [QuoteReference] {
      var seen: Set<QuoteReference> = []
      return parts.flatMap { part -> [QuoteReference] in
        if case .references(let references) = part { references } else { [] }
      }.filter { seen.insert($0).inserted }
    }
  }

  package let sentences: [Sentence]
  /// What looks like a reference and is none, as typed.
  package let faults: [String]

  /// What a sentence without a reference is marked with where a summary is shown; taken out where it is typed.
  package static let noQuote = "[no quote]"

  /// The text as it is kept: without white space at its ends, lines ending in `\n`, tabs as blanks, without the marks
  /// of sentences that have no quote.
  package static func tidied(_ text: String) -> String {
    text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\t", with: " ")
      .replacing(" " + noQuote, with: "").replacing(noQuote, with: "").trimmingWhiteSpace
  }

  /// - Complexity: O(length of the text).
  package init(_ text: String) {
    var parser = SummaryParser()
    var rest = Substring(Self.tidied(text))
    while let open = rest.firstIndex(of: "[") {
      parser.take(rest[..<open])
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(where: { $0 == "]" || $0 == "[" }), inside[close] == "]"
      else {
        parser.take(rest[open...open])
        rest = inside
        continue
      }
      if !parser.takeReferences(inside[..<close]) { parser.take(rest[open...close]) }
      rest = inside[inside.index(after: close)...]
    }
    parser.take(rest)
    parser.endSentence()
    sentences = parser.sentences
    faults = parser.faults
  }

  /// Every reference, each once, in the order typed.
  package var references: [QuoteReference] {
    var seen: Set<QuoteReference> = []
    return sentences.flatMap(\.references).filter { seen.insert($0).inserted }
  }

  package var withoutQuote: Int { sentences.count { $0.references.isEmpty } }

  /// The sentences as typed, those that have no reference marked.
  ///
  /// - Parameter mark: Calls with each reference; what comes back stands behind it.
  package func shown(marking mark: (QuoteReference) -> String = { _ in "" }) -> String {
    var text = ""
    for sentence in sentences {
      if !text.isEmpty { text += sentence.beginsLine ? "\n" : " " }
      text += sentence.shown(mark)
    }
    return text
  }
}

extension SummaryText.Sentence {
  fileprivate func shown(_ mark: (QuoteReference) -> String) -> String {
    guard !references.isEmpty else {
      let words = text.last == "." ? text.dropLast() : text[...]
      return words + " " + SummaryText.noQuote + text.dropFirst(words.count)
    }
    var shown = ""
    for part in parts {
      switch part {
      case .words(let words): shown += words
      case .references(let references):
        if let last = shown.last, !last.isWhitespace { shown += " " }
        shown += "[" + references.map { "\($0)\(mark($0))" }.joined(separator: "; ") + "]"
      }
    }
    return shown.trimmingWhiteSpace
  }
}

/// Cuts a summary into sentences, stretch by stretch between brackets.
private struct SummaryParser {
  private(set) var sentences: [SummaryText.Sentence] = []
  private(set) var faults: [String] = []
  /// The sentence under way, and its words alone.
  private var parts: [SummaryText.Sentence.Part] = []
  private var text = ""
  private var isAtLineStart = true

  mutating func take(_ stretch: Substring) {
    var index = stretch.startIndex
    while index < stretch.endIndex {
      let character = stretch[index]
      index = stretch.index(after: index)
      if character.isNewline {
        endSentence()
        isAtLineStart = true
        continue
      }
      append(character)
      if character.isWhitespace, ends(text.trimmingWhiteSpace), goesOn(stretch[index...]) {
        endSentence()
      }
    }
  }

  /// Whether a full stop, with closing marks behind it or not, ends the text; none behind a number of a list, an
  /// initial or an abbreviation does.
  private func ends(_ text: String) -> Bool {
    let closing: Set<Character> = ["\"", "'", "”", "’", "»", ")", "]"]
    guard let last = text.last(where: { !closing.contains($0) }), ".!?…".contains(last) else {
      return false
    }
    let word = text.split(whereSeparator: \.isWhitespace).last.map { $0.lowercased() } ?? ""
    guard last == ".", word.last == ".", word.count > 1 else { return true }
    let isListNumber = text.dropLast().allSatisfy(\.isNumber)
    let isInitials = word.split(separator: ".").allSatisfy { $0.count == 1 && $0.first!.isLetter }
    return !isListNumber && !isInitials && !Self.abbreviations.contains(word)
  }

  private static let abbreviations: Set<String> = [
    "approx.", "bl.a.", "ca.", "cf.", "dr.", "f.eks.", "mr.", "mrs.", "ms.", "no.", "nr.", "p.",
    "pp.", "prof.", "st.", "vs.",
  ]

  /// Whether what follows begins a sentence: anything but a small letter.
  private func goesOn(_ rest: Substring) -> Bool {
    rest.first { !$0.isWhitespace }.map { !$0.isLowercase } ?? true
  }

  private mutating func append(_ character: Character) {
    text.append(character)
    if case .words(let words) = parts.last {
      parts[parts.count - 1] = .words(words + String(character))
    } else {
      parts.append(.words(String(character)))
    }
  }

  mutating func endSentence() {
    let words = text.trimmingWhiteSpace
    defer {
      text = ""
      parts = []
    }
    guard !words.isEmpty else { return }
    // A full stop behind the bracket belongs to the sentence before it.
    if words.allSatisfy({ ".!?…,;:".contains($0) }), let last = sentences.last, !isAtLineStart,
      parts.count == 1
    {
      if !ends(last.text) { sentences[sentences.count - 1].parts.append(.words(words)) }
      return
    }
    sentences.append(SummaryText.Sentence(parts: parts, beginsLine: isAtLineStart))
    isAtLineStart = false
  }

  /// - Returns: whether the bracket holds references, right or wrong.
  mutating func takeReferences(_ inside: Substring) -> Bool {
    let pieces = inside.split(whereSeparator: { $0 == ";" || $0 == "," })
      .map { $0.trimmingWhiteSpace }.filter { !$0.isEmpty }
    let found = pieces.map(Self.reference)
    let isMeant = found.contains { $0 != nil } || pieces.contains(where: Self.looksLikeReference)
    guard isMeant else { return false }
    faults += zip(pieces, found).filter { $0.1 == nil }.map { $0.0 }
    let new = found.compactMap(\.self)
    if text.trimmingWhiteSpace.isEmpty, let last = sentences.indices.last {
      sentences[last].parts.append(.references(new))
    } else {
      parts.append(.references(new))
      while text.last?.isWhitespace == true { text.removeLast() }
    }
    return true
  }

  /// Also with the dash that a text program makes of a hyphen.
  private static func reference(_ text: String) -> QuoteReference? {
    if let reference = QuoteReference(text) { return reference }
    guard let colon = text.lastIndex(of: ":") else { return nil }
    let places = text[colon...].dropFirst().filter { $0 != " " }.map { $0 == "–" ? "-" : $0 }
    return QuoteReference(text[...colon] + String(places))
  }

  /// A colon with a number behind it, and no blank between: `VOR-07:14`.
  private static func looksLikeReference(_ text: String) -> Bool {
    guard let colon = text.lastIndex(of: ":"), colon > text.startIndex else { return false }
    return text[colon...].dropFirst().first?.isNumber ?? false
  }
}
