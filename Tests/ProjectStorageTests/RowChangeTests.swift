import Foundation
import TestSupport
import Testing

@testable import ProjectStorage

@Suite struct RowChangeTests {
  @Test func `the log's list of changes is what their encoding says, byte for byte`() throws {
    var random = SeededGenerator(seed: 3)
    let letters = Array("aé/\\\"\n\r\t\u{8}\u{c}\u{1}\u{7f}\u{2028}😀 e\u{301}")
    func cell() -> Cell {
      switch Int.random(in: 0..<4, using: &random) {
      case 0: .null
      case 1: .integer(Int.random(in: -9_000_000_000...9_000_000_000, using: &random))
      default:
        .text(
          String(
            (0..<Int.random(in: 0...9, using: &random)).map { _ in
              letters.randomElement(using: &random)!
            }))
      }
    }
    for count in 0..<200 {
      let changes = (0..<count % 7).map { _ in
        let table = ProjectTable.allCases.randomElement(using: &random)!
        let before = table.columns.map { _ in cell() }
        let key = before.prefix(table.keyLength)
        let after = key + table.columns.dropFirst(table.keyLength).map { _ in cell() }
        return switch Int.random(in: 0..<3, using: &random) {
        case 0: RowChange.insert(before, into: table)
        case 1: RowChange.delete(before, from: table)
        default: RowChange.update(before, to: Array(after), in: table)
        }
      }
      let text = RowChange.text(changes)
      #expect(text == (try JSON.text(changes)))
      let read = try JSONDecoder().decode([RowChange].self, from: Data(text.utf8))
      #expect(read == changes)
    }
  }
}
