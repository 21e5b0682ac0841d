/// Every shape of JSON a transcript is known in. A new one is one file in `Shapes` and one line here.
///
/// The first that fits is taken, so what is more particular stands before what is more general.
enum SpeechShapes {
  static let all: [any SpeechShape] =
    particular + [
      UtteranceListShape(),
      TextAloneShape(),
    ]

  /// Those of one recogniser or editor each.
  private static let particular: [any SpeechShape] = [
    AmazonTranscribeShape(),
    AmazonCallShape(),
    DeepgramShape(),
    SpeechmaticsShape(),
    OldSpeechmaticsShape(),
    WatsonShape(),
    GoogleSpeechShape(),
    AzureSpeechShape(),
    AzureVideoShape(),
    AssemblyAIShape(),
    RevShape(),
    ElevenLabsShape(),
    GladiaShape(),
    TrintShape(),
    KaldiShape(),
    DigitalPaperEditShape(),
    EditorBlocksShape(),
    CouncilDataShape(),
    WhisperCppShape(),
    WhisperXShape(),
    WhisperShape(),
    WhisperChunksShape(),
    PodcastShape(),
    VoskShape(),
    YouTubeShape(),
  ]

  /// A shape, and the documents of a file that have it.
  struct Match {
    let shape: any SpeechShape
    let documents: [JSONValue]
  }

  /// The shape of a document, of the documents in a list, or of what a wrapper such as `response` holds.
  static func match(_ root: JSONValue) -> Match? {
    match(root, particular) ?? matchInList(root) ?? match(root, all)
  }

  private static func match(
    _ document: JSONValue, _ shapes: [any SpeechShape], wrappers: Int = 2
  ) -> Match? {
    if let shape = shapes.first(where: { $0.fits(document) }) {
      return Match(shape: shape, documents: [document])
    }
    guard wrappers > 0 else { return nil }
    for name in wrapping {
      guard let inner = document[name], inner.isObject else { continue }
      if let match = match(inner, shapes, wrappers: wrappers - 1) { return match }
    }
    return nil
  }

  /// What does not have the shape of the first one is what services send between results.
  private static func matchInList(_ root: JSONValue) -> Match? {
    for element in root.elements.prefix(20) where element.isObject {
      guard let shape = match(element, particular)?.shape else { continue }
      let documents = root.elements.compactMap { match($0, [shape])?.documents.first }
      return Match(shape: shape, documents: documents)
    }
    return nil
  }

  /// What services and scripts put around a recogniser's answer.
  private static let wrapping: [StaticString] = [
    "response", "result", "results", "output", "data", "transcript", "transcription", "payload",
  ]
}
