import Foundation
import TestSupport
import Testing

@testable import Exports

/// JSON as we write it, beside what Foundation's encoder makes of the same values.
@Suite struct JSONTextTests {
  /// Any value JSON can hold.
  private indirect enum Value: Encodable {
    case null
    case bool(Bool)
    case whole(Int)
    case measured(Double)
    case text(String)
    case list([Value])
    case object([String: Value])
    case shape(Shape)

    struct Shape: Encodable {
      let zeta: Int
      let alpha: [String]
      let missing: Int?
      let beta: Nullable<Double>

      private enum CodingKeys: String, CodingKey {
        case zeta, alpha, missing, unsigned, small, inner
        case beta = "Beta"
      }
      let unsigned: UInt64
      let small: Int8
      let inner: [String: Int]
    }

    func encode(to encoder: any Encoder) throws {
      var single = encoder.singleValueContainer()
      switch self {
      case .null: try single.encodeNil()
      case .bool(let value): try single.encode(value)
      case .whole(let value): try single.encode(value)
      case .measured(let value): try single.encode(value)
      case .text(let value): try single.encode(value)
      case .list(let values): try single.encode(values)
      case .object(let values): try single.encode(values)
      case .shape(let shape): try single.encode(shape)
      }
    }
  }

  private func foundation(_ value: Value, isPretty: Bool) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func check(_ value: Value) throws {
    #expect(JSONShape.line(value) == (try foundation(value, isPretty: false)))
    let document = String(decoding: JSONShape.document(value), as: UTF8.self)
    #expect(document == (try foundation(value, isPretty: true)) + "\n")
  }

  @Test func `plain values are written as Foundation writes them`() throws {
    let numbers = [
      0, -0.0, 1, -1, 0.1, 2.5, 100, 1e15, 1e16, 1e17, 1e21, 1e22, 1e100, 1e-5, 1e-7, 123456.789,
      .greatestFiniteMagnitude, .leastNonzeroMagnitude, .pi,
    ]
    for number in numbers { try check(.measured(number)) }
    for number in [0, 7, 10, -10, 99, .max, .min] { try check(.whole(number)) }
    for value in [Value.null, .bool(true), .bool(false), .list([]), .object([:])] {
      try check(value)
    }
  }

  @Test func `every character is written as Foundation writes it`() throws {
    for code in UInt32(0)...0x2FF {
      try check(.text("a\(Unicode.Scalar(code)!)b"))
    }
    try check(.text("\u{2028}\u{2029}\u{FEFF}\u{10FFFF}\r\n/\\\"😀"))
  }

  @Test(arguments: 0..<300)
  func `random values are written as Foundation writes them`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    try check(value(4, &random))
  }

  private func value(_ depth: Int, _ random: inout SeededGenerator) -> Value {
    func word() -> String {
      let letters = Array("abzABÆøé√ \"\\\n/09_-")
      return String(
        (0..<Int.random(in: 0...6, using: &random)).map { _ in
          letters.randomElement(using: &random)!
        })
    }
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &random) {
    case 0: return .null
    case 1: return .bool(.random(using: &random))
    case 2: return .whole(Int.random(in: -1_000_000...1_000_000, using: &random))
    case 3: return .measured(Double.random(in: -1000...1000, using: &random))
    case 4: return .text(word())
    case 5:
      return .list(
        (0..<Int.random(in: 0...4, using: &random)).map { _ in value(depth - 1, &random) })
    case 6:
      return .object(
        Dictionary(
          (0..<Int.random(in: 0...5, using: &random)).map { _ in (word(), value(depth - 1, &random))
          },
          uniquingKeysWith: { first, _ in first }))
    default:
      return .shape(
        Value.Shape(
          zeta: 1, alpha: [word(), word()], missing: Bool.random(using: &random) ? 3 : nil,
          beta: Nullable(Bool.random(using: &random) ? 0.5 : nil), unsigned: .max, small: -128,
          inner: [word(): 1]))
    }
  }
}
