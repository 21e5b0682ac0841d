import Exports

/// What becomes of a text of the project when a sheet that was filled in elsewhere is brought back.
enum SheetCellDecision: Equatable {
  /// The two are the same, or the sheet says nothing.
  case unchanged
  case write(String?)
  /// The project has a newer text, and the sheet's is still the old one.
  case kept
  /// Both were changed.
  case conflict

  /// - Parameters:
  ///   - project: What stands in the project now; `nil` for nothing.
  ///   - sheet: What stands in the sheet; empty for nothing.
  ///   - state: What the sheet says of the text it was written with; empty for a sheet that was not written by us.
  init(project: String?, sheet: String, state: String, overwrite: Bool) {
    let new = sheet.isEmpty ? nil : sheet
    if new == project {
      self = .unchanged
    } else if state.isEmpty, project == nil || new == nil || overwrite {
      // A sheet from elsewhere adds; an empty cell in it takes nothing away.
      self = new == nil ? .unchanged : .write(new)
    } else if state == ChartSheet.state(of: project) || overwrite {
      self = .write(new)
    } else {
      self = state == ChartSheet.state(of: new) ? .kept : .conflict
    }
  }
}
