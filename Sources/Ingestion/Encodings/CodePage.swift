import Foundation

/// One of the encodings older programs write, by the C library's name for it: `CP1251`, `CP932`.
///
/// A class, since the converter is opened once and closed when nobody needs it any more.
final class CodePage {
  /// A name the C library knows, as in `CP1252`.
  let name: String
  private static let fault = -1
  private let handle: iconv_t
  /// What each byte stands for that is a character of its own.
  private var single: [[UInt8]?] = []

  /// - Returns: `nil` for an encoding the C library does not know.
  init?(named name: String) {
    guard !name.isEmpty, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x2F }),
      let handle = iconv_open("UTF-8", name), handle != iconv_t(bitPattern: -1)
    else { return nil }
    self.name = name
    self.handle = handle
    single = (0...255).map { convert([UInt8($0)]) }
  }

  deinit { iconv_close(handle) }

  /// The same text in UTF-8, or `nil` where bytes stand for nothing in this encoding.
  ///
  /// - Complexity: O(bytes).
  func decoded(_ bytes: [UInt8]) -> [UInt8]? {
    if bytes.count == 1 { return single[Int(bytes[0])] }
    if bytes.allSatisfy({ $0 < 0x80 && $0 != 0x5C && $0 != 0x7E }) { return bytes }
    return convert(bytes)
  }

  private func convert(_ bytes: [UInt8]) -> [UInt8]? {
    var input = bytes.map(CChar.init(bitPattern:))
    // No character of these encodings needs more than four bytes for each of its own.
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
    let room = output.count
    iconv(handle, nil, nil, nil, nil)
    let written: Int? = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        var left = source.count
        var free = room
        guard iconv(handle, &from, &left, &to, &free) != Self.fault, left == 0,
          iconv(handle, nil, nil, &to, &free) != Self.fault
        else { return nil }
        return room - free
      }
    }
    return written.map { output[..<$0].map(UInt8.init(bitPattern:)) }
  }
}
