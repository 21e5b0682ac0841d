/// What is compared when rules are held against what people coded.
package enum ComparedUnit: String, Sendable, CaseIterable {
  /// A sentence, turn or transcript that a segment touches, counted once however many segments touch it.
  case sentence, turn, transcript
  /// Each segment by itself: a suggestion is right, and a judged segment found, where one of the other side with the
  /// same code overlaps it.
  case segment
}

/// How several coders' judgements are taken.
package enum CoderCombination: String, Sendable, CaseIterable {
  /// Each coder by themselves, one after the other.
  case each
  /// What at least one of them coded, in transcripts that at least one of them coded.
  case any
  /// What all of them coded, in transcripts that all of them coded.
  case all
}
