import DocumentPackaging
import Foundation
import QualitativeData

/// Reads what oTranscribe saves: the text as a piece of a web page, with times to be clicked on.
struct OTranscribeReader: TranscriptReader {
  let name = "otranscribe"
  let endings = ["otr"]

  /// Years of typing are smaller than this.
  private static let maximumBytes = 20_000_000

  private struct Saved: Decodable {
    let text: String
    let media: String?

    private enum Key: String, CodingKey { case text, media }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      text = try values.decode(String.self, forKey: .text)
      media = try? values.decode(String.self, forKey: .media)
    }
  }

  /// An object whose text is markup, beside what oTranscribe alone calls so.
  func recognises(_ beginning: FileBeginning) -> Bool {
    guard beginning.mayBeJSON else { return false }
    var bytes = beginning.bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    let first = bytes.first { $0 > 0x20 }
    guard first == UInt8(ascii: "{") else { return false }
    let text = String(decoding: bytes, as: UTF8.self)
    let hasText = text.prefix(20_000).contains("\"text\"")
    return hasText
      && (text.contains("\"media-time\"") || text.contains("\"media-source\"")
        || text.contains("data-timestamp=\\\""))
  }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript] {
    guard file.bytes.count <= Self.maximumBytes else {
      throw IngestionError(file.path, .tooLarge(limit: Self.maximumBytes))
    }
    let decoded = try TextDecoding.decode(file, encoding: options.encoding)
    let saved = try saved(decoded, file)
    let (page, complaints) = try HTMLPage.read(Array(saved.text.utf8), of: file)
    var variables: [String: String] = [:]
    if let media = saved.media, !media.isEmpty { variables["media"] = media }
    return [
      try page.transcript(
        of: file, format: name, findings: decoded.findings + complaints, variables: variables)
    ]
  }

  private func saved(_ decoded: DecodedText, _ file: TranscriptFile) throws -> Saved {
    func unusable(_ fault: String) -> IngestionError {
      IngestionError(
        file.path,
        .document(
          fault: fault,
          remedy: "Open it in oTranscribe and export it again, as .otr or as text"))
    }
    do {
      return try JSONDecoder().decode(Saved.self, from: Data(decoded.bytes))
    } catch DecodingError.keyNotFound {
      throw unusable("it has no part called 'text', so it was not made by oTranscribe")
    } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context)
    {
      throw unusable(
        context.codingPath.isEmpty
          ? "it holds a list or a value where oTranscribe writes an object"
          : "its part 'text' is no text, so what was said is not in it")
    } catch {
      throw unusable("it is not the JSON that oTranscribe writes, or was cut off")
    }
  }
}
