import Foundation
import QualitativeData
import TestSupport
import Testing

@testable import CodingEngine

/// An index that was kept as bytes says what one says that was just made; bytes that are none are an error.
@Suite struct KeptIndexTests {
  /// A few random transcripts, and a codebook of random rules.
  private struct Study {
    let transcripts: [Transcript]
    let codebook: Codebook

    init(seed: UInt64) {
      var random = RandomTranscripts(seed: seed)
      transcripts = (0..<4).map { number in
        let spoken = random.next().transcript
        return Transcript(
          name: "T\(number)", file: "", format: "", digest: nil, language: spoken.language,
          text: spoken.text, speakers: spoken.speakers, turns: spoken.turns,
          events: spoken.events, variables: spoken.variables)
      }
      var rules = RandomRules(seed: seed)
      let lists = rules.lists()
      codebook = rules.codebook(codes: 4, lists: lists) { $0 + 1 }
    }

    var pieces: [Data] {
      let (maker, finder) = (IndexMaker(), UnitFinder())
      for transcript in transcripts { maker.add(transcript, finder.units(of: transcript)) }
      return maker.finish()
    }

    func answers(of index: StudyIndex) throws -> [[CodedSegment]] {
      let coding = IndexedCoding(index)
      return try codebook.codes.map { code in
        let path = CodePath([code.code])
        return try coding.places(of: path, in: codebook)
          .segments(of: path, in: transcripts.map(\.name))
      }
    }

    func describe(_ index: StudyIndex) {
      index.describe(
        Dictionary(
          uniqueKeysWithValues: transcripts.map { transcript in
            (
              transcript.name,
              TranscriptDetails(
                language: transcript.language, variables: transcript.variables,
                variablesOfSpeakers: Dictionary(
                  transcript.speakers.map { ($0.name, $0.variables) }
                ) { first, _ in first })
            )
          }))
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `a kept index finds what one finds that was just made`(seed: UInt64) throws {
    let study = Study(seed: seed)
    let fresh = StudyIndex { take in for transcript in study.transcripts { take(transcript) } }
    let pieces = study.pieces
    let kept = try StudyIndex(kept: IndexPieces { pieces[$0] })
    study.describe(kept)
    #expect(kept.transcripts == study.transcripts.map(\.name))
    #expect(try study.answers(of: kept) == study.answers(of: fresh))
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `bytes that were changed are refused or give an answer, and never end the program`(
    seed: UInt64
  ) throws {
    let study = Study(seed: seed)
    let pieces = study.pieces
    var random = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      var changed = pieces
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let piece = Int.random(in: changed.indices, using: &random)
        guard !changed[piece].isEmpty else { continue }
        let place = Int.random(in: changed[piece].indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: changed[piece] = changed[piece].prefix(place)
        case 1: changed[piece].insert(UInt8.random(in: 0...255, using: &random), at: place)
        default: changed[piece][place] = UInt8.random(in: 0...255, using: &random)
        }
        changed[piece] = Data(changed[piece])
      }
      do {
        let index = try StudyIndex(
          kept: IndexPieces { number in
            guard changed.indices.contains(number) else { throw BrokenIndex() }
            return changed[number]
          })
        _ = try study.answers(of: index)
      } catch is BrokenIndex {
        continue
      }
    }
  }

  @Test func `only the pieces that a rule needs are fetched, and a missing one is an error`() throws
  {
    let filler = (0..<40_000).map { "word\($0 % 5000)" }.joined(separator: " ")
    let text = "needle \(filler) needle"
    let transcript = Transcript(
      name: "T", file: "", format: "", digest: nil, text: text,
      speakers: [Speaker(name: "R", kind: .respondent)],
      turns: [Turn(number: 1, speaker: 0, range: TextRange(0, text.utf8.count))])
    let maker = IndexMaker()
    maker.add(transcript, UnitFinder().units(of: transcript))
    let pieces = maker.finish()
    var codebook = Codebook(name: "C", version: "1")
    var code = Code(code: "a")
    code.rules = [CodingRuleText(find: "needle", extent: .match)]
    codebook.codes = [code]

    var fetched: [Int] = []
    let index = try StudyIndex(
      kept: IndexPieces { number in
        fetched.append(number)
        return pieces[number]
      })
    let found = try IndexedCoding(index).places(of: CodePath(["a"]), in: codebook)
    #expect(found.hits.map(\.range.start) == [0, text.utf8.count - 6])
    #expect(pieces.count > 10 && fetched.count <= 5, "\(fetched) of \(pieces.count)")

    let last = fetched.last!
    let lacking = try StudyIndex(
      kept: IndexPieces { number in
        if number == last { throw BrokenIndex() }
        return pieces[number]
      })
    #expect(throws: BrokenIndex.self) {
      try IndexedCoding(lacking).places(of: CodePath(["a"]), in: codebook)
    }
  }

  @Test func `places of words come back, long and far apart ones too`() {
    let words = [
      TextRange(0, 1), TextRange(1, 32), TextRange(33, 65), TextRange(71, 72), TextRange(79, 5000),
      TextRange(70_000, 70_031),
    ]
    var bytes: [UInt8] = []
    var end = 0
    for word in words {
      WordPlaces.write(word, after: end, to: &bytes)
      end = word.end
    }
    let read = words.indices.compactMap { index in
      bytes.withUnsafeBytes { WordPlaces.read(index, $0, from: 0, length: bytes.count) }
    }
    #expect(read == words)
    let cut = bytes.withUnsafeBytes {
      WordPlaces.read(words.count - 1, $0, from: 0, length: bytes.count - 1)
    }
    #expect(cut == nil)
  }
}
