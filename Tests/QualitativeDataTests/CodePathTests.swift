import QualitativeData
import Testing

struct CodePathTests {
  @Test func `a path is printed as it is read`() {
    #expect(CodePath("practice/co-management")?.steps == ["practice", "co-management"])
    #expect(CodePath("practice/co-management")?.description == "practice/co-management")
    #expect(CodePath(["practice"]).child("co-management") == CodePath("practice/co-management"))
  }

  @Test(arguments: ["", "/", "practice/", "/practice", "practice//co-management"])
  func `a path with an empty step is none`(text: String) {
    #expect(CodePath(text) == nil)
  }

  @Test
  func `a code is within itself and the codes above it, not within one whose name begins alike`()
    throws
  {
    let practice = try #require(CodePath("practice"))
    let below = try #require(CodePath("practice/support"))
    let alike = try #require(CodePath("practice-old/support"))

    #expect(practice.isWithin(practice))
    #expect(below.isWithin(practice))
    #expect(!practice.isWithin(below))
    #expect(!alike.isWithin(practice))
  }

  @Test func `a parent comes before its children, and they before the next code`() {
    let paths = ["b", "a b", "a/b", "a", "a/b/c"].compactMap(CodePath.init)

    #expect(paths.sorted().map(\.description) == ["a", "a/b", "a/b/c", "a b", "b"])
  }
}
