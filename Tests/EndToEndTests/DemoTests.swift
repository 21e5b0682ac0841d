import Foundation
import TestSupport
import Testing

/// What a newcomer sees first.
@Suite struct DemoTests {
  @Test
  func `the demo makes a sound project whose tables' references resolve to words in the text`()
    throws
  {
    let folder = try TemporaryFolder()
    let program = Program(in: RepositoryFolder.url)
    let into = folder.file("demo").path
    let demo = try program.run("demo", "--into", into)
    #expect(demo.status == 0, "\(demo.errors)")
    for words in [
      "Practice of co-production", "Co-management", "Vordal", "Enabling", "top level",
      "sample.verbatim", "Next",
    ] {
      #expect(demo.output.contains(words), "\(words) is not in the demo's output")
    }
    let project = into + "/sample.verbatim"
    #expect(try program.run("verify", "--project", project).status == 0)
    try expectReferencesResolve(in: into + "/factors-by-role.csv", of: project, program)
    let again = try program.run("demo", "--into", into)
    #expect(again.status == 1 && again.errors.hasPrefix("error: "))
  }

  private func expectReferencesResolve(in table: String, of project: String, _ program: Program)
    throws
  {
    let text = try String(contentsOfFile: table, encoding: .utf8)
    let references = Set(
      text.matches(of: /[A-Z]{3}-\d\d:\d+\.\d+(-\d+\.\d+)?/).map { String($0.output.0) })
    #expect(references.count > 100)
    let texts = try texts(of: project, program)
    for reference in references.sorted().prefix(12) {
      let answer = try program.run(
        "quotes", "--project", project, "--reference", reference, "--format", "json")
      #expect(answer.status == 0)
      let passage = try #require(
        try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
      let quote = try #require(passage["quote"] as? String)
      let name = try #require(passage["transcript"] as? String)
      #expect(texts[name]?.contains(quote) == true, "\(reference)")
      #expect((passage["segments"] as? [Any])?.isEmpty == false, "\(reference)")
    }
  }

  private func texts(of project: String, _ program: Program) throws -> [String: String] {
    let read = try program.run("read", "--as", "json", "SampleData/interviews")
    return try Dictionary(
      uniqueKeysWithValues: read.output.split(separator: "\n").map { line in
        let transcript = try #require(
          try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        return (
          try #require(transcript["name"] as? String), try #require(transcript["text"] as? String)
        )
      })
  }
}
