import Foundation
import Ingestion
import QualitativeData

/// The files a study is made from, each with its digest.
package struct StudyInputs: Sendable, Equatable {
  package struct File: Codable, Sendable, Equatable {
    package enum Kind: String, Codable, Sendable {
      case interview, attributes, codebook, codings, judgements, adjudications, charts, statements,
        study, other
    }

    package let kind: Kind
    /// As the study file names it, or below the folder it names; never with the folders of one machine.
    package let file: String
    /// Who coded, where the study file says so.
    package let coder: String?
    package let sha256: String
  }

  /// In the order of the study file.
  package let files: [File]
  /// Where they are on this machine.
  let paths: [String]
  /// What decides how the project is built besides the files.
  private let settings: [String]

  /// Finds and digests everything a study names, with paths as seen from the current folder.
  ///
  /// - Parameters:
  ///   - study: The study file's name and bytes.
  ///   - others: Files that outputs name for themselves.
  /// - Throws: `ExplainedErrors` with every file that is not there.
  /// - Complexity: O(bytes of all files).
  package init(_ plan: StudyPlan, study: (name: String, bytes: Data), others: [StudyPlan.Entry])
    throws
  {
    var search = Search(study: study.name)
    search.takeInterviews(plan)
    search.take([plan.attributes].compactMap(\.self), as: .attributes)
    search.take(plan.codebooks, as: .codebook)
    for coding in plan.codings { search.take([coding.file], as: .codings, coder: coding.coder) }
    for coding in plan.judgements {
      search.take([coding.file], as: .judgements, coder: coding.coder)
    }
    for decided in plan.adjudications {
      search.take([decided.file], as: .adjudications, coder: decided.coder)
    }
    search.take(plan.charts, as: .charts)
    for stated in plan.statements { search.take(stated) }
    var seen: Set<String> = []
    search.take(others.filter { seen.insert($0.text).inserted }, as: .other)
    guard search.errors.isEmpty else { throw ExplainedErrors(search.errors) }
    let own = File(
      kind: .study, file: study.name, coder: nil, sha256: ContentDigest.of(study.bytes))
    files = search.files + [own]
    paths = search.paths + [study.name]
    settings =
      ["autocode \(plan.autocode)", "encoding \(plan.encoding ?? "")"]
      + plan.mapping.map { "map \($0)" } + plan.interviewers.map { "interviewer \($0)" }
      + plan.respondents.map { "respondent \($0)" }
      + plan.statements.map { "statements \($0.standard.text) \($0.file.text)" }
  }

  /// What stands for everything the project is built from, and by what.
  package func digest(version: String) -> String {
    Self.digest(of: files.filter { ![.study, .other].contains($0.kind) }, settings + [version])
  }

  /// What stands for the codebooks alone.
  package func digestOfCodebooks(version: String) -> String {
    Self.digest(of: files.filter { $0.kind == .codebook }, [version])
  }

  /// The digest of a file that an output names for itself.
  func digest(ofOther entry: StudyPlan.Entry) -> String {
    let name = Self.named(entry.text)
    return files.first { $0.kind == .other && $0.file == name }?.sha256 ?? ""
  }

  private static func digest(of files: [File], _ settings: [String]) -> String {
    let lines = files.map { "\($0.kind.rawValue)\t\($0.file)\t\($0.coder ?? "")\t\($0.sha256)" }
    return ContentDigest.of((settings + lines).joined(separator: "\n"))
  }

  /// A path without what only this machine has.
  static func named(_ path: String) -> String {
    path.hasPrefix("/") ? (path as NSString).lastPathComponent : path
  }

  private struct Search {
    let study: String
    var files: [File] = []
    var paths: [String] = []
    var errors: [any ExplainedError] = []

    mutating func takeInterviews(_ plan: StudyPlan) {
      let before = errors.count
      for entry in plan.interviews {
        _ = attempt(entry) {
          let found = try FoundFiles.find([entry.text])
          // A file that is named itself shows only when it is read whether it is there.
          if found.files.count == 1 { _ = try found.load(found.files[0]) }
        }
      }
      guard errors.count == before else { return }
      do {
        let found = try FoundFiles.find(
          plan.interviews.map(\.text).filter { $0 != plan.attributes?.text })
        for file in found.files {
          let entry = StudyPlan.Entry(file.path, place: place(of: file.path, in: plan))
          if let digest = attempt(entry, { Self.digest(of: try found.load(file)) }) {
            paths.append(file.path)
            files.append(
              File(
                kind: .interview, file: StudyInputs.named(file.path), coder: nil, sha256: digest))
          }
        }
      } catch let several as ExplainedErrors {
        errors += several.errors
      } catch let error as any ExplainedError {
        errors.append(error)
      } catch {
        preconditionFailure("finding files throws explained errors")
      }
    }

    mutating func take(_ entries: [StudyPlan.Entry], as kind: File.Kind, coder: String? = nil) {
      for entry in entries {
        if let digest = attempt(entry, { Self.digest(of: try TranscriptFile.load(entry.text)) }) {
          paths.append(entry.text)
          files.append(
            File(kind: kind, file: StudyInputs.named(entry.text), coder: coder, sha256: digest))
        }
      }
    }

    /// A sheet of statements, whose standard there must be.
    mutating func take(_ stated: StudyPlan.Statements) {
      let known = StudyReports.standards.map(\.name)
      if !known.contains(stated.standard.text) {
        let place = stated.standard.place
        errors.append(
          StudyError(
            place: study,
            reason: .fault(
              line: place?.line, column: place?.column,
              problem: "there is no standard '\(stated.standard.text)' to state anything for",
              remedy: "Use one of: \(known.joined(separator: ", "))")))
      }
      take([stated.file], as: .statements)
    }

    private static func digest(of file: TranscriptFile) -> String {
      guard !file.parts.isEmpty else { return ContentDigest.of(file.bytes) }
      return ContentDigest.of(
        file.parts.map { "\($0.name) \(ContentDigest.of($0.bytes))" }.joined(separator: "\n"))
    }

    /// The line of the study file that a file below a folder comes from, where it was named itself.
    private func place(of path: String, in plan: StudyPlan) -> StudyPlan.Place? {
      plan.interviews.first { $0.text == path }?.place
    }

    private mutating func attempt<Value>(
      _ entry: StudyPlan.Entry, _ work: () throws -> Value
    ) -> Value? {
      do {
        return try work()
      } catch let several as ExplainedErrors {
        errors += several.errors.map { fault($0, at: entry) }
      } catch let error as any ExplainedError {
        errors.append(fault(error, at: entry))
      } catch {
        preconditionFailure("reading files throws explained errors")
      }
      return nil
    }

    private func fault(_ error: any ExplainedError, at entry: StudyPlan.Entry) -> StudyError {
      StudyError(
        place: study,
        reason: .fault(
          line: entry.place?.line, column: nil, problem: "\(error.place): \(error.problem)",
          remedy: error.remedy))
    }
  }
}
