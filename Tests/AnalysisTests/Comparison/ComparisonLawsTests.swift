import Analysis
import Foundation
import QualitativeData
import TestSupport
import Testing

/// What must hold of any comparison of cases: the order of interviews says nothing.
@Suite struct ComparisonLawsTests {
  private static let codes = ["a", "b", "c"].map { CodePath($0)! }
  private static let codebook: Codebook = {
    var codebook = Codebook(name: "Laws", version: "1")
    codebook.codes = ["a", "b", "c"].map { Code(code: $0) }
    return codebook
  }()

  /// An interview of six answers of one word each, with a question between them.
  private static func interview(
    _ number: Int, _ generator: inout SeededGenerator
  ) -> (transcript: Transcript, units: TextUnits, segments: [CodedSegment]) {
    let name = "T\(number)"
    let places = (0..<12).map { TextRange($0 * 5, $0 * 5 + 4) }
    let transcript = Transcript(
      name: name, file: name, format: "test", digest: nil,
      text: String(repeating: "word ", count: 12),
      speakers: [
        Speaker(name: "I", kind: .interviewer), Speaker(name: "R", kind: .respondent),
      ],
      turns: places.enumerated().map { Turn(number: $0 + 1, speaker: $0 % 2, range: $1) },
      variables: ["town": ["North", "South", "West"][number % 3]])
    let units = TextUnits(
      words: places,
      sentences: places.enumerated().map {
        TextUnits.Sentence(range: $1, turn: $0, number: 1, paragraph: $0, words: $0..<$0 + 1)
      },
      paragraphs: places.enumerated().map {
        TextUnits.Paragraph(range: $1, turn: $0, sentences: $0..<$0 + 1)
      },
      turns: places.indices.map { $0..<$0 + 1 })
    var segments: [CodedSegment] = []
    for code in codes {
      for place in places.indices where generator.chance(0.08) {
        segments.append(
          CodedSegment(
            transcript: name, code: code, range: places[place], coder: .person("Ida"),
            judgement: .accepted))
      }
    }
    return (transcript, units, segments)
  }

  private static func materials(_ seed: UInt64) -> [CodedMaterial] {
    var generator = SeededGenerator(seed: seed)
    let interviews = (0..<15).map { interview($0, &generator) }
    return [interviews, interviews.shuffled(using: &generator)].map { interviews in
      var material = CodedMaterial()
      for each in interviews {
        material.add(each.transcript, units: each.units, segments: each.segments)
      }
      return material
    }
  }

  @Test(arguments: 0..<12)
  func `the order of interviews changes no count and no probability`(seed: Int) throws {
    let answers = try Self.materials(UInt64(seed)).map {
      try CodeCrosstabs(.init(rows: .codes, by: ["town"]), of: $0, codebook: Self.codebook)
    }
    for (one, other) in zip(answers[0].rows, answers[1].rows) {
      #expect(one.path == other.path && one.adjusted == other.adjusted)
      #expect(one.crosstab.exact == other.crosstab.exact)
      for (cells, others) in zip(one.crosstab.cells, other.crosstab.cells) {
        #expect(cells.map(\.count) == others.map(\.count))
        #expect(cells.map { Set($0.transcripts) } == others.map { Set($0.transcripts) })
      }
    }
    #expect(answers[0].tested == answers[1].tested)
  }

  @Test(arguments: 0..<12)
  func `present and absent add up to the interviews, and only what is present opens to segments`(
    seed: Int
  ) throws {
    let material = Self.materials(UInt64(seed))[0]
    let answer = try CodeCrosstabs(
      .init(rows: .codes, by: ["town"], uncoded: .absent), of: material, codebook: Self.codebook)
    #expect(answer.groups.count == 15 && answer.groups.leftOut.isEmpty)
    for row in answer.rows {
      #expect(row.crosstab.total == 15)
      for (present, absent) in zip(row.crosstab.cells[0], row.crosstab.cells[1]) {
        #expect(present.count + absent.count == 5)
        let names = Set(present.segments.map { "T\(material.segments[$0].transcript)" })
        #expect(names == Set(present.transcripts) && absent.segments.isEmpty)
      }
    }
  }

  @Test(arguments: 0..<12)
  func `a code is said by one case alone, by several, or missing in some`(seed: Int) throws {
    let answers = try Self.materials(UInt64(seed)).map { material in
      try CaseComparison(
        by: ["town"], SegmentSelection(), of: material,
        times: material.transcripts.map { _ in nil }, uncoded: [], codebook: Self.codebook)
    }
    let answer = answers[0]
    #expect(answer.cases.map(\.name) == ["North", "South", "West"])
    #expect(answer.cases.map(\.words) == [30, 30, 30])
    for place in answer.cases.indices {
      let only = answer.saidOnly(in: place)
      #expect(only == answers[1].saidOnly(in: place))
      #expect(Set(only).isDisjoint(with: answer.saidElsewhere(than: place)))
      for code in only {
        #expect(!answer.mentions[code][place].segments.isEmpty)
        #expect(
          answer.cases.indices.filter { $0 != place }.allSatisfy {
            answer.saidElsewhere(than: $0).contains(code)
          })
      }
      for code in answer.codes.indices {
        let mention = answer.mentions[code][place]
        #expect(mention.transcripts.count + mention.unrecorded.count == 5)
        #expect(mention.per1000Words == Double(mention.segments.count) * 1000 / 30)
        #expect(mention.perTenMinutes == nil)
      }
    }
  }

  /// The interviewer begins; the respondent's last answer may have no end.
  @Test func `a turn lasts to its end, else to the next; without either nothing is guessed`() {
    func time(_ times: [Turn.Time?]) -> TalkTime? {
      TalkTime(
        Transcript(
          name: "T", file: "T", format: "test", digest: nil, text: "one two three",
          speakers: [
            Speaker(name: "I", kind: .interviewer), Speaker(name: "R", kind: .respondent),
          ],
          turns: zip([TextRange(0, 3), TextRange(4, 7), TextRange(8, 13)], times).enumerated().map {
            Turn(number: $0 + 1, speaker: [0, 1, 1][$0], range: $1.0, time: $1.1)
          }))
    }
    let open = time([.init(start: 0, end: 1.5), .init(start: 2), .init(start: 5)])
    #expect(open?.seconds == [1.5, 3, 0] && open?.lacksEnd == true)
    let closed = time([.init(start: 0), .init(start: 2), .init(start: 5, end: 8)])
    #expect(closed?.seconds == [2, 6, 0] && closed?.lacksEnd == false)
    #expect(time([.init(start: 0), nil, .init(start: 5)]) == nil)
    #expect(time([.init(start: 3), .init(start: 2), .init(start: 5)]) == nil)
    #expect(time([nil, nil, nil]) == nil)
  }
}
