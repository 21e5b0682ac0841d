import DocumentPackaging
import Foundation
import QualitativeData

/// The settings of an InqScribe file that matter here.
///
/// Line ends in the text are written `\r`, and its times count pictures behind the seconds: `[00:01:02.15]`.
struct InqScribeFile {
  /// As UTF-8, with its line ends; `nil` where there is none.
  private(set) var text: [UInt8]?
  private var media: String?
  private var picturesPerSecond: Double?

  /// Whether a file that begins so is one.
  static func begins(_ beginning: Data) -> Bool {
    guard let place = ByteSearch.place(of: "app=InqScribe", in: beginning.prefix(400)) else {
      return false
    }
    return place == 0 || [0x0A, 0x0D, 0xBF].contains(beginning[beginning.startIndex + place - 1])
  }

  /// - Parameter bytes: UTF-8, line ends `\n`.
  /// - Complexity: O(bytes).
  init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: 0x0A) {
      guard let sign = line.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let value = line[(sign + 1)...]
      switch String(decoding: line[..<sign].prefix(40), as: UTF8.self) {
      case "text" where text == nil: text = Self.plain(value)
      case "timecode.fps":
        let number = Double(String(decoding: value.prefix(20), as: UTF8.self))
        picturesPerSecond = number.flatMap { (1...1000).contains($0) ? $0 : nil }
      case "media.url", "media.file", "mediafile":
        media = RecordingName.of(String(decoding: value.prefix(1000), as: UTF8.self))
      default: break
      }
    }
  }

  /// The recording's name, where the file gives it.
  var variables: [String: String] { media.map { ["media": $0] } ?? [:] }

  private static func plain(_ value: ArraySlice<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(value.count)
    var offset = value.startIndex
    while offset < value.endIndex {
      let next = offset + 1 < value.endIndex ? value[offset + 1] : 0
      guard value[offset] == UInt8(ascii: "\\"), let sign = sign(after: next) else {
        plain.append(value[offset])
        offset += 1
        continue
      }
      plain.append(sign)
      offset += 2
    }
    return plain
  }

  /// What a backslash and a letter stand for; `nil` where they are just that.
  private static func sign(after letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "r"), UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "\\"): UInt8(ascii: "\\")
    default: nil
    }
  }

  /// The transcript with pictures as parts of seconds; where it is not known how many make a second, without them.
  func inSeconds(_ transcript: Transcript) -> Transcript {
    func seconds(_ written: Double) -> Double {
      let whole = written.rounded(.down)
      let pictures = ((written - whole) * 100).rounded()
      guard let picturesPerSecond, pictures < picturesPerSecond else { return whole }
      return whole + (pictures / picturesPerSecond * 1000).rounded() / 1000
    }
    let turns = transcript.turns.map { turn in
      Turn(
        number: turn.number, speaker: turn.speaker, range: turn.range,
        time: turn.time.map {
          Turn.Time(start: $0.start.map(seconds), end: $0.end.map(seconds))
        })
    }
    return Transcript(
      name: transcript.name, file: transcript.file, format: transcript.format,
      digest: transcript.digest, language: transcript.language, text: transcript.text,
      speakers: transcript.speakers, turns: turns, events: transcript.events,
      variables: transcript.variables, findings: transcript.findings)
  }
}
