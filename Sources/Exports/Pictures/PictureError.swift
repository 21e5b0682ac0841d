import DocumentPackaging
import QualitativeData

/// Why a picture cannot be made.
package struct PictureError: ExplainedError, Equatable {
  package enum Reason: Equatable, Sendable {
    /// The answer is not of the kind this picture draws.
    case otherKind(fitting: [String])
    /// There is nothing in it to draw.
    case nothing(String)
    /// More than can be told apart on a page.
    case tooMany(Int, most: Int, of: String, remedy: String)
    case program(PackagingError)
    /// The program ran, and made no picture.
    case noPicture(program: String)
  }

  package let place: String
  package let reason: Reason

  package init(place: String, reason: Reason) {
    self.place = place
    self.reason = reason
  }

  package var problem: String {
    switch reason {
    case .otherKind: "this answer cannot be drawn so"
    case .nothing(let what): "there are no \(what) to draw"
    case .tooMany(let count, let most, let what, _):
      "\(count) \(what) cannot be told apart in one picture, which holds \(most)"
    case .program(let error):
      if case .programMissing(let name, _) = error.reason {
        "the program \(name), which makes PNG files of pictures, is not installed"
      } else {
        error.problem
      }
    case .noPicture(let program): "the program \(program) could not make a PNG file of it"
    }
  }

  package var remedy: String {
    switch reason {
    case .otherKind(let fitting):
      fitting.isEmpty
        ? "Write it as a table, as in --output NAME.csv"
        : "Use one of: \(fitting.joined(separator: ", "))"
    case .nothing: "Ask for an answer that has some, or write it as a table"
    case .tooMany(_, _, _, let remedy): remedy
    case .program(let error):
      if case .programMissing(_, let package) = error.reason {
        "Install \(package) (on Debian: apt-get install \(package)), or write .svg"
      } else {
        "Write .svg, which every browser and word processor opens"
      }
    case .noPicture: "Write .svg, which every browser and word processor opens"
    }
  }
}
