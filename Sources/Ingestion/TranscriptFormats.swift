import DocumentPackaging
import Foundation
import QualitativeData

/// Every format interviews can be read from. A new one is one file in `Formats` and one line here.
package enum TranscriptFormats {
  package static let all: [any TranscriptReader] = [
    AkomaNtosoReader(),
    CHATReader(),
    CSVReader(),
    DocxReader(),
    ELANReader(),
    EXMARaLDAReader(),
    FOLKERReader(),
    GenericXMLReader(),
    HTMLReader(),
    ISO24624Reader(),
    InqScribeReader(),
    MarkdownReader(),
    NXTReader(),
    ODTReader(),
    OHMSReader(),
    OTranscribeReader(),
    PDFReader(),
    PlainTextReader(),
    RTFReader(),
    SBVReader(),
    SpeechJSONReader(),
    SubRipReader(),
    TalkBankReader(),
    TEIReader(),
    TimedTextReader(),
    TranscriberReader(),
    WebVTTReader(),
    WordBinaryReader(),
    XLSXReader(),
  ]

  /// The endings of all formats, in the order of the list.
  package static var endings: [String] { all.flatMap(\.endings) }

  /// Reads one file: by what it holds where that is beyond doubt, else by its ending.
  ///
  /// - Throws: an `ExplainedError` naming the file.
  package static func read(
    _ file: TranscriptFile, options: ReadingOptions = .init()
  ) throws -> [Transcript] {
    let beginning = file.beginning
    let reader = try reader(for: file, beginning)
    do {
      var transcripts = try reader.read(file, options: options).map(UnknownSpeaker.left)
      if let finding = mismatch(file, reader, beginning), !transcripts.isEmpty {
        transcripts[0].findings.insert(finding, at: 0)
      }
      return transcripts
    } catch let error as PackagingError {
      throw IngestionError(file.path, .package(error))
    }
  }

  /// Whether a folder's file of this name is read along with the rest.
  static func takes(ending: String) -> Bool { taken.contains(ending) }

  private static let taken = Set(endings)

  private static let byEnding = Dictionary(
    all.flatMap { reader in reader.endings.map { ($0, reader) } },
    uniquingKeysWith: { first, _ in first })

  private static func reader(
    for file: TranscriptFile, _ beginning: FileBeginning
  ) throws -> any TranscriptReader {
    let named = byEnding[file.ending]
    if let named, beginning.beginsAsTalk, FileSignature.of(beginning.bytes) == nil { return named }
    if let reader = all.first(where: { $0.recognises(beginning) }) {
      if named?.isPackaged == true, !reader.isPackaged {
        throw IngestionError(file.path, .misnamed(as: file.ending, is: reader.name, reader.endings))
      }
      return reader
    }
    if let content = FileSignature.of(beginning.bytes), named?.mayBe(beginning.bytes) != true {
      throw IngestionError(file.path, .holds(content))
    }
    if let named { return named }
    throw IngestionError(file.path, .unknownFormat(ending: file.ending))
  }

  private static func mismatch(
    _ file: TranscriptFile, _ reader: any TranscriptReader, _ beginning: FileBeginning
  ) -> Finding? {
    guard !reader.endings.contains(file.ending), file.parts.isEmpty else { return nil }
    // Whatever is written in XML may be called so.
    if file.ending == "xml", beginning.root != nil { return nil }
    return Finding(
      .warning,
      "read as \(reader.name), which is what the file holds, although its name says otherwise")
  }
}
