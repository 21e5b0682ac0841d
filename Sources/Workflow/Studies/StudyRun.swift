import Foundation
import Ingestion
import QualitativeData

/// Makes a study's outputs from its files, as far as something has changed.
package struct StudyRun: Sendable {
  /// One file to make, with the command that makes it.
  package struct Output: Sendable, Equatable {
    /// What of the project the command looks at.
    package enum Scope: Sendable { case everything, codebooks }

    package let file: String
    /// The command with its options as typed, without the project and the file to write.
    package let command: [String]
    package let scope: Scope
    /// Files that its options name.
    package let files: [StudyPlan.Entry]
    /// What of the study its options name.
    package let names: [StudyName]

    package init(
      file: String, command: [String], scope: Scope, files: [StudyPlan.Entry],
      names: [StudyName] = []
    ) {
      self.file = file
      self.command = command
      self.scope = scope
      self.files = files
      self.names = names
    }
  }

  package enum State: Sendable, Equatable { case made, unchanged, failed }

  /// What came of a run.
  package struct Outcome: Sendable {
    package internal(set) var states: [(file: String, state: State)] = []
    package internal(set) var notices: [Notice] = []
    /// Files of the run before that the study no longer names; they are left where they are.
    package internal(set) var leftOver: [String] = []
    package internal(set) var projectWasBuilt = false

    package func count(_ state: State) -> Int { states.count { $0.state == state } }
  }

  /// How outputs come about, which is the business of whoever starts the run.
  package struct Maker {
    /// Makes one output: its command for this project, to this file. Returns whether it came to be.
    package let make: (_ output: Output, _ project: String, _ target: String) throws -> Bool
    /// Writes a file whole or not at all.
    package let write: (_ bytes: [UInt8], _ path: String) throws -> Void
    /// Is told what is read, and how far.
    package let progress: (_ done: Int, _ all: Int) -> Void

    package init(
      make: @escaping (Output, String, String) throws -> Bool,
      write: @escaping ([UInt8], String) throws -> Void,
      progress: @escaping (Int, Int) -> Void
    ) {
      self.make = make
      self.write = write
      self.progress = progress
    }
  }

  private let plan: StudyPlan
  private let inputs: StudyInputs
  private let outputs: [Output]
  private let version: String
  /// The study file's name.
  private let study: String

  /// - Throws: `ExplainedErrors` with every input that is not there.
  package init(
    _ plan: StudyPlan, study: (name: String, bytes: Data), outputs: [Output], version: String
  ) throws {
    self.plan = plan
    self.outputs = outputs
    self.version = version
    self.study = study.name
    inputs = try StudyInputs(plan, study: study, others: outputs.flatMap(\.files))
  }

  /// Builds the project where the inputs have changed, and makes the outputs that have.
  ///
  /// - Parameters:
  ///   - folder: Where the project, the outputs and the manifest stand; made where it is not there.
  ///   - again: Whether everything is made anew.
  /// - Throws: `ExplainedErrors` where the project cannot be built, or outputs ask for what the study does not have; then
  ///   no output was touched. An output that cannot be made for another reason is the maker's to report, and the others
  ///   are made all the same.
  package func run(into folder: String, again: Bool, with maker: Maker) throws -> Outcome {
    try check(folder)
    let known = StudyManifest(in: folder)
    var outcome = Outcome()
    let project = StudyProject(in: folder)
    let digest = inputs.digest(version: version)
    if try !project.isCurrent(digest) || again {
      outcome.notices = try project.build(plan, digest: digest, progress: maker.progress)
      outcome.projectWasBuilt = true
    }
    var manifest = StudyManifest(study: plan.name, version: version, inputs: inputs)
    let unchanged = outputs.map {
      again ? nil : $0.madeBefore(known, in: folder, from: origin(of: $0))
    }
    let wanted = zip(outputs, unchanged).filter { $1 == nil }.map(\.0)
    try KnownNames.check(wanted.filter { $0.scope == .everything }, study: study, of: project.path)
    for (output, before) in zip(outputs, unchanged) {
      let target = "\(folder)/\(output.file)"
      if let before {
        manifest.note(before)
        outcome.states.append((output.file, .unchanged))
        continue
      }
      try Self.makeFolder(of: target)
      guard try maker.make(output, project.path, target), let made = Self.digest(ofFile: target)
      else {
        outcome.states.append((output.file, .failed))
        continue
      }
      manifest.note(
        StudyManifest.Output(
          file: output.file, command: output.command, from: origin(of: output), sha256: made,
          record: Self.digest(ofFile: Self.record(of: target))))
      // So that a run that is broken off has lost nothing of what it made.
      try maker.write(manifest.bytes, "\(folder)/\(StudyManifest.file)")
      outcome.states.append((output.file, .made))
    }
    try maker.write(manifest.bytes, "\(folder)/\(StudyManifest.file)")
    let names = Set(outputs.map(\.file))
    outcome.leftOver = (known?.outputs ?? []).map(\.file).filter {
      !names.contains($0) && FileManager.default.fileExists(atPath: "\(folder)/\($0)")
    }
    return outcome
  }

  /// Makes the folder, and refuses one whose files would be read as inputs.
  private func check(_ folder: String) throws {
    guard Self.makeFolders(folder) else { throw StudyError(place: folder, reason: .folder) }
    let own = Self.real(folder)
    let read = Set(inputs.paths.map(Self.real))
    for output in outputs where read.contains(Self.real("\(folder)/\(output.file)")) {
      throw StudyError(place: output.file, reason: .wouldReplaceInput)
    }
    for entry in plan.interviews {
      let found = (try? FoundFiles.find([entry.text]))?.files.map(\.path) ?? []
      if let inside = found.first(where: { Self.real($0).hasPrefix(own + "/") }) {
        throw StudyError(place: folder, reason: .outputsAmongInputs(inside))
      }
      if own.hasPrefix(Self.real(entry.text) + "/") || own == Self.real(entry.text) {
        throw StudyError(place: folder, reason: .outputsAmongInputs(outputs.first?.file ?? ""))
      }
    }
  }

  /// What an output is made from, as one digest.
  private func origin(of output: Output) -> String {
    let own = output.files.map { inputs.digest(ofOther: $0) }
    let whole =
      switch output.scope {
      case .everything: inputs.digest(version: version)
      case .codebooks: inputs.digestOfCodebooks(version: version)
      }
    return ContentDigest.of(([whole, output.file] + output.command + own).joined(separator: "\n"))
  }

  /// Where a format that cannot hold what verifying needs keeps it.
  fileprivate static func record(of target: String) -> String { target + ".verbatim.json" }

  fileprivate static func digest(ofFile path: String) -> String? {
    FileManager.default.contents(atPath: path).map { ContentDigest.of($0) }
  }

  private static func makeFolder(of file: String) throws {
    let folder = (file as NSString).deletingLastPathComponent
    guard makeFolders(folder) else { throw StudyError(place: folder, reason: .folder) }
  }

  private static func makeFolders(_ path: String) -> Bool {
    (try? FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true)) != nil
  }

  /// The path without links and dots.
  private static func real(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }
}

extension StudyRun.Output {
  /// What the manifest says of it, where it was made from the same and stands as it was made.
  fileprivate func madeBefore(
    _ known: StudyManifest?, in folder: String, from: String
  ) -> StudyManifest.Output? {
    let target = "\(folder)/\(file)"
    guard let before = known?.output(file), before.from == from,
      StudyRun.digest(ofFile: target) == before.sha256,
      StudyRun.digest(ofFile: StudyRun.record(of: target)) == before.record
    else { return nil }
    return before
  }
}
