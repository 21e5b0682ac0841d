import Foundation
import TestSupport
import Testing

/// `crosstab`, `compare`, `keyness`, `cooccurrence` and `sequence` on interviews small enough to count by hand.
@Suite struct ComparingTests {
  private let folder: TemporaryFolder
  private let program: Program

  /// Three interviews in A, three in B, one nobody coded, a group of people from both, and one of nowhere.
  init() throws {
    folder = try TemporaryFolder()
    program = Program(in: folder.url, project: "s.verbatim")
    try folder.write(
      "codebook: C\nversion: \"1\"\nlanguage: en\ncodes:\n"
        + ["x", "y", "v", "w"].map { "  - {code: \($0), definition: d}\n" }.joined(),
      to: "c.yaml")
    var codings = "transcript,code,quote\n"
    var attributes = "transcript,speaker,town,asked:y\n"
    for number in 1...6 {
      let word = number < 4 ? "Harbour" : "School"
      let solo = number == 4 ? " Solo solo solo solo." : ""
      try folder.write(
        "Interviewer: Well?\n\nP\(number): \(word) life is \(word.lowercased()) work. Then Beta talk. Gamma ends.\(solo)\n",
        to: "P\(number).txt")
      codings += "P\(number),w,Gamma ends.\n"
      attributes +=
        "P\(number),,\(number < 4 ? "A" : "B"),\(number == 6 ? "no" : number == 1 ? "yes" : "")\n"
    }
    try folder.write("Interviewer: Well?\n\nP7: Nothing much.\n", to: "P7.txt")
    try folder.write(
      "Interviewer: Well?\n\nAnn: Yes indeed.\n\nBo: Quite so.\n", to: "P8.txt")
    try folder.write("Interviewer: Well?\n\nP9: Gamma ends.\n", to: "P9.txt")
    attributes += "P7,,A,\nP8,Ann,A,\nP8,Bo,B,\nP9,,,\n"
    for number in 1...3 { codings += "P\(number),x,\"Harbour life is harbour work.\"\n" }
    codings += "P4,y,School life is school work.\nP5,y,School life is school work.\n"
    codings += "P1,v,Harbour life is harbour work. Then Beta talk.\nP2,v,Then Beta talk.\n"
    codings += "P8,w,Yes indeed.\nP9,w,Gamma ends.\n"
    try folder.write(codings, to: "ida.csv")
    try folder.write(attributes, to: "a.csv")
    for arguments in [
      ["new", "s.verbatim"],
      ["import"] + (1...9).map { "P\($0).txt" } + ["--attributes", "a.csv"],
      ["codebook", "adopt", "c.yaml"], ["import", "--codings", "ida.csv", "--coder", "Ida"],
    ] {
      let outcome = try program.run(arguments)
      #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
    }
  }

  private func json(_ arguments: String...) throws -> [String: Any] {
    let outcome = try program.run(arguments + ["--format", "json"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(object as? [String: Any])
  }

  private func rows(_ object: [String: Any], _ key: String) throws -> [[String: Any]] {
    try #require(object[key] as? [[String: Any]])
  }

  /// Every reference of an answer opens to words.
  private func opens(_ references: [String]) throws {
    #expect(!references.isEmpty)
    for reference in Set(references) {
      #expect(try program.run("quotes", "--reference", reference).status == 0, "\(reference)")
    }
  }

  // MARK: crosstab

  /// By hand: x stands in 3 of 3 and 0 of 3, of 20 ways to choose three of six; the other extreme is as improbable, so
  /// p is 2/20. y: P6 was not asked, 0 of 3 and 2 of 2, one of 10 ways, and none as improbable. v: 2 of 3 and 0 of 3,
  /// 3 of 15, and 3 of 15 the other way. w is everywhere. Holm over three: 3 × .1, 2 × .1 but not below, 1 × .4.
  @Test func `codes are tested one by one over interviews, with Holm over those that vary`() throws
  {
    let answer = try json("crosstab", "--by", "town")
    var found: [String: (counts: [[Int]], fisher: Double?, holm: Double?)] = [:]
    for crosstab in try rows(answer, "crosstabs") {
      let tests = crosstab["tests"] as? [String: Any]
      found[try #require(crosstab["name"] as? String)] = (
        try rows(crosstab, "rows").map { $0["counts"] as? [Int] ?? [] },
        tests?["fisher"] as? Double, tests?["holm"] as? Double
      )
      #expect(tests == nil || tests?["chiSquared"] is NSNull, "n is 20 or fewer")
    }
    func close(_ ours: Double?, _ value: Double) -> Bool {
      ours.map { abs($0 - value) < 1e-12 } ?? false
    }
    #expect(found["x"]?.counts == [[3, 0], [0, 3]] && found["y"]?.counts == [[0, 2], [3, 0]])
    #expect(found["v"]?.counts == [[2, 0], [1, 3]] && found["w"]?.counts == [[3, 3], [0, 0]])
    #expect(close(found["x"]?.fisher, 0.1) && close(found["x"]?.holm, 0.3))
    #expect(close(found["y"]?.fisher, 0.1) && close(found["y"]?.holm, 0.3))
    #expect(close(found["v"]?.fisher, 0.4) && close(found["v"]?.holm, 0.4))
    #expect(found["w"]?.fisher == nil && answer["holmOver"] as? Int == 3)
    let out = try rows(answer, "leftOut").map {
      "\($0["reason"] ?? ""): \(($0["transcripts"] as? [String] ?? []).joined(separator: " "))"
    }
    #expect(out == ["no-value: P9", "several-values: P8", "nobody-coded: P7"])
    try opens(
      rows(answer, "crosstabs").flatMap { try rows($0, "rows") }
        .flatMap { ($0["references"] as? [[String]] ?? []).flatMap { $0 } })
  }

  @Test
  func
    `the text says unit, n, sample and who is left out, and for one code who is behind each number`()
    throws
  {
    let all = try program.run("crosstab", "--by", "town").output
    for words in [
      "n (interviews)", "Exploratory, purposive sample", "Holm p: adjusted over the 3 codes",
      "1 interview left out, since nobody has coded there", "P8", "not asked about it",
      "13 segments judged by Ida",
    ] { #expect(all.contains(words), "\(words) is not in:\n\(all)") }
    let one = try program.run("crosstab", "--rows", "x", "--by", "town").output
    for words in [
      "A, present (3): P1, P2, P3", "B, absent (3): P4, P5, P6", "Odds ratio", "no upper limit",
      "only the exact test is given",
    ] { #expect(one.contains(words), "\(words) is not in:\n\(one)") }
    #expect(!one.contains("Pearson"))
  }

  @Test func `with those nobody coded counted as read, they are absent`() throws {
    let answer = try json("crosstab", "--by", "town", "--rows", "x", "--with-uncoded")
    let counts = try rows(try rows(answer, "crosstabs")[0], "rows").map { $0["counts"] as? [Int] }
    #expect(counts == [[3, 0], [1, 3]])
  }

  @Test
  func `segments, words and speakers are refused with the reason, and so is what is no variable`()
    throws
  {
    for (arguments, words) in [
      (["--by", "town", "--count", "segments"], "not independent"),
      (["--by", "town", "--count", "words"], "not independent"),
      (["--by", "town", "--count", "speakers"], "heard each other"),
      (["--by", "themes"], "this is none"),
      (["--by", "town", "--rows", "town"], "the same variable"),
      (["--by", "village"], "Use one of: asked:y, town"),
      (["--by", "town", "--rows", "nonsense"], "Use one of: themes, codes"),
      (["--by", "town", "--where", "town=A"], "not two groups"),
    ] {
      let outcome = try program.run(["crosstab"] + arguments)
      #expect(outcome.status == 1 && outcome.output.isEmpty, "\(arguments)")
      #expect(outcome.errors.contains(words), "\(arguments): \(outcome.errors)")
    }
    #expect(try program.run("crosstab").status == 64)
  }

  // MARK: compare

  @Test func `a case's brief says what it alone says, with quotes, and who was asked and silent`()
    throws
  {
    let answer = try json("compare", "--by", "town")
    let cases = try rows(answer, "cases")
    #expect(cases.map { $0["onlyHere"] as? [String] } == [["x", "v"], ["y"]])
    #expect(cases.map { $0["notHere"] as? [String] } == [["y"], ["x", "v"]])
    // P8's two speakers belong to one town each: 30 + 2 words in A, 34 + 2 in B.
    #expect(cases.map { $0["words"] as? Int } == [32, 36])
    let y = try #require(rows(answer, "codes").first { $0["code"] as? String == "y" })
    let mentions = try rows(y, "cases")
    #expect(mentions[0]["askedAndSilent"] as? [String] == ["P1"])
    #expect(mentions[0]["notRecorded"] as? [String] == ["P2", "P3", "P8"])
    #expect(mentions[1]["notAsked"] as? [String] == ["P6"])
    #expect(abs((mentions[1]["per1000Words"] as? Double ?? 0) - 2000.0 / 36) < 1e-9)
    #expect(mentions[1]["perTenMinutes"] is NSNull)
    let text = try program.run("compare", "--by", "town", "--case", "B").output
    #expect(text.contains("“School life is school work.” (P4:2.1, P4, Ida)"), "\(text)")
    #expect(text.contains("asked here, did not mention it") && !text.contains("\nA\n"))
    #expect(try program.run("compare", "--by", "town", "--case", "C").errors.contains("A, B"))
  }

  /// Thirty seconds of answers in P1, a minute in P2; the last answer of P2 has no end.
  @Test func `rates by talk time count what files with times say`() throws {
    let other = try TemporaryFolder()
    let program = Program(in: other.url, project: "t.verbatim")
    func clip(_ cues: [(String, String, String)]) -> String {
      "WEBVTT\n\n"
        + cues.map {
          "00:\($0.0).000 --> 00:\($0.1).000\n<v \($0.2)>Some words of \($0.0) here.\n\n"
        }
        .joined()
    }
    try other.write(
      clip([("00:00", "00:10", "Interviewer"), ("00:10", "00:40", "Ann")]), to: "P1.vtt")
    try other.write(
      clip([("00:00", "00:30", "Interviewer"), ("00:30", "01:30", "Bo")]), to: "P2.vtt")
    try other.write("Interviewer: Well?\n\nCy: No times here.\n", to: "P3.txt")
    try other.write(
      "codebook: C\nversion: \"1\"\ncodes: [{code: x, definition: d}]\n", to: "c.yaml")
    try other.write("transcript,town\nP1,A\nP2,B\nP3,B\n", to: "a.csv")
    try other.write(
      "transcript,code,quote\nP1,x,Some words of 00:10 here.\nP2,x,Some words of 00:30 here.\nP3,x,No times here.\n",
      to: "ida.csv")
    for arguments in [
      ["new", "t.verbatim"], ["import", "P1.vtt", "P2.vtt", "P3.txt", "--attributes", "a.csv"],
      ["codebook", "adopt", "c.yaml"], ["import", "--codings", "ida.csv", "--coder", "Ida"],
    ] { #expect(try program.run(arguments).status == 0, "\(arguments)") }
    let outcome = try program.run("compare", "--by", "town", "--format", "json")
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(try rows(answer, "cases").map { $0["minutes"] as? Double } == [0.5, 1])
    let rates = try rows(try rows(answer, "codes")[0], "cases").map {
      $0["perTenMinutes"] as? Double
    }
    #expect(rates == [20, 10])
  }

  // MARK: keyness

  /// By hand: A says 30 words in P1 to P3, two in P7 and two in P8; B 34 and two. *harbour* is said 6 times in A, never
  /// in B: 2 · 6 · ln(6 / (6 · 34/70)).
  @Test func `key words are those several interviews of a group say, and open to their sentences`()
    throws
  {
    let answer = try json("keyness", "--by", "town")
    let groups = try rows(answer, "groups")
    #expect(groups.map { $0["words"] as? Int } == [34, 36])
    let words = try groups.map { try rows($0, "keyWords") }
    #expect(words.map { $0.map { $0["word"] as? String } } == [["harbour"], ["school"]])
    let harbour = words[0][0]
    let likelihood = 12 * log(70.0 / 34)
    #expect(abs((harbour["twoTermLL"] as? Double ?? 0) - likelihood) < 1e-9)
    #expect(harbour["percentDifference"] is NSNull && harbour["transcripts"] as? Int == 3)
    #expect(harbour["references"] as? [String] == ["P1:2.1", "P2:2.1", "P3:2.1"])
    try opens(harbour["references"] as? [String] ?? [])
    // Said four times, but by one interview.
    let solo = try json("keyness", "--by", "town", "--at-least", "1")
    #expect(
      try rows(try rows(solo, "groups")[1], "keyWords").contains { $0["word"] as? String == "solo" }
    )
    try folder.write("harbour\n", to: "stop.txt")
    let without = try json("keyness", "--by", "town", "--stop-words", "stop.txt")
    #expect(try rows(try rows(without, "groups")[0], "keyWords").isEmpty)
    let text = try program.run("keyness", "--by", "town").output
    #expect(text.contains("P1:2.1") && text.contains("two-term") && text.contains("P9"))
    #expect(try program.run("keyness", "--by", "town", "--stop-words", "no.txt").status == 1)
  }

  @Test func `each count of a key word opens to the very words, and verify proves them`() throws {
    let answer = try json("keyness", "--by", "town")
    let harbour = try rows(try rows(answer, "groups")[0], "keyWords")[0]
    let places = try rows(harbour, "places")
    #expect(places.count == 6 && harbour["count"] as? Int == 6)
    #expect(try rows(harbour, "placesElsewhere").count == harbour["elsewhere"] as? Int)
    for place in places {
      let reference = try #require(place["reference"] as? String)
      let file = reference.prefix { $0 != ":" } + ".txt"
      let line = try program.run("read", String(file)).output
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let text = Array(try #require(object?["text"] as? String).unicodeScalars)
      let (start, end) = (try #require(place["start"] as? Int), try #require(place["end"] as? Int))
      let said = String(String.UnicodeScalarView(text[start..<end]))
      #expect(said.lowercased() == "harbour")
    }
    for ending in ["html", "csv", "docx", "xlsx", "json"] {
      #expect(try program.run("keyness", "--by", "town", "--output", "k.\(ending)").status == 0)
      let proof = try program.run("verify", "k.\(ending)")
      #expect(proof.status == 0, "\(ending): \(proof.errors)")
    }
    let file = folder.file("k.html")
    let page = try String(contentsOf: file, encoding: .utf8)
    let word = try #require(page.firstMatch(of: /P1:2\.1@([0-9]+)-([0-9]+)/))
    try folder.write(
      page.replacing(String(word.0), with: "P1:2.1@\(word.1)-\(Int(word.2)! + 1)"), to: "k.html")
    let proof = try program.run("verify", "k.html")
    #expect(proof.status == 1)
    #expect(
      proof.errors.contains("harbour × said: the project has no such word at P1:2.1@"),
      "\(proof.errors)")
    #expect(proof.errors.contains("harbour × said: the word at \(word.0) is missing in the file"))
  }

  // MARK: relations

  /// By hand: x has 29 characters in three interviews; v has 45 in P1 around x and 15 in P2 behind it. They share 29 of
  /// 87 + 60 − 29, and one pair of segments: c = 1 / (3 + 2 − 1).
  @Test
  func `what overlaps, stands near and shares a turn or interview is what was counted by hand`()
    throws
  {
    func pair(_ arguments: String...) throws -> [String: Any]? {
      let outcome = try program.run(["cooccurrence", "--format", "json"] + arguments)
      let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      return try rows(try #require(object as? [String: Any]), "pairs").first {
        $0["codes"] as? [String] == ["x", "v"]
      }
    }
    let overlap = try #require(try pair())
    #expect(overlap["together"] as? Int == 1 && overlap["c"] as? Double == 0.25)
    #expect(abs((overlap["jaccard"] as? Double ?? 0) - 29.0 / 118) < 1e-12)
    #expect(overlap["meeting"] as? [Int] == [1, 1])
    #expect(overlap["references"] as? [String] == ["P1:2.1", "P1:2.1-2.2"])
    #expect(try pair("--level", "near", "--within", "0")?["together"] as? Int == 1)
    #expect(try pair("--level", "turn")?["together"] as? Int == 2)
    let transcript = try #require(try pair("--level", "transcript"))
    #expect(abs((transcript["jaccard"] as? Double ?? 0) - 2.0 / 3) < 1e-12)
    let square = try program.run("cooccurrence", "--square", "--format", "csv").output
    #expect(square.contains("\nx,,0,1,0,3"), "\(square)")
    for wrong in [["--level", "near"], ["--within", "2"], ["--level", "near", "--within", "-1"]] {
      #expect(try program.run(["cooccurrence"] + wrong).status == 64, "\(wrong)")
    }
    #expect(try program.run("cooccurrence", "--codes", "x").errors.contains("two codes"))
  }

  @Test func `what follows, what comes next and the strips are what was read by hand`() throws {
    func steps(_ arguments: String...) throws -> [String] {
      let outcome = try program.run(["sequence", "--format", "json"] + arguments)
      let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      return try rows(try #require(object as? [String: Any]), "steps").map {
        "\($0["from"] ?? "")→\($0["to"] ?? "") \($0["count"] ?? "")"
      }
    }
    #expect(try steps("--within", "0") == ["x→w 3", "y→w 2", "v→w 2", "x→v 1"])
    #expect(try steps("--transitions") == ["x→v 2", "y→w 2", "v→w 2", "x→w 1"])
    #expect(try steps("--transitions", "--at-least", "2").count == 3)
    let strips = try program.run("sequence", "--timeline", "--transcript", "P1").output
    #expect(strips.contains("turns 1 to 2, one a mark") && strips.contains("·█"), "\(strips)")
    #expect(!strips.contains("P2"))
    #expect(try program.run("sequence").status == 64)
    #expect(try program.run("sequence", "--timeline", "--transcript", "Q").errors.contains("P1"))
  }

  @Test func `without a judgement each says how to get one`() throws {
    for arguments in [["new", "e.verbatim"], ["import", "P1.txt", "--project", "e.verbatim"]] {
      #expect(try program.run(arguments).status == 0)
    }
    for command in [
      ["crosstab", "--by", "town"], ["compare", "--by", "town"], ["cooccurrence"],
      ["sequence", "--transitions"],
    ] {
      let outcome = try program.run(command + ["--project", "e.verbatim"])
      #expect(outcome.status == 1 && outcome.errors.contains("--codings"), "\(outcome.errors)")
    }
  }
}
