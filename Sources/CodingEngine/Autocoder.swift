import QualitativeData

/// A codebook made ready to code many transcripts.
///
/// It keeps the words it has seen; one autocoder serves one thread, and `copy` makes one for another.
package struct Autocoder {
  private let rules: ReadyRules
  private let units = UnitFinder()
  private let vocabulary: Vocabulary
  private var postings: Postings

  /// - Throws: `RuleFaults` with every rule that cannot be read.
  package init(_ codebook: Codebook) throws {
    var patterns = PatternIndex()
    self.init(try ReadyRules(codebook, watching: &patterns), patterns)
  }

  private init(_ rules: ReadyRules, _ patterns: PatternIndex) {
    self.rules = rules
    vocabulary = Vocabulary(patterns, rules.needs)
    postings = Postings(patterns: patterns.patterns.count)
  }

  /// The same codebook for another thread.
  package func copy() -> Autocoder { Autocoder(rules, vocabulary.patterns.copy()) }

  /// A list for each code of the codebook, in its order, with nothing in it: what `Suggestions.add` adds to.
  package var noPlaces: [ProposedPlaces] { rules.noPlaces }

  /// What the rules propose in one transcript, with the units they were evaluated in.
  package struct Coding: Sendable {
    package let units: TextUnits
    package let suggestions: Suggestions
    private let transcript: String

    fileprivate init(_ units: TextUnits, _ suggestions: Suggestions, _ transcript: String) {
      self.units = units
      self.suggestions = suggestions
      self.transcript = transcript
    }

    /// By place, then by the codebook's order of codes.
    package var segments: [CodedSegment] { suggestions.segments(in: transcript) }
  }

  /// Codes one transcript.
  ///
  /// - Complexity: O(bytes + hits log hits).
  package mutating func code(_ transcript: Transcript) -> Coding {
    var text = transcript.text
    return text.withUTF8 { bytes in
      let units = units.units(of: transcript, in: bytes)
      let suggestions = suggestions(in: transcript, bytes, units, asExample: false)
      return Coding(units, suggestions, transcript.name)
    }
  }

  /// The codes whose rules, of any language, find something in a sentence said by a respondent.
  package mutating func codes(foundIn example: String) -> Set<CodePath> {
    guard let range = example.utf8.isEmpty ? nil : TextRange(0, example.utf8.count) else {
      return []
    }
    let transcript = Transcript(
      name: "example", file: "example", format: "example", digest: "", text: example,
      speakers: [Speaker(name: "Respondent", kind: .respondent)],
      turns: [Turn(number: 1, speaker: 0, range: range)])
    var text = example
    return text.withUTF8 { bytes in
      let units = units.units(of: transcript, in: bytes)
      return suggestions(in: transcript, bytes, units, asExample: true).codesFound
    }
  }

  private mutating func suggestions(
    in transcript: Transcript, _ text: UnsafeBufferPointer<UInt8>, _ units: TextUnits,
    asExample: Bool
  ) -> Suggestions {
    let numbers = vocabulary.number(units.words, in: text)
    let watched = vocabulary.watched(numbers)
    postings.fill(with: watched, of: numbers, vocabulary.fitting)
    let stream = WordStream(
      units: units, words: numbers, watched: watched, fitting: vocabulary.fitting,
      postings: postings)
    return rules.suggestions(in: stream, of: transcript, asExample: asExample)
  }
}
