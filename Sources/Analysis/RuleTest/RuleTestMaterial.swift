import QualitativeData

/// Transcripts with what each rule of a codebook proposes and what people judged: all that a test of rules needs.
///
/// It holds no text.
package struct RuleTestMaterial: Sendable {
  /// A rule and the code it stands under.
  package struct Rule: Sendable {
    package let code: CodePath
    package let text: CodingRuleText

    package init(code: CodePath, text: CodingRuleText) {
      self.code = code
      self.text = text
    }
  }

  /// What one rule codes at one place.
  package struct Proposal: Sendable {
    /// The rule's position.
    package let rule: Int
    package let range: TextRange

    package init(rule: Int, range: TextRange) {
      self.rule = rule
      self.range = range
    }
  }

  /// A span under a code, by a rule or a person.
  struct Mark: Sendable {
    enum Source: Hashable, Sendable {
      case rule(Int)
      case coder(String)
    }

    let transcript: Int
    let code: CodePath
    let source: Source
    let range: TextRange
    /// The sentences it touches.
    let sentences: Range<Int>
  }

  struct Sentence: Sendable {
    let range: TextRange
    let turn: Int
    let speaker: Int
    let hasWords: Bool
  }

  package let codebook: Codebook
  package let rules: [Rule]
  /// The transcripts with the people's segments under codes of the codebook.
  package private(set) var coded = CodedMaterial()
  private(set) var sentences: [[Sentence]] = []
  private(set) var proposals: [Mark] = []
  private(set) var judged: [Mark] = []
  /// For each coder, the transcripts in which they judged anything by this codebook, be it a rejection.
  private(set) var judgedTranscripts: [String: Set<Int>] = [:]
  /// How many segments people coded under paths that the codebook does not have, though it has their root.
  package private(set) var unknownCodes: [CodePath: Int] = [:]
  /// How many segments belong to other codebooks, which have other roots.
  package private(set) var segmentsOfOthers = 0
  /// How many accepted segments were proposed by a rule before a person accepted them.
  package private(set) var acceptedSuggestions = 0

  private let paths: Set<CodePath>
  private let roots: Set<String>

  package init(codebook: Codebook, rules: [Rule]) {
    self.codebook = codebook
    self.rules = rules
    paths = Set(codebook.entries.map(\.path))
    roots = Set(codebook.codes.map(\.code))
  }

  /// Adds a transcript, what the rules propose in it, and what people judged there, rejections too.
  package mutating func add(
    _ transcript: Transcript, units: TextUnits, proposals found: [Proposal],
    judged segments: [CodedSegment]
  ) {
    let position = coded.transcripts.count
    let known = segments.filter { segment in
      guard roots.contains(segment.code.steps[0]) else {
        segmentsOfOthers += 1
        return false
      }
      judgedTranscripts[segment.coder.description, default: []].insert(position)
      if !paths.contains(segment.code) { unknownCodes[segment.code, default: 0] += 1 }
      return true
    }
    coded.add(transcript, units: units, segments: known)
    let unnamed = coded.transcripts[position].speakers.count - 1
    sentences.append(
      units.sentences.map { sentence in
        Sentence(
          range: sentence.range, turn: sentence.turn,
          speaker: transcript.turns[sentence.turn].speaker ?? unnamed,
          hasWords: !sentence.words.isEmpty)
      })
    func mark(_ code: CodePath, _ source: Mark.Source, _ range: TextRange) -> Mark {
      Mark(
        transcript: position, code: code, source: source, range: range,
        sentences: units.sentences(touchedBy: range))
    }
    proposals += found.map { mark(rules[$0.rule].code, .rule($0.rule), $0.range) }
    for segment in known where segment.judgement == .accepted {
      judged.append(mark(segment.code, .coder(segment.coder.description), segment.range))
      if segment.reason != nil { acceptedSuggestions += 1 }
    }
  }
}
