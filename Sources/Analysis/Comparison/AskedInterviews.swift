/// Which interviews were asked about a code, as variables `asked:CODE` say of it or of a code above it.
struct AskedInterviews {
  enum Status {
    case asked, notAsked
    /// No variable says.
    case unrecorded
  }

  private let material: CodedMaterial
  private var notAsked: Set<[String]> = []

  /// - Parameter matrix: Codes by transcripts; its cells say where a code was not asked about.
  init(_ material: CodedMaterial, _ matrix: ThemeMatrix) {
    self.material = material
    for (row, code) in matrix.rows.enumerated() {
      for (column, transcript) in matrix.columns.enumerated()
      where matrix.cells[row][column].blank == .notAsked {
        notAsked.insert([code.parts[0], transcript.parts[0]])
      }
    }
  }

  func status(of transcript: Int, about code: String) -> Status {
    let profile = material.transcripts[transcript]
    if notAsked.contains([code, profile.name]) { return .notAsked }
    let steps = code.split(separator: "/")
    return steps.indices.contains {
      profile.variables["asked:" + steps[...$0].joined(separator: "/")] != nil
    } ? .asked : .unrecorded
  }
}
