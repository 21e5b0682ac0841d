extension CSVFormat: VerifiableFormat {
  package var hasFileBeside: Bool { true }

  package func read(_ bytes: [UInt8], beside: FileRecord?) throws -> ExportedFile {
    DelimitedReading.file(DelimitedReading.rows(bytes, separator: ","), beside)
  }
}

extension TSVFormat: VerifiableFormat {
  package var hasFileBeside: Bool { true }

  package func read(_ bytes: [UInt8], beside: FileRecord?) throws -> ExportedFile {
    DelimitedReading.file(DelimitedReading.rows(bytes, separator: "\t", isQuoted: false), beside)
  }
}

/// Reads back what `DelimitedRows` made.
private enum DelimitedReading {
  /// Tables stand below each other, each under its title, with an empty line between, where there are several.
  static func file(_ rows: [[String]], _ record: FileRecord?) -> ExportedFile {
    var file = ExportedFile()
    file.record = record
    let isSeveral = (record?.tables.count ?? 1) > 1
    let groups = isSeveral ? rows.split(separator: [""]).map { Array($0.dropFirst()) } : [rows]
    for group in groups {
      let headings = group.first ?? []
      file.tables.append(
        .init(
          headings: headings,
          rows: group.dropFirst().map { row in
            row + Array(repeating: "", count: max(0, headings.count - row.count))
          }))
    }
    return file
  }

  /// Fields apart by a separator; a quoted one may hold separators and line ends (RFC 4180).
  static func rows(
    _ bytes: [UInt8], separator: Unicode.Scalar, isQuoted: Bool = true
  ) -> [[String]] {
    var text = Substring(String(decoding: bytes, as: UTF8.self)).unicodeScalars
    if text.first == "\u{FEFF}" { text.removeFirst() }
    var rows: [[String]] = []
    var row: [String] = []
    var field = String.UnicodeScalarView()
    var isInside = false
    var index = text.startIndex
    func next() -> Unicode.Scalar? {
      let after = text.index(after: index)
      return after < text.endIndex ? text[after] : nil
    }
    func endField() {
      row.append(String(field))
      field = String.UnicodeScalarView()
    }
    while index < text.endIndex {
      let scalar = text[index]
      if isInside {
        if scalar == "\"" {
          if next() == "\"" {
            field.append(scalar)
            index = text.index(after: index)
          } else {
            isInside = false
          }
        } else {
          field.append(scalar)
        }
      } else if isQuoted, scalar == "\"", field.isEmpty {
        isInside = true
      } else if scalar == separator {
        endField()
      } else if scalar == "\n" {
        endField()
        rows.append(row)
        row = []
      } else if scalar != "\r" || next() != "\n" {
        field.append(scalar)
      }
      index = text.index(after: index)
    }
    if !field.isEmpty || !row.isEmpty {
      endField()
      rows.append(row)
    }
    return rows
  }
}
