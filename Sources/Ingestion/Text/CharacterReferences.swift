/// What stands for characters in markup and in exports of web forms: `&amp;`, `&#39;`, `&nbsp;`, `&eacute;`.
enum CharacterReferences {
  /// Replaces those that are known; everything else stays as it is.
  ///
  /// - Complexity: O(bytes).
  static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return Array(bytes) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var offset = bytes.startIndex
    while offset < bytes.endIndex {
      if bytes[offset] == UInt8(ascii: "&"),
        let end = bytes[offset...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let character = character(named: bytes[offset + 1..<end])
      {
        result += Array(String(Character(character)).utf8)
        offset = end + 1
      } else {
        result.append(bytes[offset])
        offset += 1
      }
    }
    return result
  }

  private static func character(named name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard name.first == UInt8(ascii: "#") else {
      return names[String(decoding: name, as: UTF8.self)]
    }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let plain = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    guard let number = UInt32(plain, radix: isHexadecimal ? 16 : 10) else { return nil }
    if [9, 10, 13].contains(number) { return " " }
    guard number >= 0x20, number != 0x7F else { return nil }
    // As web browsers do: numbers from 128 to 159 are meant as Windows-1252.
    if (0x80...0x9F).contains(number) { return TextEncoding.windows1252.table?[Int(number)] }
    return Unicode.Scalar(number)
  }

  private static let names: [String: Unicode.Scalar] = {
    var names: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ndash": "–", "mdash": "—",
      "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„",
      "hellip": "…", "bull": "•", "euro": "€", "trade": "™", "lsaquo": "‹", "rsaquo": "›",
      "OElig": "Œ", "oelig": "œ", "Scaron": "Š", "scaron": "š", "Yuml": "Ÿ", "dagger": "†",
      "minus": "−", "prime": "′", "rarr": "→", "larr": "←", "thinsp": "\u{2009}",
      "ensp": "\u{2002}", "emsp": "\u{2003}", "lrm": "\u{200E}", "rlm": "\u{200F}",
    ]
    // From U+00A0 on, in the order of the code points.
    let latin = """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
      micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring \
      AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml \
      times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil \
      egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash \
      ugrave uacute ucirc uuml yacute thorn yuml
      """
    for (index, name) in latin.split(separator: " ").enumerated() {
      names[String(name)] = Unicode.Scalar(0xA0 + UInt32(index))
    }
    return names
  }()
}
