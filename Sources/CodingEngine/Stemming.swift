import CSnowball

/// Snowball's stemmer for one language.
package final class Stemmer {
  private let stemmer: OpaquePointer

  /// - Parameter language: A tag such as `en`, `da` or `nb`; what follows a hyphen does not matter.
  /// - Returns: `nil` where Snowball has no such language.
  package init?(language: String) {
    guard let stemmer = sb_stemmer_new(Language.primary(language), nil) else { return nil }
    self.stemmer = stemmer
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// Every language Snowball has, by its English name, in order.
  package static var languages: [String] {
    var names: [String] = []
    guard let list = sb_stemmer_list() else { return names }
    var next = list
    while let name = next.pointee {
      names.append(String(cString: name))
      next += 1
    }
    return names.sorted()
  }

  /// The stem of a folded word.
  package func stem(_ word: String) -> String {
    var word = word
    return word.withUTF8 { bytes in
      let stem = sb_stemmer_stem(stemmer, bytes.baseAddress, Int32(bytes.count))
      let length = Int(sb_stemmer_length(stemmer))
      return String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
    }
  }
}

/// Language tags, as far as rules and stems need them.
package enum Language {
  /// The primary subtag in lower case; the two written forms of Norwegian are one language here.
  package static func primary(_ tag: String) -> String {
    let first = tag.split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map(String.init) ?? ""
    let lower = first.lowercased()
    return lower == "nb" || lower == "nn" ? "no" : lower
  }
}
