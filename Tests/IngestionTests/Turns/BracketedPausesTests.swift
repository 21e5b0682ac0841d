import Foundation
import Ingestion
import QualitativeData
import Testing

@Suite struct BracketedPausesTests {
  @Test(arguments: ["(.)", "(0.5)", "(1,2)", "((0,3s))", "(2 s)", "(--)", "(3 sec.)"])
  func `pauses as conversation analysts write them are pauses`(pause: String) throws {
    let transcript = try read("I: so \(pause) well\nR: yes\n")
    #expect(transcript.heard == ["pause \(pause)"])
  }

  @Test(arguments: ["(2)", "(2019)", "(3.1.2)", "(1.000.000)", "(s)", "(5 apples)", "(123.45)"])
  func `numbers that may be anything are no pauses`(words: String) throws {
    #expect(try read("I: so \(words) well\nR: yes\n").heard.isEmpty)
  }
}
