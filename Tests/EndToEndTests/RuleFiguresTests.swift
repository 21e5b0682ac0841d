import Foundation
import TestSupport
import Testing

/// How well the shipped rules find what people coded: the figures in SampleData/README.md, counted again.
///
/// A suggestion is right when it overlaps a segment of the same code by at least one coder. Precision is the share of
/// right suggestions; recall is the share of both coders' segments that a suggestion of the same code overlaps.
@Suite struct RuleFiguresTests {
  private struct Segment: Decodable {
    let transcript: String
    let code: String
    let coder: String
    let start: Int
    let end: Int

    func overlaps(_ other: Segment) -> Bool {
      transcript == other.transcript && start < other.end && other.start < end
    }
  }

  /// The interviews the rules were not developed on.
  private static let checked: Set = ["VOR-02", "VOR-12", "VOR-16", "LIN-06", "OST-05", "BRA-05"]

  /// What counts as the same code, under the name the table gives it; `nil` where a code is not looked at.
  private static let levels: [(name: String, key: @Sendable (String) -> String?)] = [
    (
      "three practices, same code",
      { code in
        ["co-management", "empowerment", "coordination"].contains { code == "practice/\($0)" }
          ? code : nil
      }
    ),
    ("factors, same code", { $0.hasPrefix("factor/") ? $0 : nil }),
    ("factors, same polarity and level", { part($0, 3) }),
    ("factors, same polarity", { part($0, 2) }),
  ]

  private static func part(_ code: String, _ steps: Int) -> String? {
    code.hasPrefix("factor/")
      ? code.split(separator: "/").prefix(steps).joined(separator: "/") : nil
  }

  @Test func `the figures in the sample study's README are the figures of the rules`() throws {
    let folder = try TemporaryFolder()
    let program = Program(in: folder.url)
    let home = RepositoryFolder.url.path
    for arguments in [
      ["new", "s.verbatim"],
      [
        "import", home + "/SampleData/interviews", "--attributes",
        home + "/SampleData/attributes.csv",
      ],
      ["codebook", "adopt", home + "/Codebooks/co-production-on-the-inside.yaml"],
      ["codebook", "adopt", home + "/Codebooks/enabling-and-inhibiting-factors.yaml"],
      ["import", "--codings", home + "/SampleData/codings/ida.csv", "--coder", "Ida"],
      ["import", "--codings", home + "/SampleData/codings/mikkel.csv", "--coder", "Mikkel"],
      ["autocode"],
    ] { #expect(try program.run(arguments).status == 0, "\(arguments)") }
    func segments(_ arguments: String...) throws -> [Segment] {
      let outcome = try program.run(["quotes", "--format", "json"] + arguments)
      return try JSONDecoder().decode([Segment].self, from: Data(outcome.output.utf8))
    }
    let judged = try segments()
    let coded = Set(judged.map(\.transcript))
    let suggested = try segments("--suggestions-only").filter { coded.contains($0.transcript) }
    #expect(coded.count == 22 && Self.checked.isSubset(of: coded))
    let readme = try String(
      contentsOf: RepositoryFolder.file("SampleData/README.md"), encoding: .utf8)
    for (part, isChecked) in [("developed on 16", false), ("checked on 6", true)] {
      for level in Self.levels {
        func keyed(_ segments: [Segment]) -> [(String, Segment)] {
          segments.filter { Self.checked.contains($0.transcript) == isChecked }
            .compactMap { segment in level.key(segment.code).map { ($0, segment) } }
        }
        let (rules, people) = (keyed(suggested), keyed(judged))
        let (ida, mikkel) = (
          people.filter { $0.1.coder == "Ida" }, people.filter { $0.1.coder == "Mikkel" }
        )
        for row in [
          Self.row(part, level.name, rules, people),
          Self.row(part, level.name + ", Mikkel against Ida", mikkel, ida),
        ] {
          #expect(readme.contains(row), "not in SampleData/README.md: \(row)")
        }
      }
    }
  }

  /// One row of the table.
  private static func row(
    _ part: String, _ level: String, _ suggested: [(String, Segment)], _ judged: [(String, Segment)]
  ) -> String {
    let right = suggested.count { one in judged.contains { $0.0 == one.0 && $0.1.overlaps(one.1) } }
    let found = judged.count { one in suggested.contains { $0.0 == one.0 && $0.1.overlaps(one.1) } }
    func share(_ part: Int, _ whole: Int) -> String {
      "." + String(String(100 + (100 * part + whole / 2) / max(1, whole)).suffix(2))
    }
    return
      "| \(part) | \(level) | \(share(right, suggested.count)) | \(share(found, judged.count)) | "
      + "\(right) of \(suggested.count) | \(found) of \(judged.count) |"
  }
}
