import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing
import Workflow

/// The sample study is what its README says, and looks like fieldwork.
@Suite struct SampleStudyTests {
  private let transcripts: [Transcript]
  private let report: TranscriptSource.Report

  init() throws {
    var found: [Transcript] = []
    report = try TranscriptSource(
      files: [RepositoryFolder.file("SampleData/interviews").path],
      attributes: RepositoryFolder.file("SampleData/attributes.csv").path
    ).read { transcript in found.append(transcript) }
    transcripts = found
  }

  @Test func `thirty-six interviews in four municipalities, at three levels`() {
    let towns = Dictionary(grouping: transcripts) { $0.variables["municipality"] ?? "" }.mapValues(
      \.count)
    #expect(towns == ["Vordal": 18, "Lindmose": 6, "Ostrand": 6, "Brakholm": 6])
    let first = transcripts.filter { $0.name.hasPrefix("VOR") }
    let levels = Dictionary(grouping: first) { $0.variables["role"] ?? "" }.mapValues(\.count)
    #expect(levels == ["top level": 3, "middle manager": 10, "employee": 5])
    let sectors = Set(first.compactMap { $0.variables["sector"] })
    #expect(
      sectors == [
        "social", "eldercare", "education", "employment", "integration", "planning & environment",
      ])
  }

  @Test func `every interview has an interviewer, respondents, and 600 to 1,200 words`() {
    for transcript in transcripts {
      #expect(transcript.speakers.contains { $0.kind == .interviewer }, "\(transcript.name)")
      #expect(transcript.speakers.contains { $0.countsAsRespondent }, "\(transcript.name)")
      let words = transcript.turns.reduce(0) { count, turn in
        count + transcript.quote(turn.range).split(whereSeparator: \.isWhitespace).count
      }
      #expect((600...1200).contains(words), "\(transcript.name): \(words)")
    }
  }

  @Test
  func
    `two interviews are Danish, seven formats are used, and one is a focus group of several roles`()
    throws
  {
    #expect(
      transcripts.filter { $0.spokenLanguage == "da" }.map(\.name).sorted() == ["LIN-04", "VOR-09"])
    #expect(
      Set(transcripts.map(\.format)) == [
        "csv", "docx", "odt", "plain-text", "subrip", "tei", "webvtt",
      ])
    let group = try #require(transcripts.first { $0.name == "OST-06" })
    #expect(group.speakers.count == 5)
    let roles = group.speakers.indices.map { group.value(of: "role", for: $0) }
    #expect(Set(roles.compactMap(\.self)) == ["middle manager", "employee"])
  }

  @Test func `at least four conventions of labelling are in use`() {
    let labels = Set(
      transcripts.filter { $0.format == "plain-text" }.map { $0.speakers.map(\.name).sorted() })
    #expect(labels.count >= 5)
    #expect(
      transcripts.contains { $0.format == "plain-text" && $0.turns.contains { $0.time != nil } })
  }

  @Test func `every row of the attributes fits, and nothing is left out`() {
    #expect(report.errors.isEmpty && report.noticesOutside.isEmpty, "\(report.noticesOutside)")
  }

  @Test(arguments: ["ida", "mikkel"])
  func `a coder's segments stand in the texts, under codes the codebooks have`(coder: String) throws
  {
    let folder = try TemporaryFolder()
    let project = try Project.create(at: folder.file("study.verbatim").path)
    _ = try project.importTranscripts(
      TranscriptSource(files: [RepositoryFolder.file("SampleData/interviews").path]))
    for codebook in ["co-production-on-the-inside", "enabling-and-inhibiting-factors"] {
      _ = try project.adoptCodebook(RepositoryFolder.file("Codebooks/\(codebook).yaml").path)
    }
    let result = try project.importCodings(
      RepositoryFolder.file("SampleData/codings/\(coder).csv").path, coder: coder)
    #expect(result.added > 300 && result.alreadyPresent == 0)
  }
}
