import QualitativeData

/// What there is to look at in one transcript, as a line of JSON.
package struct FindingsShape: Encodable, Sendable {
  package let name: String
  package let file: String
  package let format: String
  package let findings: [TranscriptShape.FindingShape]

  package init(_ transcript: Transcript) {
    let shape = TranscriptShape(transcript)
    name = shape.name
    file = shape.file
    format = shape.format
    findings = shape.findings
  }
}
