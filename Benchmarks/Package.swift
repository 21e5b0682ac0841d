// swift-tools-version: 6.1
import PackageDescription

// Not part of the product: people who use Verbatim never build this.
let package = Package(
  name: "Benchmarks",
  targets: [
    // The product's own sources, by a link: what a package keeps to itself can be measured only from within one.
    .target(
      name: "Agreement",
      exclude: ["AgreementError.swift", "Disagreements", "Report", "Spans", "Study"]),
    .target(name: "Measuring"),
    .executableTarget(name: "Alpha", dependencies: ["Agreement", "Measuring"]),
    .executableTarget(name: "Coding", dependencies: ["Measuring"]),
    .executableTarget(name: "Reading", dependencies: ["Measuring"]),
  ],
  swiftLanguageModes: [.v6]
)
