import QualitativeData

/// Makes turns of a written document: by a table that is the transcript, else by labels, else by paragraphs.
struct DocumentTurns {
  private var document: WrittenDocument
  private var assembly = TranscriptAssembly()

  /// - Throws: `IngestionError` where nobody says anything.
  /// - Complexity: O(length of the document).
  static func transcript(
    of document: WrittenDocument, file: TranscriptFile, format: String
  ) throws -> Transcript {
    var turns = DocumentTurns(document: document)
    turns.make()
    return try turns.assembly.transcript(of: file, format: format)
  }

  private init(document: WrittenDocument) {
    self.document = document
    assembly.variables = document.variables
    assembly.language = document.language
    assembly.findings = document.findings
  }

  private mutating func make() {
    if let table = TranscriptTable(document) {
      guard let labelled = table.labelledParagraphs else {
        return TableTurns.add(table, to: &assembly)
      }
      document.blocks = labelled
    }
    let lines = DocumentLines(document)
    assembly.findings += lines.findings
    guard !lines.text.lines.isEmpty else { return }
    let reading = LabelReading(lines.text, setApart: lines.setApart)
    if reading.labels.labels.count * 3 <= lines.text.lines.count,
      let questions = SetApartQuestions(document),
      let variables = questions.variables(of: reading.labels.labels, in: lines.text)
    {
      assembly.variables.merge(variables) { $1 }
      return add(questions, reading.header)
    }
    let header = reading.header
    assembly.variables.merge(header.variables) { $1 }
    assembly.language = assembly.language ?? header.language
    let before = reading.talkBefore
    let turns = reading.turns(after: before)
    let unnamed = unnamedSpeaker(before, turns)
    var said = TurnText()
    for range in before.turns {
      said.removeAll()
      lines.add(range, to: &said)
      assembly.add(said, speaker: unnamed, line: lines.place(ofOffset: range.start))
    }
    for turn in turns.turns {
      said.removeAll()
      lines.add(turn.range, to: &said)
      assembly.add(
        said, speaker: turn.speaker.map { .label(turns.speakers.names[$0]) } ?? unnamed,
        time: turn.time, line: lines.place(ofOffset: turn.range.start))
    }
    let findings = turns.findings + header.findings(in: lines.text)
    assembly.findings += (findings + [before.finding(in: lines.text)].compactMap(\.self))
      .map(lines.placed)
  }

  private mutating func add(_ questions: SetApartQuestions, _ header: HeaderBlock) {
    assembly.variables.merge(header.variables) { $1 }
    assembly.language = assembly.language ?? header.language
    assembly.findings.append(questions.finding)
    if !questions.before.isEmpty {
      assembly.findings.append(
        Finding(
          .note,
          "what stands before the first question (\(counted(questions.before.count, "paragraph"))) belongs to no turn"
        ))
    }
    var said = TurnText()
    for stretch in questions.stretches {
      said.removeAll()
      for paragraph in questions.paragraphs[stretch.paragraphs] {
        said.paragraph()
        if document.collapsesWhiteSpace {
          said.add(paragraph.text)
        } else {
          said.add(verbatim: paragraph.text)
        }
      }
      assembly.add(
        said, speaker: .label(stretch.speaker),
        line: questions.paragraphs[stretch.paragraphs.lowerBound].line)
    }
  }

  /// The one speaker the file lists, where nobody is named by the text.
  private mutating func unnamedSpeaker(
    _ before: SpeechBeforeLabels, _ turns: LabelledTurns
  ) -> SpeakerReference {
    let isNobodys = turns.turns.allSatisfy { $0.speaker == nil }
    guard let only = document.onlySpeaker, isNobodys || !before.turns.isEmpty else {
      return .nobody
    }
    assembly.findings.append(
      Finding(
        .warning, "what no label names was taken to be by the one speaker the file lists"))
    return .label(only)
  }
}
