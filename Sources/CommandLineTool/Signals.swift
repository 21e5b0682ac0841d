import Dispatch
import Foundation
import QualitativeData

/// What SIGINT and SIGTERM do: let a transaction or a file's last step finish, then end as the signal says.
enum Signals {
  private static let queue = DispatchQueue(label: "signals")
  /// Long enough for a transaction to end, short enough for somebody who waits.
  private static let patience = 1.5
  nonisolated(unsafe) private static var sources: [any DispatchSourceSignal] = []

  static func install() {
    for number in [SIGINT, SIGTERM] {
      // The default action would end the program at any point; the source below decides instead.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        _ = UnbrokenWork.prevent(within: patience)
        _exit(128 + number)
      }
      source.resume()
      sources.append(source)
    }
  }
}
