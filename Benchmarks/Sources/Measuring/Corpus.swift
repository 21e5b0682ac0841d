import Foundation

/// Invented interviews in three kinds of files, the same words in each; the same corpus at every run.
package struct Corpus {
  package let folder: String
  package let megabytes: Int
  package let interviews: Int

  package init(folder: String, megabytes: Int) {
    self.folder = folder + "/\(megabytes)mb"
    self.megabytes = megabytes
    interviews = megabytes * 20
  }

  /// Writes what is not there yet.
  package func make() throws {
    let done = folder + "/done"
    guard !FileManager.default.fileExists(atPath: done) else { return }
    for format in ["txt", "tei", "docx"] {
      try FileManager.default.createDirectory(
        atPath: folder + "/" + format, withIntermediateDirectories: true)
    }
    var random = SplitMix(state: 20_240_501)
    let words = Self.words(&random)
    for number in 1...interviews {
      let interview = Interview(words, &random)
      let name = String(format: "INT-%05d", number)
      try interview.text.write(
        toFile: folder + "/txt/\(name).txt", atomically: false, encoding: .utf8)
      try interview.tei(name).write(
        toFile: folder + "/tei/\(name).xml", atomically: false, encoding: .utf8)
      try interview.wordXML.write(
        toFile: folder + "/docx/\(name).xml", atomically: false, encoding: .utf8)
    }
    // Word documents are archives; Python's own module packs them, so that nothing has to be installed.
    try pack()
    try Data().write(to: URL(fileURLWithPath: done))
  }

  private func pack() throws {
    let script = """
      import glob, os, sys, zipfile
      types = '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
      rels = '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
      for path in glob.glob(sys.argv[1] + "/*.xml"):
          with zipfile.ZipFile(path[:-3] + "docx", "w", zipfile.ZIP_DEFLATED) as archive:
              archive.writestr("[Content_Types].xml", types)
              archive.writestr("_rels/.rels", rels)
              archive.write(path, "word/document.xml")
          os.remove(path)
      """
    _ = try ChildProcess.run("/usr/bin/env", ["python3", "-c", script, folder + "/docx"])
  }

  /// Writes a codebook of as many codes, each with 20 rules: 12 words, 4 beginnings of words, 3 phrases, 1 NEAR/8.
  package func makeCodebook(codes: Int) throws -> String {
    let path = folder + "/codebook-\(codes).yaml"
    var random = SplitMix(state: 20_240_501)
    let words = Self.words(&random)
    func word() -> String { words[random.below(words.count)] }
    var text = "codebook: Benchmark\nversion: \"1\"\nlanguage: en\ncodes:\n"
    for code in 1...codes {
      text += "  - code: c\(code)\n    definition: Made-up code \(code).\n    rules:\n"
      for _ in 0..<12 { text += "      - \(word())\n" }
      for _ in 0..<4 { text += "      - \(word().dropLast())*\n" }
      for _ in 0..<3 { text += "      - \(word()) \(word())\n" }
      text += "      - \(word()) NEAR/8 \(word())\n"
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private static func words(_ random: inout SplitMix) -> [String] {
    (0..<60_000).map { _ in word(&random) }
  }

  private static func word(_ random: inout SplitMix) -> String {
    let syllables = ["ba", "ke", "lo", "mi", "ru", "san", "ten", "vor", "dal", "nes", "gri", "ha"]
    return (0...(2 + random.below(3))).map { _ in syllables[random.below(syllables.count)] }
      .joined()
  }
}

/// Who said what: turns of a few sentences, the interviewer's shorter.
private struct Interview {
  private var turns: [(speaker: String, sentences: [String])] = []

  init(_ words: [String], _ random: inout SplitMix) {
    var bytes = 0
    while bytes < 50_000 {
      let isQuestion = turns.count.isMultiple(of: 2)
      let sentences = (0...random.below(isQuestion ? 2 : 9)).map { _ in
        let count = 4 + random.below(16)
        let sentence = (0..<count).map { _ in words[random.rank(below: words.count)] }.joined(
          separator: " ")
        return sentence.prefix(1).uppercased() + sentence.dropFirst() + "."
      }
      bytes += sentences.reduce(0) { $0 + $1.utf8.count + 1 }
      turns.append((isQuestion ? "I" : "R", sentences))
    }
  }

  var text: String {
    turns.map { "\($0.speaker): \($0.sentences.joined(separator: " "))" }.joined(separator: "\n\n")
      + "\n"
  }

  func tei(_ name: String) -> String {
    let speech = turns.enumerated().map { number, turn in
      "<u xml:id=\"u\(number + 1)\" who=\"#\(turn.speaker)\">"
        + turn.sentences.map { "<seg>\($0)</seg>" }.joined(separator: " ") + "</u>"
    }.joined(separator: "\n")
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>\(name)</title></titleStmt></fileDesc><profileDesc><particDesc><listPerson><person xml:id="I" role="interviewer"/><person xml:id="R" role="respondent"/></listPerson></particDesc></profileDesc></teiHeader>
      <text><body>
      \(speech)
      </body></text></TEI>

      """
  }

  var wordXML: String {
    let paragraphs = turns.map { turn in
      "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>\(turn.speaker):</w:t></w:r><w:r><w:t xml:space=\"preserve\"> "
        + turn.sentences.joined(separator: " ") + "</w:t></w:r></w:p>"
    }.joined()
    return
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>\(paragraphs)</w:body></w:document>"
  }
}

/// A small generator of random numbers that gives the same ones everywhere (Steele, Lea and Flood 2014).
package struct SplitMix {
  private var state: UInt64

  package init(state: UInt64) { self.state = state }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  package mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// Small numbers far more often than great ones, as the words of talk are spread (Zipf's law).
  mutating func rank(below bound: Int) -> Int {
    let share = Double(next() >> 11) / Double(UInt64(1) << 53)
    return min(bound - 1, Int(pow(Double(bound), share)))
  }
}
