import Foundation
import ProjectStorage
import QualitativeData

/// The project a study is built into: kept beside the outputs, so that their numbers can be opened.
///
/// Every entry of its history is by the run that built it, whose name holds the digest of the inputs. So the project
/// itself says what it was built from, and whether somebody has worked in it since.
struct StudyProject {
  static let name = "study"
  private static let unfinished = ".\(name).unfinished.\(ProjectLocation.ending)"

  let path: String
  private let folder: String

  init(in folder: String) {
    self.folder = folder
    path = "\(folder)/\(Self.name).\(ProjectLocation.ending)"
  }

  fileprivate static func builder(of digest: String) -> String {
    "verbatim run \(digest.prefix(16))"
  }

  /// Whether the project is there as these inputs make it.
  ///
  /// - Throws: `StudyError` where somebody has worked in it, or it was made in another way; `StorageError` where it
  ///   cannot be opened.
  func isCurrent(_ digest: String) throws -> Bool {
    guard FileManager.default.fileExists(atPath: path) else { return false }
    let project = try Project.open(at: path)
    defer { try? project.store.close() }
    let actors = try project.store.actors()
    guard let builder = actors.first, builder.hasPrefix(Self.builder(of: "")) else {
      throw StudyError(place: path, reason: .notAStudyProject)
    }
    if let other = actors.first(where: { $0 != builder }) {
      throw StudyError(place: path, reason: .changedByHand(by: other))
    }
    return builder == Self.builder(of: digest)
  }

  /// Builds it anew, and puts it in the place of the one that was there once all of it is done.
  ///
  /// - Returns: What to look at in the inputs.
  /// - Throws: `ExplainedErrors` with everything that cannot be read; then nothing has changed.
  func build(_ plan: StudyPlan, digest: String, progress: (Int, Int) -> Void) throws -> [Notice] {
    let aside = "\(folder)/\(Self.unfinished)"
    Self.remove(aside)
    defer { Self.remove(aside) }
    let actor = Self.builder(of: digest)
    let store = try UnbrokenWork.perform {
      try ProjectStore.create(at: aside, name: Self.name, by: actor)
    }
    let project = Project(store: store, actor: actor)
    do {
      let notices = try Self.fill(project, plan, progress)
      try store.close()
      try UnbrokenWork.perform {
        guard rename(aside, path) == 0 else {
          throw StudyError(place: path, reason: .folder)
        }
      }
      return notices
    } catch {
      try? store.close()
      throw error
    }
  }

  private static func fill(
    _ project: Project, _ plan: StudyPlan, _ progress: (Int, Int) -> Void
  ) throws -> [Notice] {
    var source = TranscriptSource(
      files: plan.interviews.map(\.text), attributes: plan.attributes?.text,
      encoding: plan.encoding)
    source.mapping = plan.mapping
    source.interviewers = plan.interviewers
    source.respondents = plan.respondents
    source.acceptsProposals = false
    let imported = try project.importTranscripts(source, progress: progress)
    guard imported.report.errors.isEmpty else { throw ExplainedErrors(imported.report.errors) }
    var notices = imported.report.notices
    var faults: [any ExplainedError] = []
    func attempt(_ work: () throws -> [Notice]) throws {
      do {
        notices += try work()
      } catch let several as ExplainedErrors {
        faults += several.errors
      } catch let error as any ExplainedError {
        faults.append(error)
      }
    }
    for codebook in plan.codebooks {
      try attempt { try project.adoptCodebook(codebook.text).notices }
    }
    // Codings name codes; without their codebooks every row would be a fault.
    guard faults.isEmpty else { throw ExplainedErrors(faults) }
    for coding in plan.codings {
      try attempt { try project.importCodings(coding.file.text, coder: coding.coder).notices }
    }
    if plan.autocode, !plan.codebooks.isEmpty { try attempt { try project.autocode().notices } }
    for judged in plan.judgements {
      try attempt {
        guard let coder = judged.coder else {
          throw WorkflowError(place: judged.file.text, reason: .emptyName)
        }
        return try project.importJudgements(judged.file.text, coder: coder).notices
      }
    }
    guard faults.isEmpty else { throw ExplainedErrors(faults) }
    // What coders disagree on is known when all they coded and judged is in.
    for decided in plan.adjudications {
      try attempt {
        guard let judge = decided.coder else {
          throw WorkflowError(place: decided.file.text, reason: .emptyName)
        }
        _ = try project.importAdjudications(decided.file.text, by: judge)
        return []
      }
    }
    for chart in plan.charts {
      try attempt {
        let result = try project.importChart(chart.text)
        guard result.conflicts.isEmpty else { throw ExplainedErrors(result.conflicts) }
        return result.notices
      }
    }
    for stated in plan.statements {
      try attempt {
        guard
          let standard = StudyReports.standards.first(where: { $0.name == stated.standard.text })
        else { preconditionFailure("standards are checked with the inputs") }
        let result = try project.importStatements(stated.file.text, by: standard)
        guard result.conflicts.isEmpty else { throw ExplainedErrors(result.conflicts) }
        return []
      }
    }
    guard faults.isEmpty else { throw ExplainedErrors(faults) }
    return notices
  }

  private static func remove(_ path: String) {
    for ending in ["", "-journal"] { unlink(path + ending) }
  }
}

extension Project {
  /// The first digits of the digest of the inputs it was built from by a run, where nobody has worked in it since: what
  /// stands for it in files that must be the same each time, in place of its identity and its dates.
  ///
  /// `nil` for every other project.
  package var builtFrom: String? {
    get throws {
      let actors = try store.actors()
      let start = StudyProject.builder(of: "")
      guard actors.count == 1, let builder = actors.first, builder.hasPrefix(start) else {
        return nil
      }
      return String(builder.dropFirst(start.count))
    }
  }
}
