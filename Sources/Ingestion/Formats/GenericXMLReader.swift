import DocumentPackaging
import Foundation
import QualitativeData

/// Reads XML of unknown making as the mapping says, or as a look at its elements proposes.
///
/// A proposal is always spelled as the mapping that would say the same, since it is a guess.
struct GenericXMLReader: TranscriptReader {
  let name = "xml"
  let endings = ["xml"]

  /// Nothing is certain about XML of unknown making: it is what no other reader knows.
  func recognises(_ beginning: FileBeginning) -> Bool { false }

  func read(_ file: TranscriptFile, options: ReadingOptions) throws -> [Transcript] {
    guard options.mapping.isEmpty else {
      return [try transcript(of: file, XMLMapping(options.mapping, in: file), proposed: nil)]
    }
    let survey = XMLSurvey()
    try file.readXML { survey.take($0) }
    guard let proposal = XMLProposal(survey) else {
      throw IngestionError(
        file.path, .unmappedXML(root: survey.root, elements: survey.namesByFrequency))
    }
    guard options.acceptsProposals else {
      throw IngestionError(file.path, .needsMapping(proposal.spelling))
    }
    return [
      try transcript(
        of: file, XMLMapping(proposal.entries, in: file), proposed: proposal.spelling)
    ]
  }

  private func transcript(
    of file: TranscriptFile, _ mapping: XMLMapping, proposed: String?
  ) throws -> Transcript {
    let collector = XMLTurnCollector(mapping)
    let complaints = try file.readXML { collector.take($0) }
    if let missing = collector.missing {
      throw IngestionError(
        file.path, .wrongMapping(missing, elements: collector.names.byFrequency))
    }
    var findings = complaints
    if let proposed {
      findings.insert(
        Finding(
          .warning,
          "XML of unknown making, read as a guess; if it is right, import it with \(proposed)"),
        at: 0)
    }
    return try XMLMappedTurns(collector).transcript(of: file, format: name, findings: findings)
  }
}
