/// Why a document could not be unpacked or its XML not be read.
///
/// Place and file are known to the caller, who makes an `ExplainedError` of it. The sentences never quote
/// what stands in the document.
package struct PackagingError: Error, Equatable, Sendable {
  package enum Reason: Equatable, Sendable {
    case empty
    case notXML
    case tooLarge(limit: Int)
    case tooDeep(limit: Int)
    case tagTooLong(limit: Int)
    case tooManyAttributes(limit: Int)
    case tooManyNames(limit: Int)
    case unknownEncoding(String)
    case wrongBytes
    case documentType
    case entities
    case undeclaredEntity
    case mismatchedTags
    case endsEarly
    case notWellFormed(code: Int)

    case notZip
    case archiveEndsEarly
    case damagedArchive
    case noEntries
    case tooManyEntries(limit: Int)
    case overlappingEntries
    case repeatedEntry
    case encryptedEntry
    case unknownCompression
    case entryTooLarge(limit: Int)
    case archiveTooLarge(limit: Int)
    case tooDense(ratio: Int)
    case wrongSize
    case wrongChecksum
    /// A part without which there is no document; its name is the format's, never the archive's.
    case missingPart(String)
    case noContainer
    case programMissing(String, package: String)
    case programFailed(String)
    case programTooSlow(String, seconds: Int)
    case programOutput(String, limit: Int)
  }

  package let reason: Reason
  /// From 1; `nil` where the document as a whole is meant.
  package let line: Int?
  package let column: Int?

  package init(_ reason: Reason, line: Int? = nil, column: Int? = nil) {
    self.reason = reason
    self.line = line
    self.column = column
  }

  /// What is wrong, with line and column where they are known, without a full stop.
  package var problem: String {
    switch (line, column) {
    case (let line?, let column?): "line \(line), column \(column): \(fault)"
    case (let line?, nil): "line \(line): \(fault)"
    default: fault
    }
  }

  private var fault: String {
    switch reason {
    case .empty: "the XML document is empty"
    case .notXML: "this is not an XML document"
    case .tooLarge(let limit): "the XML document is larger than \(limit / 1_000_000) MB"
    case .tooDeep(let limit): "elements are nested more than \(limit) deep"
    case .tagTooLong(let limit): "one tag is longer than \(limit / 1_000) kB"
    case .tooManyAttributes(let limit): "one tag has more than \(limit) attributes"
    case .tooManyNames(let limit):
      "there are more than \(limit) different names of elements and attributes"
    case .unknownEncoding(let name):
      "the XML declares the encoding '\(name)', which is not known here"
    case .wrongBytes: "the bytes do not fit the encoding of the XML document"
    case .documentType: "the XML document has a DOCTYPE, which this format does not allow"
    case .entities: "the DOCTYPE declares entities or default values of its own"
    case .undeclaredEntity: "an entity is used that XML does not know without a DTD"
    case .mismatchedTags: "an end tag does not fit the element that is open"
    case .endsEarly: "the XML document ends before all its elements are closed"
    case .notWellFormed(let code): "the XML is not well-formed (libxml2 code \(code))"
    case .notZip: "this is not a zip archive, which files of this kind are"
    case .archiveEndsEarly: "the zip archive has no end, so part of the file is missing"
    case .damagedArchive: "the zip archive is damaged"
    case .noEntries: "the zip archive is empty"
    case .tooManyEntries(let limit): "the zip archive has more than \(limit) entries"
    case .overlappingEntries: "entries of the zip archive overlap or lie outside the file"
    case .repeatedEntry: "two entries of the zip archive have the same name"
    case .encryptedEntry: "it is protected with a password"
    case .unknownCompression: "it is packed in a way that is not known here"
    case .entryTooLarge(let limit): "what it holds is larger than \(limit / 1_000_000) MB unpacked"
    case .archiveTooLarge(let limit):
      "what it holds is larger than \(limit / 1_000_000) MB unpacked in all"
    case .tooDense(let ratio):
      "an entry is more than \(ratio) times larger unpacked, as no document is"
    case .wrongSize: "an entry of the zip archive is not as large as its directory says"
    case .wrongChecksum: "a checksum does not fit, so the file was damaged on its way"
    case .missingPart(let name): "there is no '\(name)' in it"
    case .noContainer: "this is no old Office document, or only a part of one"
    case .programMissing(let name, _):
      "the program \(name), which reads this kind of file, is not installed"
    case .programFailed(let name): "the program \(name) could not be run, or broke off"
    case .programTooSlow(let name, let seconds):
      "the program \(name) was still at work on it after \(seconds) seconds and was ended"
    case .programOutput(let name, let limit):
      "the program \(name) makes more than \(limit / 1_000_000) MB of it"
    }
  }

  /// What to do about it, without a full stop.
  package var remedy: String {
    switch reason {
    case .empty, .endsEarly, .noContainer, .archiveEndsEarly, .damagedArchive, .wrongSize,
      .wrongChecksum:
      "Get the file again from where it came from; it may have been cut off"
    case .tooLarge, .entryTooLarge, .archiveTooLarge, .tooManyEntries:
      "Split it into several documents"
    case .encryptedEntry: "Open it with the password and save a copy without one"
    case .notZip, .noEntries, .missingPart:
      "Check that its name says what it is, or save it anew from the program that made it"
    case .unknownEncoding, .wrongBytes:
      "Save it as UTF-8, or correct the encoding in its first line"
    case .documentType, .entities: "Remove the DOCTYPE, and write what its entities stand for"
    case .undeclaredEntity: "Write the character itself in place of the entity"
    case .programMissing(_, let package):
      "Install \(package), or save the document in another format, such as .docx or .txt"
    case .programFailed:
      "Open it in the program it was made with, and save it as .docx or .txt"
    case .programTooSlow, .programOutput: "Split it into several documents"
    default: "Correct it, or save it anew from the program that made it"
    }
  }
}
