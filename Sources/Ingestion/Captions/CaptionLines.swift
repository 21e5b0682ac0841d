import QualitativeData

/// The lines of captions without voices, with the marks that begin them.
struct CaptionLines {
  struct Line {
    /// Which cue it belongs to.
    let cue: Int
    let isFirst: Bool
    /// From 1.
    let number: Int
    let mark: SpeakerMark?
    /// What is said, without the mark.
    let text: ArraySlice<UInt8>
  }

  private(set) var lines: [Line] = []
  /// Whether every change of speaker is marked, so that cues without a mark go on with who speaks.
  private(set) var marksEveryTurn = false
  private(set) var marks = 0

  /// - Complexity: O(length of the captions).
  init(_ texts: [CaptionText]) {
    let usage = Usage(texts)
    marksEveryTurn = usage.marksEveryTurn
    for (cue, text) in texts.enumerated() {
      let isTight = Self.hasTightDashes(text)
      var isFirst = true
      for span in text.spans {
        for piece in usage.hasArrows ? Self.parted(span.text) : [span.text[...]] {
          let found = SpeakerMark.at(piece, isTight: isTight)
          let mark = found.flatMap { usage.takes($0.mark) ? $0 : nil }
          if mark != nil { marks += 1 }
          lines.append(
            Line(
              cue: cue, isFirst: isFirst, number: span.line, mark: mark?.mark,
              text: mark.map { piece[$0.content...] } ?? piece))
          isFirst = false
        }
      }
    }
  }

  /// Two lines of one cue that both begin with a dash are two who speak, blank or no blank.
  private static func hasTightDashes(_ text: CaptionText) -> Bool {
    text.spans.count { SpeakerMark.at($0.text[...], isTight: true)?.mark == .dash } > 1
  }

  /// A line cut before each `>>` inside it.
  private static func parted(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var start = 0
    for offset in text.indices.dropFirst()
    where text[offset] == UInt8(ascii: ">") && text[offset - 1] == 0x20 {
      let rest = text[offset...].drop { $0 == UInt8(ascii: ">") }
      guard rest.startIndex - offset > 1, rest.first ?? 0x20 == 0x20 else { continue }
      pieces.append(text[start..<(offset - 1)])
      start = offset
    }
    return pieces + [text[start...]]
  }

  /// How often which marks stand where, over the whole file.
  private struct Usage {
    private var pairs = 0
    private var singles = 0
    private var arrows = 0
    private let cues: Int

    init(_ texts: [CaptionText]) {
      cues = texts.count
      for text in texts {
        let isTight = CaptionLines.hasTightDashes(text)
        var dashes = 0
        var isFirstDashed = false
        for (index, span) in text.spans.enumerated() {
          switch SpeakerMark.at(span.text[...], isTight: isTight)?.mark {
          case .dash:
            dashes += 1
            if index == 0 { isFirstDashed = true }
          case .arrow: arrows += 1
          case nil: break
          }
          arrows += CaptionLines.parted(span.text).count - 1
        }
        if dashes == 1, isFirstDashed { singles += 1 } else if dashes > 0 { pairs += 1 }
      }
    }

    var hasArrows: Bool { arrows > 1 }
    private var hasDashes: Bool { pairs > 0 || singles > 1 || singles * 2 >= max(1, cues) }

    /// Dashes of subtitles stand only where two speak in one cue; those of transcripts at every change.
    var marksEveryTurn: Bool {
      hasArrows || (singles > 1 && singles > pairs && singles * 20 >= cues)
    }

    func takes(_ mark: SpeakerMark) -> Bool {
      switch mark {
      case .dash: hasDashes
      case .arrow: hasArrows
      }
    }
  }
}
