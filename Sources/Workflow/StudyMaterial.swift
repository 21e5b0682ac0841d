import Analysis
import CodingEngine
import Dispatch
import Foundation
import ProjectStorage
import QualitativeData
import Synchronization

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
    /// Takes in what was made of one batch.
    func add(_ batch: BatchInWork) throws {
      for (part, places) in zip(try batch.parts(), batch.judged) {
        let settled =
          wanted.suggestions == .none
          ? []
          : places.filter {
            !$0.isAccepted || wanted.suggestions == .with && wantsCoder[Int($0.coder)]
          }
        try numbers.enter(part, in: &material)
        material.add(
          part.transcript, units: part.units, places: numbers.places(places, part, settled))
        if wanted.keepsTranscripts { transcripts.append(part.transcript) }
      }
    }
    let finders = Finders()
    var position = 0
    var next = 0
    var inWork: BatchInWork?
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
      // The finders are free once the batch before is done; that is taken in while they are at work again.
      let done = inWork
      done?.wait()
      inWork = BatchInWork(batch, places, finders, needsUnits: wanted.needsUnits)
      if let done { try add(done) }
    }
    if let inWork { try add(inWork) }
  }

  /// The numbers the material knows codes and coders by.
  private struct Numbers {
    let codes: [Int]
    let coders: [Int]
    let rules: Int
    /// Those of codes as lists of suggestions write them.
    private var written: [String: Int] = [:]
    /// Those of the codes suggested in one transcript.
    private var suggested: [Int] = []

    init(codes: [Int], coders: [Int], rules: Int) {
      self.codes = codes
      self.coders = coders
      self.rules = rules
    }

    /// - Throws: `StorageError` where a suggestion has what is no code.
    mutating func enter(_ part: Part, in material: inout CodedMaterial) throws {
      suggested.removeAll(keepingCapacity: true)
      for text in part.suggestions.codes {
        if let known = written[text] {
          suggested.append(known)
        } else {
          guard let code = CodePath(text) else { throw part.stored.damaged }
          written[text] = material.number(of: code)
          suggested.append(material.number(of: code))
        }
      }
    }

    /// People's judgements, then what rules suggest, less what is settled.
    func places(
      _ judged: ArraySlice<CodedPlace>, _ part: Part, _ settled: [CodedPlace]
    ) -> [CodedMaterial.Place] {
      var places: [CodedMaterial.Place] = []
      places.reserveCapacity(judged.count + part.suggestions.places.count)
      for (place, index) in zip(judged, 0...) {
        places.append(
          CodedMaterial.Place(
            range: place.range, code: codes[Int(place.code)], coder: coders[Int(place.coder)],
            judgement: place.isAccepted ? .accepted : .rejected,
            speaker: part.judgedBy?[index]))
      }
      let done = Set(settled.map { Settled(code: codes[Int($0.code)], range: $0.range) })
      for (suggestion, index) in zip(part.suggestions.places, 0...) {
        let code = suggested[suggestion.code]
        if !done.isEmpty, done.contains(Settled(code: code, range: suggestion.range)) { continue }
        places.append(
          CodedMaterial.Place(
            range: suggestion.range, code: code, coder: rules, judgement: .suggested,
            speaker: part.suggestedBy?[index]))
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
    let stored: StoredTranscript
    let transcript: Transcript
    /// `nil` where speakers alone were wanted, and turns are enough to know them.
    let units: TextUnits?
    let suggestions: SuggestedPlaces
    /// Who says what is judged and what is suggested, where there are no units.
    let judgedBy: [UInt32]?
    let suggestedBy: [UInt32]?
  }

  /// One finder of units a thread.
  private struct Finders {
    let finders: [UnitFinder]

    init() {
      let threads = max(1, min(2, ProcessInfo.processInfo.activeProcessorCount))
      finders = (0..<threads).map { _ in UnitFinder() }
    }
  }

  /// Some transcripts that are being taken apart on other threads.
  private final class BatchInWork: Sendable {
    let judged: [ArraySlice<CodedPlace>]
    private let work = DispatchGroup()
    private let made: Mutex<[Result<Part, any Error>?]>

    /// - Parameter finders: Of no other batch in work: every thread has its own.
    init(
      _ batch: [StoredTranscript], _ judged: [ArraySlice<CodedPlace>], _ finders: Finders,
      needsUnits: Bool
    ) {
      self.judged = judged
      made = Mutex(Array(repeating: nil, count: batch.count))
      for (thread, finder) in finders.finders.enumerated() {
        nonisolated(unsafe) let finder = finder
        let threads = finders.finders.count
        DispatchQueue.global().async(group: work) { [self] in
          for index in stride(from: thread, to: batch.count, by: threads) {
            let part = Result {
              try Self.part(batch[index], judged[index], finder, needsUnits)
            }
            made.withLock { $0[index] = part }
          }
        }
      }
    }

    func wait() { work.wait() }

    /// All parts, once they are made, in the order of their transcripts.
    func parts() throws -> [Part] {
      wait()
      return try made.withLock { try $0.map { try $0!.get() } }
    }

    private static func part(
      _ stored: StoredTranscript, _ judged: ArraySlice<CodedPlace>, _ finder: UnitFinder,
      _ needsUnits: Bool
    ) throws -> Part {
      let transcript = try stored.transcript()
      let suggestions = try stored.suggestedPlaces()
      func speakers(of ranges: [TextRange]) -> [UInt32]? {
        needsUnits ? nil : CodedMaterial.speakers(of: ranges, in: transcript)
      }
      let judgedBy = speakers(of: judged.map(\.range))
      let suggestedBy = speakers(of: suggestions.places.map(\.range))
      let isEachInOneTurn = judgedBy != nil && suggestedBy != nil
      return Part(
        stored: stored, transcript: transcript,
        units: isEachInOneTurn ? nil : finder.units(of: transcript), suggestions: suggestions,
        judgedBy: judgedBy, suggestedBy: suggestedBy)
    }
  }
}
