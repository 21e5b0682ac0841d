// swift-tools-version: 6.1
import PackageDescription

// Not part of the product: people who use Verbatim never build this.
let package = Package(
  name: "Benchmarks",
  targets: [.executableTarget(name: "Reading")],
  swiftLanguageModes: [.v6]
)
