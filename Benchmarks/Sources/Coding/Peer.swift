import Foundation
import Measuring

/// Another program that applies the same codebook to the same files, or does less.
struct Peer {
  /// The script below `Peers`, without its ending.
  let script: String
  /// What it does, in words.
  let title: String
  /// How many times faster than the peer we mean to be, and with how many codes.
  let goal: Double
  let codes: Int

  static let all = [
    Peer(
      script: "coding_hyperscan", title: "Hyperscan, matches counted in Python", goal: 3, codes: 100
    ),
    Peer(script: "coding_ahocorasick", title: "ahocorasick_rs, without NEAR", goal: 5, codes: 500),
  ]

  func run(_ options: Options, codebook: String, folder: String) throws -> Double {
    try ChildProcess.run(
      options.python, [options.peers + "/\(script).py", folder, codebook]
    ).processorSeconds
  }
}
