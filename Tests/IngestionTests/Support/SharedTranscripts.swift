import Foundation
import Ingestion
import QualitativeData
import TestSupport

extension SharedData {
  /// Reads one of the shared transcripts.
  static func transcript(_ path: String) throws -> Transcript {
    try TranscriptFormats.read(TranscriptFile.load(file("transcripts/" + path).path))[0]
  }
}
