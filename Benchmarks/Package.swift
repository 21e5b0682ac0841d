// swift-tools-version: 6.1
import PackageDescription

// Not part of the product: people who use Verbatim never build this.
let package = Package(
  name: "Benchmarks",
  targets: [
    .target(name: "Measuring"),
    .executableTarget(name: "Coding", dependencies: ["Measuring"]),
    .executableTarget(name: "Reading", dependencies: ["Measuring"]),
  ],
  swiftLanguageModes: [.v6]
)
