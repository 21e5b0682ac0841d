import Synchronization

/// What was found out about words that stand in file after file, kept for the next one.
///
/// A class, since it remembers. Safe to use from several threads.
final class Remembered<Value: Sendable>: Sendable {
  private static var limit: Int { 10_000 }

  private let known = Mutex<[String: Value]>([:])

  /// - Complexity: O(length of the word), once it is known.
  func value(of word: String, _ find: (String) -> Value) -> Value {
    if let value = known.withLock({ $0[word] }) { return value }
    let value = find(word)
    known.withLock { if $0.count < Self.limit { $0[word] = value } }
    return value
  }
}
