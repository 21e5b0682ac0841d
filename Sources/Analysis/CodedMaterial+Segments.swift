import QualitativeData

extension CodedMaterial {
  /// A segment with the stretches of words it covers, each by one speaker.
  package struct Segment: Sendable {
    package struct Stretch: Sendable {
      package let speaker: Int
      /// Positions among the transcript's words; empty where only an event is covered.
      package let words: Range<Int>
    }

    package let transcript: Int
    package let code: CodePath
    package let coder: Coder
    package let judgement: CodedSegment.Judgement
    package let range: TextRange
    package let reference: QuoteReference
    package let stretches: [Stretch]
  }

  /// A segment as it is kept: plain numbers, so that millions take little room and can be counted quickly.
  struct Row: BitwiseCopyable {
    struct Stretch: BitwiseCopyable {
      private let speakerNumber: UInt32
      let firstWord: UInt32
      let behindWords: UInt32

      var speaker: Int { Int(speakerNumber) }

      init(speaker: Int, words: Range<Int>) {
        speakerNumber = UInt32(speaker)
        firstWord = UInt32(words.lowerBound)
        behindWords = UInt32(words.upperBound)
      }
    }

    /// A sentence by the numbers of its turn and its own.
    struct Place: BitwiseCopyable {
      let turn: UInt32
      let sentence: UInt32
    }

    let range: TextRange
    let transcript: UInt32
    private(set) var code: UInt32
    private(set) var coder: UInt16
    private var judgementNumber: UInt8
    let first: Place
    let last: Place
    /// The first of its stretches; where it has none, that means nothing.
    let stretch: Stretch
    let stretches: UInt32
    let firstFurther: UInt32

    private static let judgements = CodedSegment.Judgement.allCases

    var judgement: CodedSegment.Judgement { Self.judgements[Int(judgementNumber)] }

    init(
      range: TextRange, transcript: UInt32, code: UInt32, coder: UInt16,
      judgement: CodedSegment.Judgement, first: Place, last: Place, stretch: Stretch,
      stretches: UInt32, firstFurther: UInt32
    ) {
      self.range = range
      self.transcript = transcript
      self.code = code
      self.coder = coder
      judgementNumber = Self.number(of: judgement)
      self.first = first
      self.last = last
      self.stretch = stretch
      self.stretches = stretches
      self.firstFurther = firstFurther
    }

    /// Another segment at the same place.
    func of(code: UInt32, coder: UInt16, judgement: CodedSegment.Judgement) -> Row {
      var row = self
      row.code = code
      row.coder = coder
      row.judgementNumber = Self.number(of: judgement)
      return row
    }

    private static func number(of judgement: CodedSegment.Judgement) -> UInt8 {
      UInt8(judgements.firstIndex(of: judgement)!)
    }
  }

  /// All segments held, in the order in which they were added.
  package var segments: SegmentList { SegmentList(material: self) }

  package struct SegmentList: RandomAccessCollection, Sendable {
    fileprivate let material: CodedMaterial

    package var startIndex: Int { 0 }
    package var endIndex: Int { material.rows.count }

    package subscript(index: Int) -> Segment {
      let row = material.rows[index]
      var stretches: [Segment.Stretch] = []
      material.forEachStretch(of: row) {
        stretches.append(
          Segment.Stretch(speaker: $0.speaker, words: Int($0.firstWord)..<Int($0.behindWords)))
      }
      return Segment(
        transcript: Int(row.transcript), code: material.codes[Int(row.code)],
        coder: material.coders[Int(row.coder)], judgement: row.judgement, range: row.range,
        reference: material.reference(of: row), stretches: stretches)
    }
  }

  @inline(__always)
  func forEachStretch(of row: Row, _ take: (Row.Stretch) -> Void) {
    guard row.stretches > 0 else { return }
    take(row.stretch)
    for further in 0..<Int(row.stretches) - 1 {
      take(furtherStretches[Int(row.firstFurther) + further])
    }
  }

  func reference(of row: Row) -> QuoteReference {
    func place(_ place: Row.Place) -> QuoteReference.Place {
      QuoteReference.Place(turn: Int(place.turn), sentence: Int(place.sentence))
    }
    return QuoteReference(
      transcript: transcripts[Int(row.transcript)].name, first: place(row.first),
      last: place(row.last))
  }
}
