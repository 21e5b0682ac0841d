import Foundation
import Ingestion
import QualitativeData

/// Files of transcripts with their table of attributes, read one after the other.
package struct TranscriptSource: Sendable {
  /// Files, folders, archives and globs, as typed.
  package var files: [String]
  /// The path of a table of attributes.
  package var attributes: String?
  /// The name of an encoding to read texts in, where it is not to be recognised.
  package var encoding: String?
  /// How columns of tables and elements of unknown XML are to be read, as in `text=Answer`.
  package var mapping: [String] = []
  /// Whether XML of unknown making may be read as the program proposes; else the proposal must be given as `mapping`.
  package var acceptsProposals = true
  /// Labels of those who ask, and of those who answer, where the files do not show it.
  package var interviewers: [String] = []
  package var respondents: [String] = []

  /// Transcripts that are there already, which the table of attributes may describe as well.
  package var present: [Transcript] = []
  /// Whether the transcripts are to be known by the digests of their files, as for a project.
  package var wantsDigests = true

  /// How many files are read before they are asked for, so that memory holds a few whatever their number.
  private static let readAhead = 8

  package init(files: [String], attributes: String? = nil, encoding: String? = nil) {
    self.files = files
    self.attributes = attributes
    self.encoding = encoding
  }

  /// What came of reading.
  package struct Report: Sendable {
    /// Names of the transcripts read, in order.
    package internal(set) var transcripts: [String] = []
    /// What to look at inside the transcripts.
    package internal(set) var noticesInside: [Notice] = []
    /// What to look at besides: files left out, rows of the attributes that fit nothing.
    package internal(set) var noticesOutside: [Notice] = []
    /// The files that could not be read.
    package internal(set) var errors: [any ExplainedError] = []
    /// Every variable met.
    package internal(set) var variables: Set<String> = []
    /// Which languages the transcripts say they are in.
    var languages = SpokenLanguages()
    /// Those among `present` that the table of attributes says something of, with its values.
    package internal(set) var described: [Transcript] = []

    package var notices: [Notice] { noticesInside + noticesOutside }

    /// Counts a transcript in.
    mutating func note(_ transcript: Transcript) {
      transcripts.append(transcript.name)
      variables.formUnion(transcript.variableNames)
      languages.note(transcript.spokenLanguage)
    }
  }

  /// Reads every file and hands on each transcript as soon as it is read; one that cannot be read is reported and
  /// does not stop the rest.
  ///
  /// - Parameter progress: Called before each file with its position and how many there are.
  /// - Throws: `ExplainedError` when nothing can be begun: no such file, names that clash, a faulty table.
  package func read(
    progress: (Int, Int) -> Void = { _, _ in }, _ take: (Transcript) throws -> Void
  ) throws -> Report {
    try SharedWork.perform { try read(sharing: $0, progress: progress, take) }
  }

  /// The same, sharing the threads with what else is done with the transcripts.
  func read(
    sharing work: SharedWork, progress: (Int, Int) -> Void, _ take: (Transcript) throws -> Void
  ) throws -> Report {
    var table = try AttributeJoin(attributes)
    var kinds = SpeakerKindOverride(interviewers: interviewers, respondents: respondents)
    let found = try FoundFiles.find(files.filter { $0 != attributes })
    let lists = found.personLists()
    let options = try readingOptions(people: lists.values)
    let wanted = found.files.filter { !isTable($0.path) && lists[$0.path] == nil }
    var report = Report()
    var names = TranscriptNamesInUse()
    var others: [Notice] = []
    var ahead: [Awaited<Result<[Transcript], any Error>>] = []
    for (position, file) in wanted.enumerated() {
      while ahead.count < Self.readAhead, position + ahead.count < wanted.count {
        let next = wanted[position + ahead.count]
        ahead.append(
          work.start { _ in
            Result {
              var file = try found.load(next)
              file.wantsDigest = wantsDigests
              return try TranscriptFormats.read(file, options: options)
            }
          })
      }
      progress(position, wanted.count)
      let result = work.value(of: ahead.removeFirst())
      do {
        for var transcript in try names.named(result.get(), of: file) {
          kinds.apply(to: &transcript)
          table.attach(to: &transcript)
          report.note(transcript)
          report.noticesInside += transcript.findings.map { Notice(file.path, $0) }
          try take(transcript)
        }
      } catch let error as IngestionError where error.isOtherThanTranscript && !file.isNamed {
        others.append(Notice(file.path, Finding(.warning, "left out, since \(error.problem)")))
      } catch let error as any ExplainedError {
        report.errors.append(error)
      } catch let several as ExplainedErrors {
        report.errors += several.errors
      }
    }
    report.noticesOutside = found.leftOut.filter { !isTable($0.place) }.map {
      Notice($0.place, $0.finding)
    }
    report.noticesOutside += others
    report.noticesOutside += kinds.unused.map { Notice("--\($0.option) \($0.label)", $0.finding) }
    let read = Set(report.transcripts)
    for var transcript in present where !read.contains(transcript.name) {
      if table.describes(&transcript) { report.described.append(transcript) }
    }
    report.noticesOutside += try table.notices()
    return report
  }

  private func isTable(_ path: String) -> Bool {
    guard let attributes else { return false }
    return URL(fileURLWithPath: path).standardizedFileURL
      == URL(fileURLWithPath: attributes).standardizedFileURL
  }

  private func readingOptions(people: some Sequence<Cast>) throws -> ReadingOptions {
    var options = ReadingOptions()
    options.acceptsProposals = acceptsProposals
    for list in people { options.people.add(list) }
    if let encoding {
      guard let known = TextEncoding(name: encoding) else {
        throw WorkflowError(place: "--encoding \(encoding)", reason: .unknownEncoding)
      }
      options.encoding = known
    }
    options.mapping = try mapping.map { entry in
      guard let known = MappingEntry(entry) else {
        throw WorkflowError(place: "--map \(entry)", reason: .unknownMapping)
      }
      return known
    }
    return options
  }
}
