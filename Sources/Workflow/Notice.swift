import Foundation
import QualitativeData

/// A finding with the file it is about: what a command prints as `warning: FILE: …`.
package struct Notice: Hashable, Sendable {
  package let place: String
  package let finding: Finding

  package init(_ place: String, _ finding: Finding) {
    self.place = place
    self.finding = finding
  }

  /// `FILE: line 3: what is wrong`
  package var sentence: String {
    let text = "\(place): \(finding.sentence)"
    return text.last == "." ? text : text + "."
  }
}

/// An error that a finding in a person's file stands for.
package struct FaultyFile: ExplainedError {
  package let place: String
  package let problem: String
  package let remedy: String

  /// The finding's first sentence is the problem, the rest the remedy.
  package init(_ notice: Notice) {
    place = notice.place
    let sentence = notice.finding.sentence
    if let end = sentence.range(of: ". ", options: .backwards) {
      problem = String(sentence[..<end.lowerBound])
      remedy = String(sentence[end.upperBound...].drop { $0 == " " })
    } else {
      problem = sentence
      remedy = "Mend it and try again"
    }
  }
}

/// One thing that a check found wrong in a project.
package struct DamagedProject: ExplainedError {
  package let place: String
  package let problem: String

  package var remedy: String { "Nothing was changed; work on with a copy from before the damage" }

  package init(_ notice: Notice) {
    place = notice.place
    problem =
      notice.finding.sentence.last == "."
      ? String(notice.finding.sentence.dropLast()) : notice.finding.sentence
  }
}
