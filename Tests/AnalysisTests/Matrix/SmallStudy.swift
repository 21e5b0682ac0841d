import Analysis
import Foundation
import QualitativeData

/// A study of four interviews whose numbers can be counted by eye.
struct SmallStudy {
  static let codebook: Codebook = {
    var codebook = Codebook(name: "Small", version: "1")
    var practice = Code(code: "practice")
    practice.codes = [Code(code: "help"), Code(code: "talk")]
    codebook.codes = [practice, Code(code: "other")]
    return codebook
  }()

  static let help = CodePath("practice/help")!
  static let talk = CodePath("practice/talk")!

  /// Each word is one turn's word; `I:` turns are the interviewer's.
  static func transcript(
    _ name: String, _ variables: [String: String], turns: [(speaker: String, words: String)]
  ) -> (Transcript, TextUnits) {
    var text = ""
    var speakers: [Speaker] = []
    var built: [Turn] = []
    var words: [TextRange] = []
    var sentences: [TextUnits.Sentence] = []
    var paragraphs: [TextUnits.Paragraph] = []
    for (index, turn) in turns.enumerated() {
      if index > 0 { text += "\n\n" }
      let start = text.utf8.count
      let first = words.count
      for word in turn.words.split(separator: " ") {
        if text.utf8.count > start { text += " " }
        words.append(TextRange(text.utf8.count, text.utf8.count + word.utf8.count))
        text += word
      }
      let range = TextRange(start, text.utf8.count)
      if !speakers.contains(where: { $0.name == turn.speaker }) {
        speakers.append(
          Speaker(name: turn.speaker, kind: turn.speaker == "I" ? .interviewer : .respondent))
      }
      built.append(
        Turn(
          number: index + 1, speaker: speakers.firstIndex { $0.name == turn.speaker }, range: range)
      )
      sentences.append(
        .init(range: range, turn: index, number: 1, paragraph: index, words: first..<words.count))
      paragraphs.append(.init(range: range, turn: index, sentences: index..<index + 1))
    }
    return (
      Transcript(
        name: name, file: name, format: "test", digest: "", text: text, speakers: speakers,
        turns: built, variables: variables),
      TextUnits(
        words: words, sentences: sentences, paragraphs: paragraphs,
        turns: turns.indices.map { $0..<$0 + 1 })
    )
  }

  static func segment(
    _ transcript: Transcript, _ code: CodePath, _ words: String, by coder: Coder = .person("Ida")
  ) -> CodedSegment {
    let found = transcript.text.range(of: words)!
    let start = transcript.text.utf8.distance(
      from: transcript.text.startIndex, to: found.lowerBound)
    return CodedSegment(
      transcript: transcript.name, code: code, range: TextRange(start, start + words.utf8.count),
      coder: coder, judgement: coder == .codebook ? .suggested : .accepted)
  }

  static var material: CodedMaterial {
    var material = CodedMaterial()
    let (a, aUnits) = transcript(
      "A", ["town": "North"],
      turns: [("I", "well then"), ("P1", "we help them and we talk to them")])
    material.add(
      a, units: aUnits,
      segments: [
        segment(a, help, "we help"), segment(a, help, "help them"),
        segment(a, talk, "talk to them"),
      ])
    let (b, bUnits) = transcript("B", ["town": "North"], turns: [("P1", "nothing of the sort")])
    material.add(b, units: bUnits, segments: [])
    let (c, cUnits) = transcript(
      "C", ["town": "South"], turns: [("P1", "we talk"), ("P2", "they help")])
    material.add(
      c, units: cUnits,
      segments: [segment(c, help, "talk\n\nthey help"), segment(c, talk, "we talk", by: .codebook)])
    let (d, dUnits) = transcript("D", [:], turns: [("I", "do you help"), ("P1", "no")])
    material.add(d, units: dUnits, segments: [segment(d, help, "you help")])
    return material
  }

  static func matrix(
    _ measure: Measure, rows: MatrixAxis = .themes, columns: MatrixAxis = .variables(["town"]),
    percent: Percent? = nil, _ selection: SegmentSelection = SegmentSelection()
  ) throws -> ThemeMatrix {
    try ThemeMatrix(
      .init(rows: rows, columns: columns, measure: measure, percent: percent, selection: selection),
      of: material, codebook: codebook)
  }
}

extension ThemeMatrix {
  /// The numbers of each row by its key, blanks as -1.
  var numbers: [String: [Double]] {
    Dictionary(
      uniqueKeysWithValues: rows.indices.map { row in
        (rows[row].parts.joined(separator: "·"), cells[row].map { $0.value ?? -1 })
      })
  }
}
