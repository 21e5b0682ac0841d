import Analysis
import Foundation
import QualitativeData
import TestSupport
import Testing

/// The reference values of matrices: two codes' trees over six interviews in two municipalities.
@Suite(.enabled(if: SharedData.isPresent, "the reference data is not beside this checkout"))
struct MatrixOracleTests {
  private struct Oracle: Decodable {
    struct Input: Decodable {
      struct Document: Decodable {
        struct Turn: Decodable {
          let speaker: String
          let start: Int
          let end: Int
        }
        let municipality: String
        let level: String
        let text: String
        let turns: [Turn]
      }
      struct Segment: Decodable {
        let doc: String
        let start: Int
        let end: Int
        let code: String
      }
      let codebook: [String: String?]
      let documents: [String: Document]
      let segments: [Segment]
    }
    let input: Input
    let expected: [String: [String: [String: Double]]]
  }

  private let oracle: Oracle
  private let material: CodedMaterial
  private let codebook: Codebook

  init() throws {
    let data = try Data(contentsOf: SharedData.file("oracles/matrices.json"))
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    // Only the parts that hold numbers by case are read here.
    let expected = try #require(root["expected"] as? [String: Any])
    let numeric = expected.compactMapValues { part in
      (part as? [String: [String: Any]])?.mapValues { $0.compactMapValues { $0 as? Double } }
    }
    let kept: [String: Any] = ["input": root["input"]!, "expected": numeric]
    oracle = try JSONDecoder().decode(
      Oracle.self, from: JSONSerialization.data(withJSONObject: kept))
    codebook = Self.codebook(oracle.input.codebook.keys.sorted())
    material = Self.material(oracle.input)
  }

  private static func codebook(_ paths: [String]) -> Codebook {
    var codebook = Codebook(name: "oracle", version: "1")
    codebook.codes = paths.filter { !$0.contains("/") }.map { parent in
      var code = Code(code: parent)
      code.codes = paths.filter { $0.hasPrefix(parent + "/") }.map {
        Code(code: String($0.dropFirst(parent.count + 1)))
      }
      return code
    }
    return codebook
  }

  private static func material(_ input: Oracle.Input) -> CodedMaterial {
    var material = CodedMaterial()
    for (name, document) in input.documents.sorted(by: { $0.key < $1.key }) {
      let (transcript, units) = transcript(name, document)
      material.add(
        transcript, units: units,
        segments: input.segments.filter { $0.doc == name }.map {
          CodedSegment(
            transcript: name, code: CodePath($0.code)!, range: TextRange($0.start, $0.end),
            coder: .person("oracle"), judgement: .accepted)
        })
    }
    return material
  }

  private static func transcript(
    _ name: String, _ document: Oracle.Input.Document
  ) -> (Transcript, TextUnits) {
    let speakers = [
      Speaker(name: "INT", kind: .interviewer), Speaker(name: name, kind: .respondent),
    ]
    var words: [TextRange] = []
    var sentences: [TextUnits.Sentence] = []
    var paragraphs: [TextUnits.Paragraph] = []
    var turns: [Turn] = []
    for (index, turn) in document.turns.enumerated() {
      let first = words.count
      var offset = turn.start
      let said = Array(document.text.utf8)[turn.start..<turn.end]
      for word in said.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false) {
        if !word.isEmpty { words.append(TextRange(offset, offset + word.count)) }
        offset += word.count + 1
      }
      let range = TextRange(turn.start, turn.end)
      turns.append(Turn(number: index + 1, speaker: turn.speaker == "INT" ? 0 : 1, range: range))
      sentences.append(
        .init(range: range, turn: index, number: 1, paragraph: index, words: first..<words.count))
      paragraphs.append(.init(range: range, turn: index, sentences: index..<index + 1))
    }
    return (
      Transcript(
        name: name, file: name, format: "oracle", digest: "", text: document.text,
        speakers: speakers, turns: turns,
        variables: ["municipality": document.municipality, "level": document.level]),
      TextUnits(
        words: words, sentences: sentences, paragraphs: paragraphs,
        turns: turns.indices.map { $0..<$0 + 1 })
    )
  }

  /// What the oracle calls a number, and what asks for it here.
  private static let questions: [(key: String, measure: Measure, percent: Percent?)] = [
    ("segments", .segments, nil), ("present", .presence, nil), ("words_coded", .words, nil),
    ("documents_present", .transcripts, nil), ("pct_documents_present", .transcripts, .column),
    ("pct_of_respondent_words", .shareOfTalk, nil),
    ("pct_of_group_respondent_words", .shareOfTalk, nil),
    ("segments_per_1000_respondent_words", .per1000Words, nil), ("row_pct", .segments, .row),
    ("col_pct", .segments, .column), ("pct_of_document_words", .shareOfTranscript, nil),
    ("mean_segments_per_document", .perTranscript, nil),
  ]

  @Test(arguments: [
    ("code_by_document", MatrixAxis.transcripts),
    ("code_by_municipality", .variables(["municipality"])),
    ("code_by_level", .variables(["level"])),
  ])
  func `every number of the oracle is ours`(part: String, columns: MatrixAxis) throws {
    let expected = try #require(oracle.expected[part])
    let asked = Set(Self.questions.map(\.key)).union(["documents_in_group"])
    #expect(expected.values.allSatisfy { asked.isSuperset(of: $0.keys) })
    var compared = 0
    for question in Self.questions
    where expected.values.contains(where: { $0[question.key] != nil }) {
      let matrix = try ThemeMatrix(
        .init(
          rows: .themes, columns: columns, measure: question.measure, percent: question.percent),
        of: material, codebook: codebook)
      for (cell, numbers) in expected {
        guard let number = numbers[question.key] else { continue }
        let parts = cell.split(separator: "|").map(String.init)
        let row = try #require(matrix.rows.firstIndex { $0.parts == [parts[0]] })
        let column = try #require(matrix.columns.firstIndex { $0.parts == [parts[1]] })
        let ours = try #require(matrix.cells[row][column].value)
        #expect(abs(ours - number) < 1e-6, "\(question.key) of \(cell): \(ours), not \(number)")
        if let n = numbers["documents_in_group"] {
          #expect(matrix.columnSizes[column] == Int(n), "n of \(parts[1])")
        }
        compared += 1
      }
    }
    #expect(compared > 20)
  }
}
