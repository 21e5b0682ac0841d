import Foundation
import Ingestion
import QualitativeData
import Testing

@Suite struct PointedBracketsTests {
  @Test(arguments: [
    ("<laugh>", "laughter"), ("<affirmative>", "note"), ("<long_pause>", "pause"),
    ("<she coughs>", "sound"), ("<Lachen>", "laughter"),
  ])
  func `listed words in pointed brackets are events`(mark: String, kind: String) throws {
    #expect(try read("I: so \(mark) well\nR: yes\n").heard == ["\(kind) \(mark)"])
    let table = try readTable("Speaker,Text\nI,so \(mark) well\nR,yes\n")[0]
    #expect(table.heard == ["\(kind) \(mark)"] && table.wordsSaid == 3)
  }

  @Test(arguments: [
    "<3", "a<b and c>d", "<b>", "<br>", "< pause>", "<i'm silent>", "<div class=pause>", "<p1>",
    "<and so she and I and he laughed then>",
  ])
  func `other signs and tags are no events`(words: String) throws {
    #expect(try read("I: so \(words) well\nR: yes\n").heard.isEmpty)
  }
}
