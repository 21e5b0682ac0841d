// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// Where every byte of a study passes, exclusive access is checked in debug builds only, in which all tests run.
let hot =
  strict + [.unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release))]

let package = Package(
  name: "Verbatim",
  products: [.executable(name: "verbatim", targets: ["CommandLineTool"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CByteMasks"),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CCMark", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CLibDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CMemory"),
    .systemLibrary(name: "CSnowball", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    .target(
      name: "QualitativeData",
      dependencies: [.product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),
    .target(
      name: "DocumentPackaging",
      dependencies: ["CLibDeflate", "CLibXML2", "CLibZip", "CMemory", "CXLSXWriter"],
      swiftSettings: hot),
    .target(
      name: "Ingestion", dependencies: ["QualitativeData", "DocumentPackaging", "CCMark"],
      swiftSettings: hot),
    .target(
      name: "CodebookFiles",
      dependencies: ["QualitativeData", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(
      name: "CodingEngine", dependencies: ["QualitativeData", "CByteMasks", "CSnowball"],
      swiftSettings: hot, linkerSettings: [.linkedLibrary("_FoundationICU")]),
    .target(name: "Analysis", dependencies: ["QualitativeData"], swiftSettings: strict),
    .target(
      name: "Exports", dependencies: ["Analysis", "QualitativeData", "DocumentPackaging"],
      swiftSettings: strict),
    .target(
      name: "ProjectStorage",
      dependencies: [
        "QualitativeData", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "Workflow",
      dependencies: [
        "QualitativeData", "Ingestion", "CodebookFiles", "CodingEngine", "Analysis", "Exports",
        "ProjectStorage",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "CommandLineTool",
      dependencies: [
        "Workflow", "Exports", "Analysis", "QualitativeData",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["QualitativeData"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "QualitativeDataTests", dependencies: ["QualitativeData", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "IngestionTests",
      dependencies: ["Ingestion", "DocumentPackaging", "QualitativeData", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "DocumentPackagingTests", dependencies: ["DocumentPackaging", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CodebookFilesTests",
      dependencies: ["CodebookFiles", "QualitativeData", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CodingEngineTests", dependencies: ["CodingEngine", "QualitativeData", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "AnalysisTests", dependencies: ["Analysis", "QualitativeData", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ExportsTests",
      dependencies: ["Exports", "Analysis", "DocumentPackaging", "QualitativeData", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ProjectStorageTests",
      dependencies: [
        "ProjectStorage", "QualitativeData", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "Workflow", "Ingestion", "CodebookFiles", "CodingEngine", "Analysis", "Exports",
        "ProjectStorage", "QualitativeData", "TestSupport", "CommandLineTool", "DocumentPackaging",
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// What a changed rule costs is measured from within the package. People who use Verbatim never build this.
if Context.environment["VERBATIM_BENCHMARKS"] != nil {
  package.targets += [
    .target(name: "Measuring", path: "Benchmarks/Sources/Measuring", swiftSettings: strict),
    .executableTarget(
      name: "Rule",
      dependencies: [
        "Measuring", "QualitativeData", "CodebookFiles", "CodingEngine", "ProjectStorage",
      ], path: "Benchmarks/Rule", swiftSettings: strict),
    .executableTarget(
      name: "Matrix", dependencies: ["Measuring", "QualitativeData", "Analysis"],
      path: "Benchmarks/Matrix", swiftSettings: strict),
  ]
}
