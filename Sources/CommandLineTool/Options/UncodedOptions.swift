import Analysis
import ArgumentParser

/// What interviews without a segment mean.
struct UncodedOptions: ParsableArguments {
  @Flag(
    help:
      "Count interviews without any segment as read and holding nothing. Without it they are left out, since nobody may have looked."
  )
  var withUncoded = false

  var choice: InterviewGroups.Uncoded { withUncoded ? .absent : .leftOut }
}
