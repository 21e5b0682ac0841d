import Ingestion
import QualitativeData

/// Why a task cannot be done.
package struct WorkflowError: ExplainedError, Equatable {
  package enum Reason: Equatable, Sendable {
    case unknownEncoding
    case unreadableLine(number: Int, problem: String)
    case noTranscripts
    case noCodebook
    case codeTaken(codebook: String)
    /// `line` where a table names it.
    case unknownTranscript(line: Int?, known: [String])
    case unknownCode(line: Int, code: String)
    case quoteElsewhere(line: Int, places: Int)
    /// Up to which character the quote is what its start and end hold; `nil` where they are no span.
    case quoteDiffers(line: Int, same: Int?)
    case noCoder(line: Int)
    case reservedCoder(line: Int)
    case quoteNotFound(line: Int)
    case quoteTwice(line: Int)
    case spanOutside(line: Int)
    case noSuchReference
    case notAReference
    case nobodyHasJudged
    case attributesFitNothing(known: [String])
    case emptyName
    case nameTaken
    case reservedName
    /// What is given as a name may be what somebody said, and is not shown.
    case noName(characters: Int)
    case nameAlike(known: String)
    case outsideTurns(line: Int)
    case ambiguousTranscript(line: Int, names: [String])
    case nameTwice(line: Int)
    case sameName(name: String, other: String)
    case unknownMapping
    case noCodebookFormat(ending: String)
    case codebookThere(name: String)
    case severalCodebooks(names: [String])
    case unknownCodebook(names: [String])
    case unknownCodebookEnding(String)
  }

  package let place: String
  package let reason: Reason

  package init(place: String, reason: Reason) {
    self.place = place
    self.reason = reason
  }

  package var problem: String {
    switch reason {
    case .unknownEncoding: "no such encoding"
    case .sameName(let name, let other):
      "a transcript in it would be called '\(name)', as one of \(other) is"
    case .unknownMapping: "this does not say what is to be read as what"
    case .noCodebookFormat(let ending): "codebooks cannot be read from .\(ending) files"
    case .codebookThere(let name):
      "this is a list of codes, and the project has the codebook '\(name)' already"
    case .severalCodebooks: "the project has several codebooks"
    case .unknownCodebook: "the project has no codebook of this name"
    case .unknownCodebookEnding(let ending):
      ending.isEmpty
        ? "its name has no ending that says what to write"
        : "codebooks are not written as .\(ending) files"
    case .unreadableLine(let number, let problem): "line \(number) is no transcript: \(problem)"
    case .noTranscripts: "there are no transcripts yet"
    case .noCodebook: "there is no codebook yet"
    case .codeTaken(let codebook): "it has codes that the codebook '\(codebook)' has too"
    case .unknownTranscript(let line, _):
      (line.map { "line \($0): " } ?? "") + "the project has no transcript of this name"
    case .unknownCode(let line, let code):
      code.couldBeName
        ? "line \(line) names the code '\(code)', which no codebook of the project has"
        : "line \(line) has a text of \(code.count) characters where a code is expected"
    case .quoteElsewhere(let line, let places):
      "line \(line): its quote does not stand at its start and end, but at \(places) other places"
    case .quoteDiffers(let line, let same):
      "line \(line): its quote does not stand in the transcript, "
        + (same.map {
          "and differs from its start and end after \(counted($0, "character"))"
        } ?? "and its start and end are not a span of the text")
    case .noCoder(let line): "line \(line) names no coder"
    case .reservedCoder(let line):
      "line \(line): its coder's name is what suggestions of rules are listed under"
    case .quoteNotFound(let line): "line \(line): its quote does not stand in the transcript"
    case .quoteTwice(let line): "line \(line): its quote stands in the transcript more than once"
    case .spanOutside(let line): "line \(line): its start and end are not a span of the text"
    case .noSuchReference: "there is no such turn or sentence"
    case .notAReference: "this is no reference"
    case .nobodyHasJudged: "nobody has judged a segment yet"
    case .attributesFitNothing: "none of its rows names one of the transcripts"
    case .emptyName: "the coder has no name"
    case .nameTaken: "the project has another transcript of this name"
    case .reservedName: "this is what suggestions of rules are listed under"
    case .noName(let characters):
      "a text of \(characters) characters stands where a coder's name is expected"
    case .nameAlike(let known): "there is a coder '\(known)' already, who is spelled almost so"
    case .outsideTurns(let line): "line \(line): nobody speaks in its span"
    case .ambiguousTranscript(let line, _):
      "line \(line): several transcripts come from a file of this name"
    case .nameTwice(let line): "line \(line) repeats the name of a transcript before it"
    }
  }

  package var remedy: String {
    switch reason {
    case .unknownEncoding: "Use one of: \(TextEncoding.names)"
    case .sameName: "Rename one of the files, or give the rows other names"
    case .unknownMapping:
      "Write one of \(MappingEntry.Part.allCases.map(\.rawValue).joined(separator: ", ")), '=', and a column's heading or number, or an element or @attribute"
    case .noCodebookFormat: "Save or export it as .xlsx, .csv or .yaml"
    case .codebookThere:
      "To make it a codebook too, or a new version, use: verbatim codebook adopt \(ShellWord.typed(place))"
    case .severalCodebooks(let names), .unknownCodebook(let names):
      "Say which with --name: \(names.joined(separator: ", "))"
    case .unknownCodebookEnding:
      "Use one of: \(CodebookFormat.allCases.map { "." + $0.ending }.joined(separator: ", "))"
    case .unreadableLine: "Give it the lines that 'verbatim read --as json' prints"
    case .noTranscripts: "Bring them in with 'verbatim import FILE…'"
    case .noCodebook: "Put one in with 'verbatim codebook adopt FILE'"
    case .codeTaken:
      "Rename its codes, or give both the same name if one is a new version of the other"
    case .attributesFitNothing(let known):
      "Write the transcripts' names or files in the column transcript, as in \(known.prefix(3).joined(separator: ", "))"
    case .unknownTranscript(_, let known):
      "Use one of: \(known.prefix(12).joined(separator: ", "))\(known.count > 12 ? " …" : "")"
    case .unknownCode(_, let code):
      code.couldBeName
        ? "Mend the path, or adopt the codebook it comes from"
        : "Look at the heading of that column: it may hold the quotes"
    case .quoteElsewhere: "Mend start and end, or add words to the quote until it is unique"
    case .quoteDiffers:
      "Copy the words exactly as they stand, or leave the quote out if start and end are right"
    case .noCoder: "Fill in the column coder, or add --coder NAME"
    case .reservedCoder: "Give the coder another name"
    case .quoteNotFound: "Copy the words exactly as they stand, or give start and end"
    case .quoteTwice: "Add words before or after until it is unique, or give start and end"
    case .spanOutside: "Count code points from 0, with the end after the last"
    case .noSuchReference: "Look the turn up with 'verbatim read' or 'verbatim quotes'"
    case .notAReference:
      "Write transcript, turn and sentence, as in VOR-07:14.2 or VOR-07:14.2-15.1"
    case .nobodyHasJudged:
      "See what the rules propose with --suggestions-only, or bring judgements in with "
        + "'verbatim import --codings FILE.csv --coder NAME' or 'verbatim autocode --accept --coder NAME'"
    case .emptyName: "Add --coder NAME"
    case .nameTaken: "Rename the file; names are fixed at import"
    case .reservedName: "Give the coder another name"
    case .noName: "Give the coder a name of at most \(Coder.longestName) characters"
    case .nameAlike(let known):
      "Write '\(known)' if it is the same person, or a name that nobody can mistake"
    case .outsideTurns: "Take a span inside a turn, without the label"
    case .ambiguousTranscript(_, let names):
      "Write the transcript's name: \(names.joined(separator: " or "))"
    case .nameTwice: "Give each transcript a name of its own"
    }
  }
}

extension String {
  /// Whether it can be shown as a name: a sentence somebody said, in the wrong column, must not be.
  fileprivate var couldBeName: Bool {
    count <= Coder.longestName && split(separator: " ").count <= 6 && !contains(where: \.isNewline)
  }
}
