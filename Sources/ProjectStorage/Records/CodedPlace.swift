import QualitativeData

/// Where something is coded, as plain numbers: what counting needs of a segment.
package struct CodedPlace: BitwiseCopyable, Hashable, Sendable {
  /// Positions among the transcripts, the codes and the coders of `JudgedPlaces`.
  package let transcript: UInt32
  package let code: UInt32
  package let coder: UInt32
  package let isAccepted: Bool
  package let range: TextRange
}

/// What people judged, accepted and rejected: by transcript in order of import, then by place.
package struct JudgedPlaces: Sendable {
  package let codes: [CodePath]
  package let coders: [Coder]
  package let places: [CodedPlace]
}

extension CodedPlace: Comparable {
  /// By transcript, place, code and coder, as they are numbered.
  package static func < (left: CodedPlace, right: CodedPlace) -> Bool {
    if left.transcript != right.transcript { return left.transcript < right.transcript }
    if left.range != right.range { return left.range < right.range }
    return (left.code, left.coder) < (right.code, right.coder)
  }
}
