import Foundation
import TestSupport
import Testing

/// Which room may know which: the directions the architecture promises.
@Suite struct ImportRulesTests {
  private static let ours: [String: Set<String>] = [
    "QualitativeData": [],
    "DocumentPackaging": [],
    "Ingestion": ["QualitativeData", "DocumentPackaging"],
    "CodebookFiles": ["QualitativeData"],
    "CodingEngine": ["QualitativeData"],
    "Analysis": ["QualitativeData"],
    "Exports": ["Analysis", "QualitativeData", "DocumentPackaging"],
    "ProjectStorage": ["QualitativeData"],
    "Workflow": [
      "QualitativeData", "Ingestion", "CodebookFiles", "CodingEngine", "Analysis", "Exports",
      "ProjectStorage",
    ],
    "CommandLineTool": ["Workflow", "Exports", "Analysis", "QualitativeData"],
  ]

  /// Each outside library has one home.
  private static let homes = [
    "Crypto": "QualitativeData", "CLibXML2": "DocumentPackaging",
    "CLibDeflate": "DocumentPackaging", "CLibZip": "DocumentPackaging",
    "CMemory": "DocumentPackaging",
    "CXLSXWriter": "DocumentPackaging", "CCMark": "Ingestion",
    "Yams": "CodebookFiles",
    "CByteMasks": "CodingEngine", "CSnowball": "CodingEngine", "_FoundationICU": "CodingEngine",
    "GRDB": "ProjectStorage",
    "GRDBSQLite": "ProjectStorage",
    "ArgumentParser": "CommandLineTool",
  ]

  @Test(arguments: ours.keys.sorted())
  func `a target imports only what it may know`(target: String) throws {
    let files = try SourceFiles.swift(below: "Sources/\(target)")
    #expect(!files.isEmpty)
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /(?m)^(?:package |internal |@testable )?import ([A-Za-z_0-9]+)/)
      {
        let name = String(match.output.1)
        if Self.ours.keys.contains(name) {
          #expect(Self.ours[target]!.contains(name), "\(file.lastPathComponent) imports \(name)")
        } else if let home = Self.homes[name] {
          #expect(home == target, "\(file.lastPathComponent) imports \(name)")
        }
      }
    }
  }

  @Test func `ICU stands in one file`() throws {
    let files = try SourceFiles.swift(below: "Sources").filter {
      try String(contentsOf: $0, encoding: .utf8).contains("import _FoundationICU")
    }
    #expect(files.map(\.lastPathComponent) == ["ICU.swift"])
  }

  @Test func `nothing of the study's rooms is public but spans, which must be inlined everywhere`()
    throws
  {
    for file in try SourceFiles.swift(below: "Sources")
    where file.lastPathComponent != "TextRange.swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.firstMatch(of: #/(?m)^\s*public /#) == nil, "\(file.lastPathComponent)")
    }
  }
}
