import DocumentPackaging
import QualitativeData

/// Why a file could not become a transcript, or a table not be read.
package struct IngestionError: ExplainedError, Equatable {
  package enum Reason: Equatable, Sendable {
    case missing
    case unreadable
    case folder
    case notAFile
    case tooLarge(limit: Int)
    case emptyFolder
    case emptyArchive
    case nothingFits
    case sameName(name: String, others: [String])
    case unknownFormat(ending: String)
    /// A list, as of persons, that belongs to transcripts and is none.
    case list(of: String)
    /// Nothing but pointers to other files.
    case includes(Int)
    /// One of the files that make up a recording only together.
    case layer
    case unmappedXML(root: String, elements: [String])
    case wrongMapping(String, elements: [String])
    case needsMapping(String)
    case unknownJSON(names: String)
    case json(line: Int, problem: String)
    case holds(String)
    /// Named as an archive it is not; the endings are those of what it is.
    case misnamed(as: String, is: String, [String])
    case empty
    case binary(line: Int)
    case wrongEncoding(String, line: Int, guessed: Bool)
    case noTurns
    case onlyIndex
    /// A table or another file that is made of transcripts, or beside them.
    case noTranscript(fault: String, remedy: String)
    /// What a document's packaging or XML is wrong by.
    case package(PackagingError)
    case table(line: Int, fault: String, remedy: String)
    /// What a reader alone knows of its format.
    case document(fault: String, remedy: String)
  }

  /// A file as the researcher typed it.
  package let place: String
  package let reason: Reason

  package init(_ place: String, _ reason: Reason) {
    self.place = place
    self.reason = reason
  }

  package var problem: String {
    switch reason {
    case .missing: "there is no such file or folder"
    case .unreadable: "it may not be read by you, or the disk did not give it"
    case .folder: "this is a folder, not a file"
    case .notAFile: "this is a device or a pipe, not a file"
    case .tooLarge(let limit): "the file is larger than \(limit / 1_000_000) MB"
    case .emptyFolder: "the folder holds no file that can be read as a transcript"
    case .emptyArchive: "the archive holds no file that can be read as a transcript"
    case .nothingFits: "no file fits this pattern"
    case .sameName(let name, let others):
      "its transcript would be called '\(name)', as would that of \(others.joined(separator: ", "))"
    case .unknownFormat(let ending):
      ending.isEmpty ? "the file's name has no ending" : "no reader for '.\(ending)' files"
    case .list(let what): "a list of \(what) and no transcript"
    case .includes(let count):
      count == 1
        ? "there is no text in it, only a pointer to another file"
        : "there is no text in it, only pointers to \(count) other files"
    case .layer: "this is one layer of a recording whose words stand in files of their own"
    case .unmappedXML(let root, let elements):
      "an XML document of unknown making that begins with <\(root)>; its elements are \(Self.tags(elements))"
    case .wrongMapping(let entry, let elements):
      elements.isEmpty
        ? "'\(entry)' does not say which element is a turn"
        : "nothing fits '\(entry)'; the document's elements are \(Self.tags(elements))"
    case .needsMapping: "an XML document of unknown making, whose elements are only guessed at"
    case .unknownJSON(let names):
      names.isEmpty
        ? "a JSON file that is no transcript known here"
        : "a JSON file with the members \(names), which is no transcript known here"
    case .json(let line, let problem):
      "line \(line): \(problem), so this is no JSON file, or not a whole one"
    case .holds(let what): "the file holds \(what), whatever its name says"
    case .misnamed(let ending, let name, _): "this is no .\(ending) file but \(name)"
    case .empty: "there is no text in it"
    case .binary(let line): "line \(line) holds bytes that are no text"
    case .wrongEncoding(let name, let line, let guessed):
      guessed
        ? "line \(line) is not \(name), though most of the file is"
        : "line \(line) holds bytes that are not \(name)"
    case .noTurns: "nobody says anything in it"
    case .onlyIndex: "it describes a recording, perhaps with an index, but holds no transcript"
    case .package(let error): error.problem
    case .table(let line, let fault, _): "line \(line): \(fault)"
    case .document(let fault, _), .noTranscript(let fault, _): fault
    }
  }

  package var remedy: String {
    switch reason {
    case .missing:
      place.contains("\u{FFFD}") ? "Rename it, since its name is not UTF-8" : "Check the spelling"
    case .unreadable: "Check the file's permissions"
    case .folder: "Name a file in it"
    case .notAFile: "Save what it gives as a file first"
    case .tooLarge: "Split it into one file an interview"
    case .emptyFolder, .emptyArchive, .nothingFits: "What can be read: \(Self.readable)"
    case .sameName: "Rename one of them"
    case .unknownFormat, .holds: "What can be read: \(Self.readable)"
    case .list:
      "Give it together with the transcripts whose speakers it lists, or leave it out"
    case .includes: "Read the files it points to"
    case .layer: "Name the folder that holds all of them"
    case .unmappedXML, .wrongMapping:
      "Say which is a turn, who speaks and what is said, as in --map turn=ELEMENT --map speaker=@ATTRIBUTE --map text=ELEMENT"
    case .needsMapping(let proposal): "If this is right, give it along: \(proposal)"
    case .unknownJSON:
      "Export the transcript as text, VTT or SRT instead, or as a list of objects with 'speaker', 'start' and 'text'"
    case .json: "Get the file again from where it came from"
    case .misnamed(_, _, let endings):
      "If that is right, let its name end in .\(endings.first ?? "xml"); else get it again"
    case .empty: "Leave it out, or get it again from where it came from"
    case .binary: "Save the document as text (UTF-8)"
    case .wrongEncoding:
      "Save it as UTF-8, or say what it is with --encoding NAME (\(TextEncoding.names))"
    case .noTurns: "Check that it is the transcript itself"
    case .onlyIndex: "Ask the archive for the transcript of this interview"
    case .package(let error): error.remedy
    case .table(_, _, let remedy), .document(_, let remedy), .noTranscript(_, let remedy): remedy
    }
  }

  /// `<a>, <b> and 3 more`
  private static func tags(_ names: [String], atMost limit: Int = 8) -> String {
    names.isEmpty ? "none" : NameList.of(names, atMost: limit) { "<\($0)>" }
  }

  /// Whether the file is sound and of another kind, so that among others it may be left out.
  package var isOtherThanTranscript: Bool {
    switch reason {
    case .noTranscript, .list, .layer, .unknownJSON: true
    default: false
    }
  }

  private static var readable: String {
    TranscriptFormats.endings.map { "." + $0 }.joined(separator: ", ")
  }
}
