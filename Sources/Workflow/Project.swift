import CodebookFiles
import CodingEngine
import Foundation
import ProjectStorage
import QualitativeData

/// An open study. Every task is a method in a file named after it.
package struct Project: Sendable {
  let store: ProjectStore
  /// Who the log names for what is done.
  let actor: String

  /// Opens a project and checks it.
  ///
  /// - Throws: `StorageError`
  package static func open(at path: String, by actor: String = NSUserName()) throws -> Project {
    Project(store: try ProjectStore.open(at: path), actor: actor)
  }

  /// Makes a new, empty project where nothing is yet.
  ///
  /// - Throws: `StorageError`; then nothing was made.
  package static func create(at path: String, by actor: String = NSUserName()) throws -> Project {
    Project(
      store: try UnbrokenWork.perform { try ProjectStore.create(at: path, by: actor) }, actor: actor
    )
  }

  package var path: String { store.path }

  /// The project's codebooks, each as it was adopted.
  ///
  /// - Throws: `ExplainedErrors` where one cannot be read any more.
  func codebooks() throws -> [(source: CodebookSource, codebook: Codebook)] {
    try store.codebookSources().map { source in
      // Its rules were checked when it was adopted, and are read again where they are used.
      let reading = CodebookReader.read(source.source)
      let faults = reading.findings.filter { $0.severity == .error }
      guard faults.isEmpty, let codebook = reading.codebook else {
        throw ExplainedErrors(faults.map { FaultyFile(Notice(source.name, $0)) })
      }
      return (source, codebook)
    }
  }

  /// The codebooks a question is about as one tree, all of them unless it names codes; `nil` where there is none.
  func combinedCodebook(for codes: [CodePath] = []) throws -> Codebook? {
    let all = try codebooks().map(\.codebook)
    let roots = Set(codes.map { $0.steps[0] })
    let meant = all.filter { codebook in codebook.codes.contains { roots.contains($0.code) } }
    return Codebook(combining: meant.isEmpty ? all : meant)
  }
}

extension Codebook {
  /// The trees of several codebooks side by side. Their codes must differ; adopting sees to that.
  init?(combining codebooks: [Codebook]) {
    guard let first = codebooks.first else { return nil }
    guard codebooks.count > 1 else {
      self = first
      return
    }
    self.init(
      name: codebooks.map(\.name).joined(separator: " + "),
      version: codebooks.map(\.version).joined(separator: " + "))
    language = first.language
    codes = codebooks.flatMap(\.codes)
    for codebook in codebooks { variables.merge(codebook.variables) { first, _ in first } }
  }
}
