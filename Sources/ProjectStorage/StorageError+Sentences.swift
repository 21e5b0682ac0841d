extension StorageError {
  package var problem: String { sentences.problem }
  package var remedy: String { sentences.remedy }

  private var sentences: (problem: String, remedy: String) {
    aboutTheFile ?? aboutTheSurroundings ?? aboutTheRequest
      ?? ("the project could not be used", "Try again")
  }

  private var aboutTheFile: (String, String)? {
    switch reason {
    case .exists: ("something has this name already", "Choose another name, or remove it first")
    case .missing:
      ("there is no such file", "Check the name, or make a project with 'verbatim new'")
    case .folderMissing: ("its folder does not exist", "Make the folder first, or choose another")
    case .notAFile: ("this is not a file", "Name the project's file, which ends in .verbatim")
    case .empty:
      (
        "the file is empty: its making or copying was cut short",
        "Remove it and make or copy it again"
      )
    case .pathTooLong:
      ("the path is longer than 480 bytes", "Move the project to a folder nearer the top")
    case .notAProject: ("this is not a Verbatim project", "Name a file that 'verbatim new' made")
    case .newerVersion(let version, let ours):
      (
        "the project has format \(version), and this program knows formats up to \(ours)",
        "Open it with a newer Verbatim; the file was not touched"
      )
    case .foreignPart(let name):
      (
        "the project holds a part that Verbatim did not make (\(name))",
        "Do not work with this file; ask whoever sent it for a fresh copy"
      )
    case .damaged(let damage):
      (damage.sentence, "Work on with an undamaged copy; this file was not changed")
    default: nil
    }
  }

  private var aboutTheSurroundings: (String, String)? {
    switch reason {
    case .locked: ("another program is using the project", "Wait for it to finish, then try again")
    case .diskFull:
      ("the disk is full; nothing was changed", "Make room on the project's disk, then try again")
    case .notPermitted:
      ("no permission to use this file", "Ask its owner, or copy it to your own folder")
    case .readOnly:
      ("the project or its folder can only be read", "Copy it to a folder you can write to")
    case .moved:
      (
        "the file was moved, replaced or removed while in use",
        "Open the project again where it is now"
      )
    case .inputOutput(let code):
      ("the disk reported a fault (\(code))", "Check the disk and its connection, then try again")
    case .outOfMemory: ("the memory did not suffice", "Close other programs, then try again")
    case .unfinishedChange:
      (
        "a change was cut short and must be taken back first, but the project can only be read",
        "Copy the project with the file ending in -journal beside it to a folder you can write to"
      )
    case .interrupted:
      ("the work was stopped; nothing was changed by it", "Start it again when you like")
    case .closed: ("the project was closed already", "Open it again")
    default: nil
    }
  }

  private var aboutTheRequest: (String, String)? {
    switch reason {
    case .changedMeanwhile:
      (
        "the project was changed meanwhile; nothing was done",
        "Look at it again, then repeat the change"
      )
    case .nothingToUndo: ("there is nothing to undo", "See 'verbatim history'")
    case .nothingToRedo: ("there is nothing to redo", "See 'verbatim history'")
    case .nameTaken(let name):
      (
        "another transcript is called '\(name)' already, and its file differs",
        "Rename the new file and import it again"
      )
    case .unknownTranscript(let name):
      ("there is no transcript '\(name)'", "See 'verbatim status' for the transcripts' names")
    case .unknownSpeaker(let name, let transcript):
      ("nobody called '\(name)' speaks in '\(transcript)'", "Check the speaker's name")
    case .placeOutsideText(let name):
      (
        "a span does not lie within the text of '\(name)'",
        "Check the offsets, which must not cut a character"
      )
    case .notAJudgement(let name):
      (
        "a segment of '\(name)' is nobody's judgement",
        "Name the coder who accepts or rejects it"
      )
    case .identifierTaken(let name):
      (
        "a segment of '\(name)' has the identifier of a different one",
        "Give it an identifier of its own"
      )
    case .unknownSegment: ("there is no such segment any more", "Look at the segments again")
    case .controlCharacter(let what):
      ("a NUL character stands in \(what)", "Remove it from the file and try again")
    default: nil
    }
  }
}

extension StorageError.Damage {
  /// What is broken, as the problem of an error or the message of a finding.
  package var sentence: String {
    switch self {
    case .structure: "the file is damaged: its inner structure is broken"
    case .text(let name): "the text or structure of transcript '\(name)' is not what was imported"
    case .codebook(let name): "the codebook '\(name)' is not what was adopted"
    case .content: "a text kept for undo is not what was stored"
    case .entry(let number): "entry \(number) of the history is not what was recorded"
    case .rows: "codings, attributes or names are not what the history recorded"
    }
  }
}
