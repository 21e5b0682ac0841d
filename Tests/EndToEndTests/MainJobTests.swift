import Foundation
import TestSupport
import Testing

/// Files to a matrix in one step, against a recount from the segments themselves.
@Suite struct MainJobTests {
  private struct Matrix: Decodable {
    struct Axis: Decodable {
      let axis: String
      let values: [String]
    }
    struct Cell: Decodable {
      let value: Double?
      let blank: String?
      let references: [String]
    }
    struct Codebook: Decodable {
      let name: String
      let version: String
    }
    let rows: Axis
    let columns: Axis
    let count: String
    let percent: String?
    let of: [Int]
    let codebook: Codebook?
    let cells: [[Cell]]
    let denominators: [[Double?]]
  }

  private struct Segment: Decodable {
    let transcript: String
    let reference: String
    let code: String
    let start: Int
    let end: Int
    let quote: String
    let speaker: String?
    let turn: Int
    let rules: [String]
    let matches: [[Int]]
  }

  private struct Transcript: Decodable {
    struct Turn: Decodable {
      let number: Int
      let speaker: String?
      let start: Int
      let end: Int
    }
    let name: String
    let text: String
    let turns: [Turn]
    let variables: [String: String]
  }

  private let program = Program(in: RepositoryFolder.url)
  private let codebook = "Codebooks/enabling-and-inhibiting-factors.yaml"
  private let source = ["SampleData/interviews", "--attributes", "SampleData/attributes.csv"]

  private func lines<Line: Decodable>(_ arguments: [String], input: String? = nil) throws -> [Line]
  {
    let outcome = try program.run(arguments, input: input)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try outcome.output.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
  }

  @Test
  func `the matrix has the shape it promises, and a recount from the segments gives its numbers`()
    throws
  {
    let outcome = try program.run(
      ["tabulate", "--codebook", codebook] + source
        + [
          "--rows", "themes", "--columns", "municipality", "--count", "transcripts", "--format",
          "json",
        ])
    #expect(outcome.status == 0)
    let matrix = try JSONDecoder().decode(Matrix.self, from: Data(outcome.output.utf8))
    let transcripts: [Transcript] = try lines(["read", "--as", "json"] + source)
    let segments: [Segment] = try lines(["code", "--codebook", codebook] + source)
    #expect(matrix.rows.axis == "themes" && matrix.columns.axis == "municipality")
    #expect(matrix.count == "transcripts" && matrix.percent == nil)
    #expect(matrix.codebook?.version == "1.0")
    let town = Dictionary(
      uniqueKeysWithValues: transcripts.map { ($0.name, $0.variables["municipality"] ?? "(none)") })
    #expect(matrix.columns.values == Set(town.values).sorted())
    #expect(matrix.of == matrix.columns.values.map { column in town.values.count { $0 == column } })
    for (row, theme) in matrix.rows.values.enumerated() {
      for (column, name) in matrix.columns.values.enumerated() {
        let behind = segments.filter {
          ($0.code == theme || $0.code.hasPrefix(theme + "/")) && town[$0.transcript] == name
        }
        let cell = matrix.cells[row][column]
        #expect(cell.value == Double(Set(behind.map(\.transcript)).count), "\(theme) × \(name)")
        #expect(Set(cell.references) == Set(behind.map(\.reference)), "\(theme) × \(name)")
        #expect(cell.blank == nil && matrix.denominators[row][column] == Double(matrix.of[column]))
      }
    }
    #expect(segments.count > 20)
  }

  @Test func `every segment's quote stands at its place, in its turn, around its matches`() throws {
    let transcripts: [Transcript] = try lines(["read", "--as", "json"] + source)
    let texts = Dictionary(uniqueKeysWithValues: transcripts.map { ($0.name, $0) })
    for codebook in [codebook, "Codebooks/co-production-on-the-inside.yaml"] {
      let segments: [Segment] = try lines(["code", "--codebook", codebook] + source)
      for segment in segments {
        let transcript = try #require(texts[segment.transcript])
        let scalars = Array(transcript.text.unicodeScalars)
        var quote = String.UnicodeScalarView()
        quote.append(contentsOf: scalars[segment.start..<segment.end])
        #expect(String(quote) == segment.quote)
        let turn = transcript.turns[segment.turn - 1]
        #expect(turn.start <= segment.start && segment.end <= turn.end)
        #expect(turn.speaker == segment.speaker)
        #expect(segment.reference.hasPrefix("\(segment.transcript):\(segment.turn)."))
        #expect(!segment.rules.isEmpty && !segment.matches.isEmpty)
        #expect(segment.matches.allSatisfy { segment.start <= $0[0] && $0[1] <= segment.end })
      }
    }
  }

  @Test func `reading and coding in a pipe gives the same bytes as coding files`() throws {
    let read = try program.run(["read", "--as", "json"] + source)
    let piped = try program.run(["code", "--codebook", codebook], input: read.output)
    let direct = try program.run(["code", "--codebook", codebook] + source)
    #expect(piped.output == direct.output && !direct.output.isEmpty)
  }

  @Test func `the same question gives the same bytes twice`() throws {
    let arguments =
      ["tabulate", "--codebook", codebook] + source + [
        "--columns", "municipality × role", "--format", "html",
      ]
    #expect(try program.run(arguments).output == program.run(arguments).output)
  }
}
