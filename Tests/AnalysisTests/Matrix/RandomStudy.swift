import Analysis
import QualitativeData
import TestSupport

/// A small study made by chance: interviews and focus groups, segments over several turns, two coders and the rules.
struct RandomStudy {
  let material: CodedMaterial
  let codebook: Codebook

  init(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    codebook = Self.codebook
    let paths = codebook.entries.map(\.path) + [CodePath("stranger")!]
    var material = CodedMaterial()
    for number in 0..<Int.random(in: 3...5, using: &chance) {
      let (transcript, units) = Self.transcript("T\(number)", &chance)
      let segments = (0..<Int.random(in: 0...9, using: &chance)).map { _ in
        Self.segment(of: transcript, paths.randomElement(using: &chance)!, &chance)
      }
      material.add(transcript, units: units, segments: segments)
    }
    self.material = material
  }

  static let codebook: Codebook = {
    var codebook = Codebook(name: "Random", version: "1")
    var practice = Code(code: "practice")
    var help = Code(code: "help")
    help.codes = [Code(code: "money"), Code(code: "hands")]
    practice.codes = [help, Code(code: "talk")]
    var factor = Code(code: "factor")
    factor.codes = [Code(code: "time")]
    var either = Code(code: "either")
    either.union = [CodePath("practice/help")!, CodePath("factor")!]
    codebook.codes = [practice, factor, either]
    codebook.variables["role"] = Variable.Declaration(
      kind: .ordered, values: ["top", "middle", "front"])
    return codebook
  }()

  private static func segment(
    of transcript: Transcript, _ code: CodePath, _ chance: inout SeededGenerator
  ) -> CodedSegment {
    let length = transcript.text.utf8.count
    let start = Int.random(in: 0..<length, using: &chance)
    let end = min(length, start + Int.random(in: 1...40, using: &chance))
    let isSuggested = chance.chance(0.2)
    return CodedSegment(
      transcript: transcript.name, code: code, range: TextRange(start, end),
      coder: isSuggested ? .codebook : .person(chance.chance(0.5) ? "Ida" : "Mikkel"),
      judgement: isSuggested ? .suggested : chance.chance(0.1) ? .rejected : .accepted)
  }

  private static func transcript(
    _ name: String, _ chance: inout SeededGenerator
  ) -> (Transcript, TextUnits) {
    var speakers = [Speaker(name: "I", kind: .interviewer)]
    for number in 0..<Int.random(in: 1...3, using: &chance) {
      var speaker = Speaker(
        name: "R\(number)", kind: .respondent, isSamePersonEverywhere: number == 2)
      if chance.chance(0.5) {
        speaker.variables["role"] = ["front", "top", "middle"].randomElement(using: &chance)!
      }
      speakers.append(speaker)
    }
    if speakers.count > 2, chance.chance(0.4) {
      speakers.append(
        Speaker(name: "\(speakers[1].name) and \(speakers.last!.name)", kind: .respondent))
    }
    var variables: [String: String] = [:]
    if chance.chance(0.8) { variables["town"] = chance.chance(0.5) ? "North" : "South" }
    if chance.chance(0.5) { variables["role"] = chance.chance(0.5) ? "front" : "top" }
    if chance.chance(0.3) { variables["asked:practice/help"] = "no" }
    if chance.chance(0.2) { variables["asked:factor"] = "no" }
    var text = ""
    var words: [TextRange] = []
    var sentences: [TextUnits.Sentence] = []
    var paragraphs: [TextUnits.Paragraph] = []
    var turns: [Turn] = []
    for index in 0..<Int.random(in: 2...8, using: &chance) {
      if index > 0 { text += "\n\n" }
      let (start, first) = (text.utf8.count, words.count)
      for number in 0..<Int.random(in: 1...6, using: &chance) {
        if number > 0 { text += " " }
        words.append(TextRange(text.utf8.count, text.utf8.count + 4))
        text += "word"
      }
      let range = TextRange(start, text.utf8.count)
      let speaker =
        chance.chance(0.1) ? nil : Int.random(in: speakers.indices, using: &chance)
      turns.append(Turn(number: index + 1, speaker: speaker, range: range))
      sentences.append(
        .init(range: range, turn: index, number: 1, paragraph: index, words: first..<words.count))
      paragraphs.append(.init(range: range, turn: index, sentences: index..<index + 1))
    }
    return (
      Transcript(
        name: name, file: name, format: "test", digest: "", text: text, speakers: speakers,
        turns: turns, variables: variables),
      TextUnits(
        words: words, sentences: sentences, paragraphs: paragraphs,
        turns: turns.indices.map { $0..<$0 + 1 })
    )
  }
}
