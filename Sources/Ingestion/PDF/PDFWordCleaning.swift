import QualitativeData

/// Makes the words of a PDF plain text: ligatures as their letters, no control characters, no words set sideways.
struct PDFWordCleaning {
  private var ligatures = 0
  private var controls = 0
  private var unknown = 0
  private var letters = 0
  private var sideways: [Int] = []

  private static let spelled: [UInt32: String] = [
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st",
    0xFB06: "st",
  ]

  mutating func clean(_ page: PDFPage) -> PDFPage {
    var page = page
    let across = page.words.filter(\.isSideways)
    if across.count * 2 > page.words.count(where: \.isLong) {
      page = page.turned
    } else if !across.isEmpty {
      sideways.append(page.number)
      // Short words go with the long ones of their line.
      let bands = Set(across.map(\.band))
      page.words.removeAll { $0.isSideways || (!$0.isLong && bands.contains($0.band)) }
    }
    for index in page.words.indices { clean(&page.words[index].text) }
    page.words.removeAll { $0.text.isEmpty }
    return page
  }

  private mutating func clean(_ text: inout String) {
    if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) {
      letters += text.utf8.count
      return
    }
    var result = ""
    for scalar in text.unicodeScalars {
      letters += 1
      if let spelled = Self.spelled[scalar.value] {
        ligatures += 1
        result += spelled
      } else if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
        controls += 1
      } else {
        if scalar.value == 0xFFFD || scalar.properties.generalCategory == .privateUse {
          unknown += 1
        }
        result.unicodeScalars.append(scalar)
      }
    }
    text = result
  }

  var findings: [Finding] {
    var findings: [Finding] = []
    if !sideways.isEmpty {
      findings.append(
        Finding(.warning, "words set sideways were left out (\(PageList.of(sideways)))"))
    }
    if ligatures > 0 {
      findings.append(
        Finding(
          .note, "\(ligatures) ligatures, such as fi in one character, were read as their letters"))
    }
    if controls > 0 {
      findings.append(
        Finding(.warning, "\(controls) control characters among the words were left out"))
    }
    if unknown * 50 > letters {
      findings.append(
        Finding(
          .warning,
          "\(unknown) of \(letters) characters have no meaning the PDF gives; look at the text, and use OCR or the original document if it is unreadable"
        ))
    }
    return findings
  }
}

extension PDFWord {
  /// Its place across the page, which the words of a line set sideways have in common.
  fileprivate var band: [Int] { [Int((left * 10).rounded()), Int((right * 10).rounded())] }
}

extension PDFPage {
  /// The page turned so that most of its words stand upright.
  fileprivate var turned: PDFPage {
    // Where words follow each other downwards, the page was turned clockwise.
    let steps = zip(words, words.dropFirst()).filter { abs($0.left - $1.left) < 2 }
    let isClockwise = steps.count { $1.top > $0.top } * 2 >= steps.count
    var page = PDFPage(number: number, width: height, height: width)
    page.words = words.map { word in
      isClockwise
        ? PDFWord(
          text: word.text, left: word.top, top: width - word.right, right: word.bottom,
          bottom: width - word.left)
        : PDFWord(
          text: word.text, left: height - word.bottom, top: word.left, right: height - word.top,
          bottom: word.right)
    }
    return page
  }
}
