import CodingEngine
import QualitativeData

/// Codes transcripts by one or more codebooks on two threads and hands the codings over in order.
///
/// A few transcripts are held until their codings are there; what comes of them is the same on any number of threads.
struct CodingTogether {
  private let work: SharedWork
  private let threads: [ThreadAutocoders]
  private var waiting: [(transcript: Transcript, codings: Awaited<[Autocoder.Coding]>)] = []

  /// How many transcripts are held at most.
  private static let held = 8

  /// - Parameter autocoders: one for each codebook.
  init(_ autocoders: [Autocoder], _ work: SharedWork) {
    self.work = work
    threads = (0..<SharedWork.threads).map { thread in
      ThreadAutocoders(thread == 0 ? autocoders : autocoders.map { $0.copy() })
    }
  }

  /// Adds a transcript and hands over what is coded by now.
  mutating func add(
    _ transcript: Transcript, _ take: (Transcript, [Autocoder.Coding]) throws -> Void
  ) rethrows {
    let codings = work.start(comesFirst: true) { [threads] in threads[$0].code(transcript) }
    waiting.append((transcript, codings))
    while let oldest = waiting.first, waiting.count > Self.held || work.isDone(oldest.codings) {
      waiting.removeFirst()
      try take(oldest.transcript, work.value(of: oldest.codings))
    }
  }

  /// Codes what is waiting and hands it over.
  mutating func finish(_ take: (Transcript, [Autocoder.Coding]) throws -> Void) rethrows {
    for (transcript, codings) in waiting { try take(transcript, work.value(of: codings)) }
    waiting = []
  }
}

/// The autocoders of one thread, which no other uses.
private final class ThreadAutocoders: @unchecked Sendable {
  private var autocoders: [Autocoder]

  init(_ autocoders: [Autocoder]) { self.autocoders = autocoders }

  func code(_ transcript: Transcript) -> [Autocoder.Coding] {
    autocoders.indices.map { autocoders[$0].code(transcript) }
  }
}
