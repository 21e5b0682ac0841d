import QualitativeData

/// Why a project could not be made, opened, read or changed.
///
/// It names files, transcripts and counts; never what was said, and never SQL.
package struct StorageError: ExplainedError, Hashable {
  package enum Reason: Hashable, Sendable {
    // The file
    case exists, missing, folderMissing, notAFile, empty, pathTooLong, notAProject
    case newerVersion(Int, ours: Int)
    case foreignPart(String)
    case damaged(Damage)
    // What surrounds it
    case locked, diskFull, notPermitted, readOnly, moved
    case inputOutput(code: Int)
    case outOfMemory
    case unfinishedChange, interrupted, closed
    // What was asked
    case changedMeanwhile
    case nothingToUndo, nothingToRedo
    case nameTaken(transcript: String)
    case unknownTranscript(String)
    case unknownSpeaker(String, transcript: String)
    case placeOutsideText(transcript: String)
    case notAJudgement(transcript: String)
    case identifierTaken(transcript: String)
    case unknownSegment
    case controlCharacter(of: String)
  }

  /// What a check found broken.
  package enum Damage: Hashable, Sendable {
    case structure
    case text(transcript: String)
    case codebook(name: String)
    case content
    case entry(Int)
    case rows
  }

  /// The project as the researcher names it.
  package let place: String
  package let reason: Reason

  package init(_ place: String, _ reason: Reason) {
    self.place = place
    self.reason = reason
  }
}
