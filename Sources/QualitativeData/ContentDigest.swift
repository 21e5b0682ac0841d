import Crypto
import Foundation

/// SHA-256 in lower-case hexadecimal: how files, texts and the log of changes are recognised.
package enum ContentDigest {
  package static func of(_ bytes: some DataProtocol) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in SHA256.hash(data: bytes) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  package static func of(_ text: String) -> String {
    var text = text
    return text.withUTF8 { of(Data($0)) }
  }
}
