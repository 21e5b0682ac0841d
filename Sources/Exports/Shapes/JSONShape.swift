import Foundation

/// How values are written as JSON: keys in a fixed order, UTF-8, missing values as `null`.
package enum JSONShape {
  /// One object without line ends.
  package static func line(_ shape: some Encodable) -> String { encoded(shape, pretty: false) }

  /// An object laid out for reading.
  package static func document(_ shape: any Encodable) -> String { encoded(shape, pretty: true) }

  private static func encoded(_ shape: any Encodable, pretty: Bool) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
    do {
      return String(decoding: try encoder.encode(shape), as: UTF8.self)
    } catch {
      preconditionFailure("a shape of ours cannot be written as JSON")
    }
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
