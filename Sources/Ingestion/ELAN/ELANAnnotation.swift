import DocumentPackaging

/// A stretch of the recording with its text, or something said of another annotation.
struct ELANAnnotation: Sendable {
  let id: String
  /// Points in time; `nil` for one that refers to another annotation.
  let start: String?
  let end: String?
  let parent: String?
  /// The one before it of the same parent.
  let previous: String?
  let entry: String?
  let line: Int
  var text = ""

  init(_ element: XMLElement) {
    id = element["ANNOTATION_ID"] ?? ""
    start = element["TIME_SLOT_REF1"]
    end = element["TIME_SLOT_REF2"]
    parent = element["ANNOTATION_REF"]
    previous = element["PREVIOUS_ANNOTATION"]
    entry = element["CVE_REF"]
    line = element.line
  }
}
