import Analysis
import ArgumentParser

/// How intervals are made.
struct ResamplingOptions: ParsableArguments {
  @Option(
    help:
      "What is drawn anew for intervals: study (transcripts where units lie in them, else units), units, kalpha (pairs of values, as the KALPHA macro does), or none."
  )
  var interval: AgreementResampling.Way = .study

  @Option(
    help: ArgumentHelp(
      "How often; at least \(AgreementResampling.leastResamples).", valueName: "number"))
  var resamples = AgreementResampling.leastResamples

  @Option(
    help: ArgumentHelp(
      "Where the random numbers start. The same seed gives the same intervals.",
      valueName: "number"))
  var seed: UInt64 = 1

  func validate() throws {
    guard (AgreementResampling.leastResamples...1_000_000).contains(resamples) else {
      throw ValidationError(
        "--resamples takes \(AgreementResampling.leastResamples) to 1000000.")
    }
  }

  var resampling: AgreementResampling {
    var resampling = AgreementResampling()
    resampling.way = interval
    resampling.resamples = resamples
    resampling.seed = seed
    return resampling
  }
}

extension AgreementResampling.Way: ExpressibleByArgument {}
