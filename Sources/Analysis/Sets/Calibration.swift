import Foundation

/// How raw values become membership in a set.
package enum Calibration: Hashable, Sendable {
  /// The values are membership scores from 0 to 1 already.
  case given
  /// In the set from the threshold on, out of it below.
  case crisp(threshold: Double)
  /// In the set below the threshold, out of it from there on: for values of which less means more.
  case crispBelow(threshold: Double)
  /// Ragin's direct method: a logistic curve through three anchors typed by the analyst.
  case direct(Anchors, LogOdds)

  /// Full non-membership, the crossover, and full membership, rising or falling.
  package struct Anchors: Hashable, Sendable {
    package let out: Double
    package let crossover: Double
    package let `in`: Double

    /// `nil` where the three do not rise or fall throughout.
    package init?(out: Double, crossover: Double, in full: Double) {
      guard out < crossover && crossover < full || out > crossover && crossover > full else {
        return nil
      }
      self.out = out
      self.crossover = crossover
      self.in = full
    }
  }

  /// The log odds of membership at the two outer anchors. Programs differ here, and so do their scores.
  package enum LogOdds: String, Hashable, Sendable, CaseIterable {
    /// ±3, memberships of .953 and .047, as in fsQCA (Ragin 2008, Redesigning Social Inquiry, ch. 5).
    case fsqca
    /// ±2.944, memberships of .95 and .05, as in the R package QCA (Duşa 2019).
    case r

    package var atAnchors: Double {
      switch self {
      case .fsqca: 3
      case .r: log(0.95 / 0.05)
      }
    }
  }

  /// The membership of a case with a raw value.
  ///
  /// - Precondition: A given value lies between 0 and 1.
  package func membership(of raw: Double) -> Double {
    switch self {
    case .given: return raw
    case .crisp(let threshold): return raw >= threshold ? 1 : 0
    case .crispBelow(let threshold): return raw < threshold ? 1 : 0
    case .direct(let anchors, let convention):
      // Above the crossover in the direction of membership the inner anchor scales, below it the outer one.
      let isTowardsIn = (raw - anchors.crossover) * (anchors.in - anchors.crossover) >= 0
      let scale = isTowardsIn ? anchors.in - anchors.crossover : anchors.crossover - anchors.out
      let logOdds = (raw - anchors.crossover) / scale * convention.atAnchors
      return 1 / (1 + exp(-logOdds))
    }
  }
}
