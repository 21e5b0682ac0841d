/// The stretches of text that coders are compared on, chosen before anything is computed.
///
/// A percentage over sentences and one over turns are different numbers, so a unit is printed with every result.
package enum UnitOfAnalysis: String, Sendable, CaseIterable {
  case turn, sentence, paragraph, transcript

  /// The units as a reader counts them.
  package var plural: String { rawValue + "s" }
}
