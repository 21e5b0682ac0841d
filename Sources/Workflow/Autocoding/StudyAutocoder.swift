import CodingEngine
import Foundation
import ProjectStorage
import QualitativeData

/// Looks for codes in all of a project's transcripts: in the index that the project keeps, or else in the texts.
struct StudyAutocoder {
  let store: ProjectStore
  let plan: AutocodePlan
  /// The transcripts' names, in the order of import.
  let transcripts: [String]

  private static let batch = 16

  /// What the rules of the plan find, by code.
  ///
  /// An index answers for a few codes in a fraction of the time it takes to read the study; for most of a codebook
  /// reading is as quick. Where the texts are read and no index is kept, one is made of them.
  func found(_ progress: (Int, Int) -> Void) throws -> [CodePath: ProposedPlaces] {
    guard !plan.changed.isEmpty else { return [:] }
    let stamp = try store.indexStamp(version: StudyIndex.version)
    var hasIndex = try store.hasIndex(stamp: stamp)
    if hasIndex, plan.changedRules * 2 <= plan.rules {
      if let found = try foundInIndex(stamp) { return found }
      hasIndex = false
    }
    let maker = hasIndex ? nil : IndexMaker()
    let found = try foundInTexts(maker, progress)
    if let maker {
      try UnbrokenWork.perform { try store.keepIndex(maker.finish(), stamp: stamp) }
    }
    return found
  }

  /// - Returns: `nil` where the index is not as it was kept; nothing of it is believed then.
  private func foundInIndex(_ stamp: String) throws -> [CodePath: ProposedPlaces]? {
    let variables = try store.transcriptVariables()
    do {
      return try store.withIndex(stamp: stamp) { fetch in
        try withoutActuallyEscaping(fetch) { fetch in
          let index = try StudyIndex(
            kept: IndexPieces { number in
              guard let piece = try fetch(number) else { throw BrokenIndex() }
              return piece
            })
          guard index.transcripts == transcripts else { throw BrokenIndex() }
          index.describe(variables.mapValues(TranscriptDetails.init))
          return try found(IndexedCoding(index))
        }
      }
    } catch is BrokenIndex {
      return nil
    }
  }

  private func found(_ coding: IndexedCoding) throws -> [CodePath: ProposedPlaces] {
    var found: [CodePath: ProposedPlaces] = [:]
    for codebook in plan.codebooks {
      let reader = RuleReader(codebook)
      for entry in codebook.entries where plan.changed.contains(entry.path) {
        found[entry.path] = try coding.places(of: entry.path, entry.code.rules, reader)
      }
    }
    return found
  }

  private func foundInTexts(
    _ maker: IndexMaker?, _ progress: (Int, Int) -> Void
  ) throws -> [CodePath: ProposedPlaces] {
    let autocoders = try plan.codebooks.map { try Autocoder($0) }
    var lists = autocoders.map(\.noPlaces)
    var next = 0
    func take(_ transcript: Transcript, _ codings: [Autocoder.Coding]) throws {
      progress(next, transcripts.count)
      guard next < transcripts.count, transcripts[next] == transcript.name else {
        throw StorageError(store.path, .changedMeanwhile)
      }
      for (index, coding) in codings.enumerated() {
        coding.suggestions.add(to: &lists[index], transcript: next)
      }
      if let coding = codings.first { maker?.add(transcript, coding.units) }
      next += 1
    }
    try SharedWork.perform { work in
      var coding = CodingTogether(autocoders, work)
      try store.forEachBatch(of: Self.batch, withSuggestions: false) { batch in
        for stored in batch { try coding.add(stored.transcript(), take) }
      }
      try coding.finish(take)
    }
    guard next == transcripts.count else { throw StorageError(store.path, .changedMeanwhile) }
    var found: [CodePath: ProposedPlaces] = [:]
    for (codebook, lists) in zip(plan.codebooks, lists) {
      for (entry, list) in zip(codebook.entries, lists) where plan.changed.contains(entry.path) {
        found[entry.path] = list
      }
    }
    return found
  }
}

extension TranscriptDetails {
  fileprivate init(_ stored: (language: String?, values: [String: [String: String]])) {
    var speakers = stored.values
    let own = speakers.removeValue(forKey: "") ?? [:]
    self.init(language: stored.language, variables: own, variablesOfSpeakers: speakers)
  }
}
