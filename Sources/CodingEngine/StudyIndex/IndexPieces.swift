import Foundation

/// Something in the bytes of an index that no index has.
package struct BrokenIndex: Error {
  package init() {}
}

/// The bytes of an index in pieces of one size, from wherever they are kept; each is fetched once.
package final class IndexPieces {
  /// In bytes; the last piece of words and the last one of occurrences may be shorter, and so may any piece of words.
  package static let size = 8192

  private let fetch: (Int) throws -> Data
  private var known: [[UInt8]?] = []

  /// - Parameter fetch: Gives the piece of a number, as it was kept; throws where there is none.
  package init(_ fetch: @escaping (Int) throws -> Data) { self.fetch = fetch }

  func piece(_ number: Int) throws -> [UInt8] {
    if number < known.count, let piece = known[number] { return piece }
    let piece = Array(try fetch(number))
    while known.count <= number { known.append(nil) }
    known[number] = piece
    return piece
  }
}
