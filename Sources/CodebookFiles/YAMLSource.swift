import Foundation
import QualitativeData
import Yams

/// A YAML file as a tree of nodes, read so that one fault does not hide the next.
///
/// Yams stops at the first duplicate key and at the first line it cannot read. Where such a fault can be taken
/// out of the text without moving anything, it is noted, taken out, and the text is read again.
struct YAMLSource {
  /// `nil` where the file could not be read at all; the findings say why.
  let root: Node?
  let findings: [Finding]
  /// Keeps the anchors of the nodes alive, which are refused where they stand.
  private let parser: Parser?

  private static let mostRepairs = 200

  /// - Parameter holdsRules: Whether what cannot be read may be a rule that wants quotes.
  init(_ text: String, holdsRules: Bool = true) {
    var text = text
    var findings: [Finding] = []
    for repair in 0..<Self.mostRepairs {
      do {
        // Values are taken as they are written, so that none needs to be tried for a number or a date.
        let parser = try Parser(yaml: text, resolver: .basic)
        root = try parser.singleRoot()
        self.parser = parser
        self.findings = findings
        return
      } catch let error as YamlError {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let fault = YAMLFault(error, in: lines, number: repair, holdsRules: holdsRules)
        findings.append(fault.finding)
        guard let (line, repaired) = fault.repair else { break }
        lines[line] = repaired
        text = lines.joined(separator: "\n")
      } catch {
        findings.append(Finding(.error, "the YAML could not be read"))
        break
      }
    }
    root = nil
    parser = nil
    self.findings = findings
  }

  /// What a key of a duplicate begins with after it was taken out, so that the reader passes it by.
  static let takenOut: Character = "\u{E000}"
}

/// What Yams said of a text, for a person, and how to read on past it where that is possible.
private struct YAMLFault {
  let finding: Finding
  /// The line to replace, from 0, and what with.
  private(set) var repair: (line: Int, text: String)?

  init(_ error: YamlError, in lines: [String], number: Int, holdsRules: Bool) {
    switch error {
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      finding = Finding(
        .error, line: context.mark.line, column: context.mark.column,
        "the key '\(key)' stands twice in one mapping. Keep one of the two")
      repair = Self.renaming(key, at: context.mark, in: lines, number: number)
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let line = holdsRules ? Self.unquotedRule(upTo: mark.line - 1, in: lines) : nil
      finding =
        line.map { Self.mustBeQuoted(line: $0) }
        ?? Finding(
          .error, line: mark.line, column: mark.column,
          "not readable as YAML: \(problem). \(Self.advice(on: holdsRules ? mark.line - 1 : -1, in: lines))"
        )
      repair = line.map { ($0, Self.emptied(lines[$0])) }
    case .reader(let problem, let offset, _, _):
      finding = Finding(
        .error, line: offset.map { Self.line(ofByte: $0, in: lines) },
        "a character YAML does not allow (\(problem)). Remove it")
    default:
      finding = Finding(.error, "not readable as YAML. Save the file again as plain UTF-8 text")
    }
  }

  private static func advice(on line: Int, in lines: [String]) -> String {
    if lines.indices.contains(line), lines[line].contains("["),
      lines[line].contains(where: { "{*\"".contains($0) })
    {
      return
        "Inside [ ] a rule with {, * or \" needs single quotes, or write each rule on a line of its own after '- '"
    }
    return "Check the indentation, the colon after each key and the quotation marks of this line"
  }

  private static func mustBeQuoted(line: Int) -> Finding {
    Finding(
      .error, line: line + 1,
      "a rule that begins with {, * or \" is not plain YAML. Put the whole rule in single quotes: '…'"
    )
  }

  private static func renaming(
    _ key: String, at mark: Mark, in lines: [String], number: Int
  ) -> (Int, String)? {
    guard lines.indices.contains(mark.line - 1) else { return nil }
    var line = lines[mark.line - 1]
    let scalars = line.unicodeScalars
    guard
      let start = scalars.index(
        scalars.startIndex, offsetBy: mark.column - 1, limitedBy: scalars.endIndex),
      let found = line.range(of: key, range: start..<line.endIndex)
    else { return nil }
    line.replaceSubrange(found, with: "\(YAMLSource.takenOut)\(number)")
    return (mark.line - 1, line)
  }

  /// The last line at or before a fault that gives a rule which YAML reads as something else.
  private static func unquotedRule(upTo last: Int, in lines: [String]) -> Int? {
    for line in stride(from: min(last, lines.count - 1), through: max(0, last - 2), by: -1)
    where value(of: lines[line]).map({ "{*\"".contains($0.first ?? " ") }) == true { return line }
    return nil
  }

  /// What stands after `- ` or `find: ` in a line.
  private static func value(of line: String) -> Substring? {
    let text = line.drop { $0 == " " }
    for start in ["- find:", "- unless:", "find:", "unless:", "- "] where text.hasPrefix(start) {
      return text.dropFirst(start.count).drop { $0 == " " }
    }
    return nil
  }

  private static func emptied(_ line: String) -> String {
    guard let value = value(of: line) else { return line }
    return String(line[..<value.startIndex]) + "'\(YAMLSource.takenOut)'"
  }

  private static func line(ofByte offset: Int, in lines: [String]) -> Int {
    var seen = 0
    for (number, line) in lines.enumerated() {
      seen += line.utf8.count + 1
      if seen > offset { return number + 1 }
    }
    return lines.count
  }
}
