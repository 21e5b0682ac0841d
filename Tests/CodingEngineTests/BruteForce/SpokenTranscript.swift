import QualitativeData

/// A transcript that was put together from words, so that everything in it is known without looking.
struct SpokenTranscript {
  struct Word {
    let folded: String
    let range: TextRange
  }

  struct Sentence {
    let range: TextRange
    let words: [Word]
  }

  struct Paragraph {
    let range: TextRange
    let sentences: [Sentence]
  }

  struct Turn {
    let speaker: Int?
    let range: TextRange
    let paragraphs: [Paragraph]
  }

  let transcript: Transcript
  let turns: [Turn]
}
