import Foundation
import QualitativeData

/// Reads transcriptions of speech in ISO 24624, which are TEI with who and when in blocks around the utterances.
///
/// What TEI elements mean is the same; the blocks (`annotationBlock`, and `annotationGrp` in drafts) are recognised
/// wherever they stand, so that a file recognised too late reads the same as TEI.
struct ISO24624Reader: TranscriptReader {
  let name = "iso-24624"
  let endings: [String] = []

  func recognises(_ beginning: FileBeginning) -> Bool {
    // Capitals are rare, so that looking for what begins with one takes little time.
    TEIReader().recognises(beginning) && (beginning.holds("Bloc") || beginning.holds("Grp"))
      && (beginning.holds("<annotationBlock") || beginning.holds("<annotationGrp"))
  }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript] {
    [try TEIReader.transcript(of: file, format: name, options: options)]
  }
}
