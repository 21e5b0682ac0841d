import Foundation

/// What was asked for on the command line.
package struct Options {
  package var program = ".build-release/release/verbatim"
  package var peers = "Benchmarks/Peers"
  package var python = "/usr/bin/python3"
  package var folder = NSTemporaryDirectory() + "verbatim-benchmarks"
  package var megabytes = 100
  package var rounds = 5

  package struct Unknown: Error, CustomStringConvertible {
    package let description: String
  }

  package init(_ arguments: ArraySlice<String>) throws {
    var rest = arguments
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else { throw Self.fault(name) }
      switch name {
      case "--program": program = value
      case "--peers": peers = value
      case "--python": python = value
      case "--folder": folder = value
      case "--megabytes": megabytes = max(1, Int(value) ?? megabytes)
      case "--rounds": rounds = max(1, Int(value) ?? rounds)
      default: throw Self.fault(name)
      }
    }
  }

  private static func fault(_ name: String) -> Unknown {
    Unknown(
      description:
        "'\(name)': use --program FILE, --peers FOLDER, --python FILE, --folder FOLDER, --megabytes N, --rounds N"
    )
  }
}
