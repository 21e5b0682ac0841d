import Foundation
import Testing

@testable import ProjectStorage

@Suite struct NumberListTests {
  @Test(arguments: [[], [0], [1, 22, 333], [0, 0, 1 << 50]])
  func `numbers come back as they were`(numbers: [Int]) throws {
    let data = try JSON.data(NumberList(numbers))
    #expect(try JSONDecoder().decode(NumberList.self, from: data).numbers == numbers)
  }

  @Test(arguments: ["1  2", "-1", " 1", "1 ", "a", "1,2", "99999999999999999999", "٣"])
  func `anything else is refused`(text: String) throws {
    let data = try JSON.data(text)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(NumberList.self, from: data) }
  }
}
