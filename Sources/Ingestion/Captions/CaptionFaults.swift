import QualitativeData

/// What is wrong with a file of captions, by lines from 0.
struct CaptionFaults {
  /// Timing lines that cannot be read.
  var brokenTimes: [Int] = []
  /// Cues that end before they begin.
  var backwards: [Int] = []
  /// Text inside a cue below a blank line.
  var afterBlank: [Int] = []
  /// Text above the first time.
  var beforeFirst: [Int] = []
  /// Text below a note.
  var dropped: [Int] = []

  /// One warning for each kind.
  var findings: [Finding] {
    var findings: [Finding] = []
    func warn(_ lines: [Int], _ message: (String) -> String) {
      guard let first = lines.first else { return }
      findings.append(Finding(.warning, line: first + 1, message(LineList.of(lines))))
    }
    warn(brokenTimes) {
      "the time on \($0) cannot be read; what is said there was kept, with as much of the time as is clear"
    }
    warn(backwards) { "the cue on \($0) ends before it begins; its end was left out" }
    warn(afterBlank) {
      "what stands on \($0) after a blank line and without a time was read with the cue above"
    }
    warn(beforeFirst) {
      "what stands on \($0) before the first time was kept as a turn without one"
    }
    warn(dropped) {
      "what stands on \($0) below a note and without a time was left out; give it a line with its time if it was said"
    }
    return findings
  }
}
