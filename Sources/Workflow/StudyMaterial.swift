import Analysis
import CodingEngine
import Dispatch
import Foundation
import ProjectStorage
import QualitativeData

/// A project's segments made ready for counting, transcript by transcript, without a value made of each segment.
///
/// Units are found on as many threads as there are cores; the material is the same on any number of them.
struct StudyMaterial {
  /// What is wanted of a study besides its numbers.
  struct Wanted {
    var suggestions: SegmentSelection.Suggestions
    /// The coders asked for; a suggestion that one of them has accepted counts as a judgement.
    var selection: SegmentSelection
    /// Whether words and places of sentences are needed, or speakers alone.
    var needsUnits: Bool
    /// Whether the words of segments are wanted.
    var keepsTranscripts: Bool
  }

  private(set) var material = CodedMaterial()
  /// In the material's order; empty where they were not wanted.
  private(set) var transcripts: [Transcript] = []
  private(set) var hasJudgements = false

  private static let batch = 16

  /// - Throws: `StorageError`
  /// - Complexity: O(bytes of all texts + segments).
  init(_ project: Project, _ wanted: Wanted) throws {
    let judged = try project.store.judgedPlaces()
    hasJudgements = judged.places.contains(where: \.isAccepted)
    var numbers = Numbers(
      codes: judged.codes.map { material.number(of: $0) },
      coders: judged.coders.map { material.number(of: $0) },
      rules: material.number(of: .codebook))
    let wantsCoder = judged.coders.map(wanted.selection.wants)
    let finders = Finders()
    var position = 0
    var next = 0
    try project.store.forEachBatch(
      of: Self.batch, withSuggestions: wanted.suggestions != .none
    ) { batch in
      let places = batch.indices.map { index in
        let first = next
        while next < judged.places.count, judged.places[next].transcript == position + index {
          next += 1
        }
        return judged.places[first..<next]
      }
      position += batch.count
      let parts = try finders.parts(of: batch, places, needsUnits: wanted.needsUnits)
      for (part, places) in zip(parts, places) {
        let settled =
          wanted.suggestions == .none
          ? []
          : places.filter {
            !$0.isAccepted || wanted.suggestions == .with && wantsCoder[Int($0.coder)]
          }
        numbers.enter(part.codes, in: &material)
        material.add(
          part.transcript, units: part.units, places: numbers.places(places, part, settled))
        if wanted.keepsTranscripts { transcripts.append(part.transcript) }
      }
    }
  }

  /// The numbers the material knows codes and coders by.
  private struct Numbers {
    let codes: [Int]
    let coders: [Int]
    let rules: Int
    /// Those of the codes suggested in one transcript.
    private var suggested: [Int] = []

    init(codes: [Int], coders: [Int], rules: Int) {
      self.codes = codes
      self.coders = coders
      self.rules = rules
    }

    mutating func enter(_ codes: [CodePath], in material: inout CodedMaterial) {
      suggested = codes.map { material.number(of: $0) }
    }

    /// People's judgements, then what rules suggest, less what is settled.
    func places(
      _ judged: ArraySlice<CodedPlace>, _ part: Part, _ settled: [CodedPlace]
    ) -> [CodedMaterial.Place] {
      var places = judged.map { place in
        CodedMaterial.Place(
          range: place.range, code: codes[Int(place.code)], coder: coders[Int(place.coder)],
          judgement: place.isAccepted ? .accepted : .rejected)
      }
      places.reserveCapacity(places.count + part.suggestions.count)
      let done = Set(settled.map { Settled(code: codes[Int($0.code)], range: $0.range) })
      for suggestion in part.suggestions {
        let code = suggested[suggestion.code]
        if !done.isEmpty, done.contains(Settled(code: code, range: suggestion.range)) { continue }
        places.append(
          CodedMaterial.Place(
            range: suggestion.range, code: code, coder: rules, judgement: .suggested))
      }
      return places
    }
  }

  /// What need not be suggested any more.
  private struct Settled: Hashable {
    let code: Int
    let range: TextRange
  }

  /// One transcript taken apart.
  private struct Part {
    let transcript: Transcript
    /// `nil` where speakers alone were wanted, and turns are enough to know them.
    let units: TextUnits?
    let codes: [CodePath]
    let suggestions: [(code: Int, range: TextRange)]
  }

  /// One finder of units a thread.
  private struct Finders {
    private let finders: [UnitFinder]

    init() {
      let threads = max(1, min(2, ProcessInfo.processInfo.activeProcessorCount))
      finders = (0..<threads).map { _ in UnitFinder() }
    }

    func parts(
      of batch: [StoredTranscript], _ judged: [ArraySlice<CodedPlace>], needsUnits: Bool
    ) throws -> [Part] {
      var parts = [Result<Part, any Error>?](repeating: nil, count: batch.count)
      parts.withUnsafeMutableBufferPointer { parts in
        // Every thread has its own finder and its own places, so none sees another's work.
        nonisolated(unsafe) let (finders, parts) = (finders, parts)
        DispatchQueue.concurrentPerform(iterations: finders.count) { thread in
          for index in stride(from: thread, to: batch.count, by: finders.count) {
            parts[index] = Result {
              try Self.part(batch[index], judged[index], finders[thread], needsUnits)
            }
          }
        }
      }
      return try parts.map { try $0!.get() }
    }

    private static func part(
      _ stored: StoredTranscript, _ judged: ArraySlice<CodedPlace>, _ finder: UnitFinder,
      _ needsUnits: Bool
    ) throws -> Part {
      let transcript = try stored.transcript()
      let (codes, suggestions) = try stored.suggestedPlaces()
      let isEachInOneTurn =
        !needsUnits
        && CodedMaterial.isEachInOneTurn(judged.lazy.map(\.range), of: transcript)
        && CodedMaterial.isEachInOneTurn(suggestions.lazy.map(\.range), of: transcript)
      return Part(
        transcript: transcript, units: isEachInOneTurn ? nil : finder.units(of: transcript),
        codes: codes, suggestions: suggestions)
    }
  }
}
