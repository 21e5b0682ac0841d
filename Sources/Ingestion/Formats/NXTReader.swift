import DocumentPackaging
import Foundation
import QualitativeData

/// Reads recordings of the NITE XML toolkit, such as the AMI meetings: the words of each speaker in a file of their own,
/// and files of segments that point into them.
///
/// A recording is all of these together, as the parts of one file; each segment is a turn, in the order in which they
/// begin. One file of words alone is read as what one speaker says.
struct NXTReader: TranscriptReader {
  let name = "nxt"
  let endings: [String] = []

  func recognises(_ beginning: FileBeginning) -> Bool {
    guard let root = beginning.root else {
      return false
    }
    return root.namespace == NXTAttributes.namespace && root.name == "root"
  }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript] {
    var recording = NXTRecording(observation: file.parts.isEmpty ? nil : file.name)
    for part in file.parts.isEmpty ? [file] : file.parts { try recording.add(part) }
    guard !recording.words.isEmpty else { throw IngestionError(file.path, .layer) }
    var assembly = TranscriptAssembly()
    if file.parts.isEmpty {
      assembly.findings.append(
        Finding(
          .warning,
          "these are the words of one speaker alone; name the folder that holds the others' to read the whole recording"
        ))
    }
    NXTTurns(recording).add(to: &assembly)
    return [try assembly.transcript(of: file, format: name)]
  }
}
