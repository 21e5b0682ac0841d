import Crypto
import Foundation

/// SHA-256 in lower-case hexadecimal: how files, texts and the log of changes are recognised.
package enum ContentDigest {
  package static func of(_ bytes: some DataProtocol) -> String {
    hexadecimal(SHA256.hash(data: bytes))
  }

  package static func of(_ text: String) -> String {
    var text = text
    return text.withUTF8 { of(UnsafeRawBufferPointer($0)) }
  }

  package static func of(_ bytes: UnsafeRawBufferPointer) -> String {
    var running = Running()
    running.add(bytes)
    return running.text
  }

  /// The digest as four numbers, its first byte being the highest of the first.
  package static func numbers(of bytes: UnsafeRawBufferPointer) -> SIMD4<UInt64> {
    var hash = SHA256()
    hash.update(bufferPointer: bytes)
    return hash.finalize().withUnsafeBytes { digest in
      var numbers = SIMD4<UInt64>()
      for index in 0..<4 {
        numbers[index] = UInt64(
          bigEndian: digest.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
      }
      return numbers
    }
  }

  /// A digest of bytes that come piece by piece.
  package struct Running {
    private var hash = SHA256()

    package init() {}

    package mutating func add(_ bytes: UnsafeRawBufferPointer) { hash.update(bufferPointer: bytes) }

    package mutating func add(_ text: String) {
      var text = text
      text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
    }

    /// The digest of what has come so far.
    package var text: String { ContentDigest.hexadecimal(hash.finalize()) }
  }

  private static func hexadecimal(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
