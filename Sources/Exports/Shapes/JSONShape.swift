/// How values are written as JSON: keys in a fixed order, UTF-8, missing values as `null`.
package enum JSONShape {
  /// One object without line ends.
  package static func line(_ shape: some Encodable) -> String {
    String(decoding: text(shape, isPretty: false).bytes, as: UTF8.self)
  }

  /// An object laid out for reading, on lines of its own.
  package static func document(_ shape: any Encodable) -> [UInt8] {
    let text = text(shape, isPretty: true)
    text.endLine()
    return text.bytes
  }

  private static func text(_ shape: any Encodable, isPretty: Bool) -> JSONText {
    let text = JSONText(isPretty: isPretty)
    do {
      try text.write(shape)
    } catch {
      preconditionFailure("a shape of ours cannot be written as JSON")
    }
    return text
  }
}

/// A value that is written as `null` where there is none, and read from either.
package struct Nullable<Wrapped: Codable & Sendable>: Codable, Sendable {
  package let value: Wrapped?

  package init(_ value: Wrapped?) { self.value = value }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    value = container.decodeNil() ? nil : try container.decode(Wrapped.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}
