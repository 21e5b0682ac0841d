import Foundation
import TestSupport
import Testing

/// Codings made elsewhere, brought in from the command line.
@Suite struct ImportCodingsTests {
  private let folder: TemporaryFolder
  private let program: Program

  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder.url, project: "s.verbatim")
    try folder.write(
      """
      codebook: C
      version: "1"
      language: en
      codes:
        - {code: place, definition: Where., codes: [{code: water, label: The water}]}
        - {code: group, definition: Who.}
      """, to: "c.yaml")
    // "Anna: " takes six characters, so that she begins to speak at 41.
    try folder.write(
      "Interviewer: What of the harbour?\n\nAnna: It’s the quay. And the quay is fine.\n",
      to: "P1.txt")
    for arguments in [
      ["new", "s.verbatim"], ["import", "P1.txt"], ["codebook", "adopt", "c.yaml"],
    ] { #expect(try program.run(arguments).status == 0) }
  }

  private func take(_ rows: String, _ more: String...) throws -> Program.Outcome {
    try folder.write(rows, to: "codings.csv")
    return try program.run(["import", "--codings", "codings.csv"] + more)
  }

  private func places() throws -> [String] {
    try program.run("dump").output.split(separator: "\n").filter {
      $0.contains(#""kind":"segment""#)
    }
    .map { line in
      let row = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let place = try #require(row["place"] as? [String: Any])
      return "\(row["coder"]!) \(row["code"]!) \(place["start"]!)-\(place["end"]!)"
    }
  }

  @Test func `several coders come in at once, and a table says whose segments it has`() throws {
    let outcome = try take(
      """
      document;user;code;begin;end;text
      P1.txt;Ida;place;41;55;It's the quay.
      P1;Mikkel;group;;;quay is fine
      P1;Mikkel;place;41;55;

      """)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("3 segments came in. The table has 1 by Ida, 2 by Mikkel."))
    #expect(outcome.output.contains("'user' as the coder"))
    #expect(
      try places() == ["Ida place 41-55", "Mikkel place 41-55", "Mikkel group 64-76"])
  }

  @Test func `where numbers and words differ, the words decide if they stand once, and it is said`()
    throws
  {
    let outcome = try take(
      "transcript,code,start,end,quote\nP1,place,3,3,It’s the quay.\nP1,place,40,54,quay is fine\n",
      "--coder", "Ida")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("line 2: its quote does not stand at 3–3"))
    #expect(outcome.errors.contains("at 41–55; it was taken there"))
    #expect(!outcome.errors.contains("quay"))
    #expect(try places() == ["Ida place 41-55", "Ida place 64-76"])
  }

  @Test func `what differs is named by line without the words, and nothing comes in`() throws {
    let outcome = try take(
      """
      transcript,code,start,end,quote
      P1,place,41,55,It’s the quiet
      P1,place,1,2,the quay
      P1,place,900,901,never said
      P1,place,900,901,
      P9,place,41,55,
      P1,nothing,41,55,
      P1,group,41,55,

      """, "--coder", "Ida")
    #expect(outcome.status == 1)
    for words in [
      "line 2: its quote does not stand in the transcript, and differs from its start and end after 11 characters",
      "line 3: its quote does not stand at its start and end, but at 2 other places",
      "line 4: its quote does not stand in the transcript, and its start and end are not a span",
      "line 5:", "line 6:", "line 7 names the code 'nothing'",
    ] { #expect(outcome.errors.contains(words), "\(words)\n\(outcome.errors)") }
    #expect(!outcome.errors.contains("quiet") && !outcome.errors.contains("never"))
    #expect(try places() == [])
  }

  @Test func `codes are found by other programs' spelling, and what was read is said`() throws {
    let outcome = try take(
      "transcript,code,quote\nP1,place > water,quay is fine\nP1,The Water,It’s the quay\nP1,water,And\n",
      "--coder", "Ida")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("read the code 'place > water' as place/water"))
    #expect(try places().allSatisfy { $0.contains("place/water") })
  }

  @Test(arguments: [
    ("", "codings.csv"), ("transcript,code,quote\n", "0 segments"),
    ("transcript,code,quote\nP1,place,It’s the quay.\n", "line 2 names no coder"),
    ("transcript,code,quote,coder\nP1,place,It’s the quay.,codebook\n", "line 2: its coder's name"),
    ("transcript,code,quote,coder\nP1,place,,Ida\n", "line 2: the row names no passage"),
    ("transcript,code,start,end\nP1,place,41,99999999999999999999\n", "line 2: start and end"),
    ("transcript,code,start,end\nP1,place,9223372036854775806,9223372036854775807\n", "line 2"),
    ("transcript,code,quote,text,text\nP1,place\n", "line 2"),
    ("transcript,code,quote\nP1,place,\"never closed\n", "line 2"),
  ])
  func `a table that says too little ends with its line`(rows: String, words: String) throws {
    let outcome = try take(rows)
    #expect((outcome.output + outcome.errors).contains(words), "\(outcome.output)\(outcome.errors)")
    #expect(outcome.signal == nil)
    #expect(try places() == [])
  }
}
