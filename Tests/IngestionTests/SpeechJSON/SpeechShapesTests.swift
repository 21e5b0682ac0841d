import Foundation
import TestSupport
import Testing

@testable import Ingestion

@Suite struct SpeechShapesTests {
  @Test func `every shape's file is registered`() throws {
    let folder = RepositoryFolder.file("Sources/Ingestion/SpeechJSON/Shapes")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).map {
      $0.replacing(".swift", with: "")
    }
    #expect(SpeechShapes.all.map { String(describing: type(of: $0)) }.sorted() == files.sorted())
    #expect(Set(SpeechShapes.all.map(\.format)).count == SpeechShapes.all.count)
    #expect(SpeechShapes.all.allSatisfy { $0.format.hasPrefix("json-") })
  }

  @Test(arguments: [
    ("1", 1), ("1.400s", 1.4), ("PT1H2M3.5S", 3723.5), ("00:01:02,500", 62.5), ("1:02", 62),
    ("00:00:05:12", 5), ("250ms", 0.25), (" 2 ", 2), ("3 seconds", 3),
  ])
  func `times are seconds, however they are written`(text: String, seconds: Double) {
    #expect(SpeechTime.seconds(ofText: text) == seconds)
  }

  @Test(arguments: ["", "x", "nan", "inf", "1:xx", "PT", "P1", ":", "::", "0x10", "1:-2"])
  func `what is no time is none`(text: String) {
    #expect(SpeechTime.seconds(ofText: text) == nil)
  }
}
