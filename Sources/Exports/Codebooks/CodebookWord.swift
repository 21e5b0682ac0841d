import DocumentPackaging
import Foundation
import QualitativeData

extension CodebookAppendix {
  /// As a Word document: a table with a row for each code, under a heading for each theme.
  ///
  /// - Throws: `ExportError` where memory does not suffice.
  package func word() throws(ExportError) -> Data {
    do {
      return try document.bytes()
    } catch {
      throw ExportError("docx", error)
    }
  }

  private var document: WordDocument {
    let columns = CodebookColumn.used(in: self)
    var document = WordDocument(
      title: codebook.name, language: codebook.language ?? "en", isLandscape: columns.count > 3)
    document.add(.init(codebook.name, style: .title))
    document.add(.init(subtitle, style: .subtitle))
    if let source = codebook.source { document.add(.init("Source: \(source)")) }
    for part in (codebook.note ?? "").split(separator: "\n\n") { document.add(.init(String(part))) }
    if isTree {
      for code in codebook.codes {
        document.add(.init(code.title, style: .heading1))
        let path = CodePath([code.code])
        document.add(
          table(codebook.entries.filter { $0.path.isWithin(path) }, columns))
      }
    } else {
      document.add(table(codebook.entries, columns))
    }
    if showsRules { addRules(to: &document) }
    addLists(to: &document)
    return document
  }

  private func table(
    _ entries: [Codebook.Entry], _ columns: [CodebookColumn]
  ) -> WordDocument.Table {
    WordDocument.Table(
      headings: columns.map(\.heading), widths: columns.map(\.width),
      rows: entries.map { entry in
        WordDocument.Row(
          cells: columns.map { $0.paragraphs(entry) }, isShaded: !entry.code.codes.isEmpty)
      })
  }

  /// Rules are long: they stand after the codes, where there is room for them.
  private func addRules(to document: inout WordDocument) {
    document.add(.init("Rules", style: .heading1))
    if let guide { document.add(.init(guide)) }
    document.add(
      .init(
        headings: ["Code", "Rules"], widths: [1, 4],
        rows: codebook.entries.filter { !$0.code.rules.isEmpty }.map { entry in
          .init(cells: [
            CodebookColumn.code.paragraphs(entry).map { .init($0.runs, style: .tableText) },
            Self.rules(of: entry.code).flatMap { group -> [WordDocument.Paragraph] in
              let language = group.language.map {
                [WordDocument.Paragraph([.init("Language: \($0)", .faint)], style: .tableText)]
              }
              return (language ?? [])
                + group.lines.map { .init([.init($0, .code)], style: .tableText) }
            },
          ])
        }))
  }

  private func addLists(to document: inout WordDocument) {
    func cell(_ text: String) -> [WordDocument.Paragraph] { [.init(text, style: .tableText)] }
    if showsRules, !codebook.terms.isEmpty {
      document.add(.init("Lists of words", style: .heading1))
      document.add(
        .init(
          headings: ["List", "Words"], widths: [1, 5],
          rows: codebook.terms.map { term in
            .init(cells: [
              [.init([.init("{\(term.name)}", .code)], style: .tableText)],
              [
                .init(
                  [.init(term.entries.joined(separator: ", "), .code)], style: .tableText)
              ],
            ])
          }))
    }
    if !variables.isEmpty {
      document.add(.init("Variables", style: .heading1))
      document.add(
        .init(
          headings: ["Variable", "Type", "Values"], widths: [2, 1, 5],
          rows: variables.map { .init(cells: [cell($0.name), cell($0.kind), cell($0.values)]) }))
    }
  }
}

/// A column of the printed codebook.
private enum CodebookColumn: CaseIterable {
  case code, definition, include, exclude, examples

  var heading: String {
    switch self {
    case .code: "Code"
    case .definition: "Definition"
    case .include: "Include"
    case .exclude: "Exclude"
    case .examples: "Examples"
    }
  }

  var width: Double {
    switch self {
    case .code: 1.5
    case .definition: 2.6
    case .include, .exclude: 2
    case .examples: 2.6
    }
  }

  /// Those in which something stands.
  static func used(in appendix: CodebookAppendix) -> [CodebookColumn] {
    let entries = appendix.codebook.entries
    return allCases.filter { column in
      switch column {
      case .code, .definition: true
      default: entries.contains { !column.paragraphs($0).isEmpty }
      }
    }
  }

  func paragraphs(_ entry: Codebook.Entry) -> [WordDocument.Paragraph] {
    let code = entry.code
    switch self {
    case .code:
      let indent = 140 * min(4, entry.depth)
      return [
        .init([.init(code.title, .bold)], style: .tableText, indent: indent),
        .init([.init(entry.path.description, .code)], style: .tableText, indent: indent),
      ]
    case .definition:
      return Self.texts((code.definition ?? "").split(separator: "\n\n").map(String.init))
        + CodebookAppendix.remarks(on: code).map { .init([.init($0, .faint)], style: .tableText) }
    case .include: return Self.texts(code.include)
    case .exclude: return Self.texts(code.exclude)
    case .examples:
      return code.examples.map { .init("“\($0)”", style: .tableText) }
        + code.counterexamples.map {
          .init([.init("Not: ", .italic), .init("“\($0)”")], style: .tableText)
        }
    }
  }

  private static func texts(_ texts: [String]) -> [WordDocument.Paragraph] {
    texts.map { .init($0, style: .tableText) }
  }
}
