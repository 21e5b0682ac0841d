import QualitativeData

/// Makes turns of a CHAT file's main tiers.
struct CHATTurns {
  private(set) var count = 0
  private var leftOut: [CHATSpeech.LeftOut: (count: Int, line: Int)] = [:]

  var findings: [Finding] {
    leftOut.sorted { $0.key.rawValue < $1.key.rawValue }.map { what, places in
      Finding(
        what.severity, line: places.line, what.message(places.count))
    }
  }

  mutating func add(_ line: CHATLines.Line, to assembly: inout TranscriptAssembly) {
    count += 1
    var speech = CHATSpeech(line.content)
    speech.read()
    for what in speech.leftOut { leftOut[what, default: (0, line.number)].count += 1 }
    assembly.add(
      speech.text, speaker: .identifier(line.label), time: speech.time, line: line.number)
  }
}
