import Foundation
import QualitativeData
import Testing

@Suite struct IdentifierTests {
  private enum Thing {}

  /// RFC 9562, version 8, spelled out of the digits of the SHA-256.
  private func spelled(_ parts: [String]) -> String {
    let text = parts.map { "\($0.utf8.count):\($0)" }.joined()
    let digits = ContentDigest.of(text)
    func part(_ range: Range<Int>) -> String { String(Array(digits)[range]) }
    let variant = ["8", "9", "a", "b"][Int(part(16..<17), radix: 16)! & 3]
    return
      "\(part(0..<8))-\(part(8..<12))-8\(part(13..<16))-\(variant)\(part(17..<20))-\(part(20..<32))"
  }

  @Test func `the same parts give the same identity, today and tomorrow`() {
    #expect(
      Identifier<Thing>(of: ["a", "b"]).description == "facdde7a-bf1e-8c5b-b012-73ab2e282f79")
    for number in 0..<300 {
      let parts = ["P\(number)", "æ", String(repeating: "x", count: number)]
      let identifier = Identifier<Thing>(of: parts)
      #expect(identifier.description == spelled(parts))
      #expect(Identifier<Thing>(identifier.description) == identifier)
    }
    #expect(Identifier<Thing>(of: ["ab", ""]) != Identifier<Thing>(of: ["a", "b"]))
  }
}
