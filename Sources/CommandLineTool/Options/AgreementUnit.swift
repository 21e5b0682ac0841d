import Analysis
import ArgumentParser

/// What coders are compared on: units that stood there before anybody coded, or what the coders marked.
enum AgreementUnit: String, CaseIterable, ExpressibleByArgument {
  case turn, sentence, paragraph, transcript, characters, spans

  /// `nil` for what coders cut themselves.
  var given: UnitOfAnalysis? { UnitOfAnalysis(rawValue: rawValue) }

  /// `nil` for given units.
  var family: SpanAgreementReport.Family? { SpanAgreementReport.Family(rawValue: rawValue) }
}
