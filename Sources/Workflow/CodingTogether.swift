import CodingEngine
import Dispatch
import Foundation
import QualitativeData

/// Codes transcripts on as many threads as the machine has cores for, and hands the codings over in order.
///
/// A few transcripts are held until there are enough to share out; what comes of them is the same on any number of
/// threads.
struct CodingTogether {
  /// One autocoder a thread.
  private var autocoders: [Autocoder]
  private var waiting: [Transcript] = []

  private static let mostThreads = 2
  private static let forEachThread = 4

  init(_ autocoder: Autocoder) {
    let threads = min(Self.mostThreads, ProcessInfo.processInfo.activeProcessorCount)
    autocoders = [autocoder] + (1..<max(1, threads)).map { _ in autocoder.copy() }
  }

  /// Adds a transcript; where enough are waiting, they are coded and handed over.
  mutating func add(
    _ transcript: Transcript, _ take: (Transcript, Autocoder.Coding) throws -> Void
  ) rethrows {
    waiting.append(transcript)
    if waiting.count >= autocoders.count * Self.forEachThread { try finish(take) }
  }

  /// Codes what is waiting and hands it over.
  mutating func finish(_ take: (Transcript, Autocoder.Coding) throws -> Void) rethrows {
    let transcripts = waiting
    waiting = []
    for (transcript, coding) in zip(transcripts, codings(of: transcripts)) {
      try take(transcript, coding)
    }
  }

  private mutating func codings(of transcripts: [Transcript]) -> [Autocoder.Coding] {
    let threads = min(autocoders.count, transcripts.count)
    guard threads > 1 else { return transcripts.map { autocoders[0].code($0) } }
    var codings = [Autocoder.Coding?](repeating: nil, count: transcripts.count)
    autocoders.withUnsafeMutableBufferPointer { autocoders in
      codings.withUnsafeMutableBufferPointer { codings in
        // Every thread has its own autocoder and its own places, so none sees another's work.
        nonisolated(unsafe) let (autocoders, codings) = (autocoders, codings)
        DispatchQueue.concurrentPerform(iterations: threads) { thread in
          for index in stride(from: thread, to: transcripts.count, by: threads) {
            codings[index] = autocoders[thread].code(transcripts[index])
          }
        }
      }
    }
    return codings.map { $0! }
  }
}
