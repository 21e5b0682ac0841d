/// Who judged: a person, or the codebook itself.
package enum Coder: Hashable, Sendable, CustomStringConvertible {
  case person(String)
  case codebook

  package var description: String {
    switch self {
    case .person(let name): name
    case .codebook: "codebook"
    }
  }
}
