import _FoundationICU

/// The boundaries of words or sentences by Unicode's rules (UAX #29), in the root locale.
///
/// Sentences are found by `SentenceBreaks`, which is quicker; the library's are what tests hold those against.
///
/// All calls into ICU stand in this file; ICU is the one inside Foundation, whose names begin with `swift_`.
package struct BoundaryFinder: ~Copyable {
  package enum Kind { case words, sentences }

  private let iterator: OpaquePointer

  package init(_ kind: Kind) {
    var status = U_ZERO_ERROR
    let type = kind == .words ? UBRK_WORD : UBRK_SENTENCE
    guard let iterator = swift_ubrk_open(type, "", nil, 0, &status), status.rawValue <= 0 else {
      preconditionFailure("ICU has no boundary rules for the root locale")
    }
    self.iterator = iterator
  }

  deinit { swift_ubrk_close(iterator) }

  /// Calls `body` with each stretch between two boundaries, as offsets into `text`.
  ///
  /// - Parameter text: UTF-8, below 2 GB.
  /// - Complexity: O(bytes).
  package borrowing func forEach(in text: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void)
  {
    guard let base = text.baseAddress, !text.isEmpty else { return }
    var status = U_ZERO_ERROR
    base.withMemoryRebound(to: CChar.self, capacity: text.count) { characters in
      let view = swift_utext_openUTF8(nil, characters, Int64(text.count), &status)
      defer { swift_utext_close(view) }
      swift_ubrk_setUText(iterator, view, &status)
      precondition(status.rawValue <= 0, "ICU refused a text")
      var start = Int(swift_ubrk_first(iterator))
      while true {
        let end = swift_ubrk_next(iterator)
        guard end >= 0 else { return }
        body(start..<Int(end))
        start = Int(end)
      }
    }
  }
}

/// Properties of single characters.
enum CharacterProperties {
  static func sentenceClass(of scalar: UInt32) -> SentenceClass {
    let value = swift_u_getIntPropertyValue(UChar32(bitPattern: scalar), UCHAR_SENTENCE_BREAK)
    switch USentenceBreak(rawValue: UInt32(bitPattern: value)) {
    case U_SB_ATERM: return .fullStop
    case U_SB_STERM: return .stop
    case U_SB_CLOSE: return .close
    case U_SB_EXTEND, U_SB_FORMAT: return .joined
    case U_SB_LOWER: return .small
    case U_SB_UPPER: return .capital
    case U_SB_OLETTER: return .letter
    case U_SB_NUMERIC: return .digit
    case U_SB_SEP, U_SB_CR, U_SB_LF: return .separator
    case U_SB_SP: return .space
    case U_SB_SCONTINUE: return .goesOn
    default: return .other
    }
  }
}

/// Full case folding and canonical composition of short texts.
enum CaseFolding {
  /// NFC of the default case folding of NFD (Unicode's canonical caseless matching, D145).
  static func canonicallyFolded(_ text: some StringProtocol) -> String {
    let decomposed = normalized(Array(text.utf16), by: swift_unorm2_getNFDInstance)
    let folded = filled(atLeast: decomposed.count * 3 + 8) { buffer, capacity, status in
      swift_u_strFoldCase(
        buffer, capacity, decomposed, Int32(decomposed.count), UInt32(U_FOLD_CASE_DEFAULT), &status)
    }
    return String(decoding: normalized(folded, by: swift_unorm2_getNFCInstance), as: UTF16.self)
  }

  private static func normalized(
    _ text: [UInt16], by instance: (UnsafeMutablePointer<UErrorCode>?) -> OpaquePointer?
  ) -> [UInt16] {
    var status = U_ZERO_ERROR
    let normalizer = instance(&status)
    return filled(atLeast: text.count * 3 + 8) { buffer, capacity, status in
      swift_unorm2_normalize(normalizer, text, Int32(text.count), buffer, capacity, &status)
    }
  }

  /// Calls an ICU function with room for its answer, and once more with as much as it asks for.
  private static func filled(
    atLeast capacity: Int,
    _ call: (UnsafeMutablePointer<UInt16>?, Int32, inout UErrorCode) -> Int32
  ) -> [UInt16] {
    var needed = capacity
    for _ in 0..<2 {
      var status = U_ZERO_ERROR
      let room = needed
      let answer = [UInt16](unsafeUninitializedCapacity: room) { buffer, count in
        needed = Int(call(buffer.baseAddress, Int32(room), &status))
        count = min(needed, room)
      }
      if status != U_BUFFER_OVERFLOW_ERROR {
        precondition(status.rawValue <= 0, "ICU could not fold a text")
        return answer
      }
    }
    preconditionFailure("ICU asked twice for more room")
  }
}
