import QualitativeData

/// Why a study cannot be run, or one of its outputs not be made.
package struct StudyError: ExplainedError, Equatable {
  package enum Reason: Equatable, Sendable {
    /// A fault in the study file, at a line of it and a column where that says more.
    case fault(line: Int?, column: Int?, problem: String, remedy: String)
    case changedByHand(by: String)
    case notAStudyProject
    case folder
    case outputsAmongInputs(String)
    case wouldReplaceInput
  }

  package let place: String
  package let reason: Reason

  package init(place: String, reason: Reason) {
    self.place = place
    self.reason = reason
  }

  package var problem: String {
    switch reason {
    case .fault(let line, let column, let problem, _):
      Finding(.error, line: line, column: column, problem).sentence
    case .changedByHand(let name):
      "\(name) has worked in this project since it was built, and building it anew would lose that"
    case .notAStudyProject: "this project was not built from a study file"
    case .folder: "the folder cannot be made"
    case .outputsAmongInputs(let file):
      "the outputs would be read as inputs the next time, as \(file) would"
    case .wouldReplaceInput: "this output would replace a file the study is made from"
    }
  }

  package var remedy: String {
    switch reason {
    case .fault(_, _, _, let remedy): remedy
    case .changedByHand:
      "Move it to another folder and go on with it there; the study is then built from its files again"
    case .notAStudyProject: "Choose another folder with --into, or move the project away"
    case .folder: "Choose a place where you may write with --into"
    case .outputsAmongInputs: "Choose another folder with --into"
    case .wouldReplaceInput: "Give the output another name, or choose another folder with --into"
    }
  }
}
