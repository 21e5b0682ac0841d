import Foundation

extension JSONFormat: VerifiableFormat {
  /// Where the answer is a list.
  package var hasFileBeside: Bool { true }

  package func holdsRecord(_ file: [UInt8]) -> Bool { file.first == UInt8(ascii: "{") }

  package func read(_ bytes: [UInt8], beside: FileRecord?) throws -> ExportedFile {
    var value = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    var file = ExportedFile()
    file.record = beside
    if var object = value as? [String: Any] {
      if let record = object.removeValue(forKey: "verbatim") {
        let data = try JSONSerialization.data(withJSONObject: record)
        file.record = FileRecord(reading: String(decoding: data, as: UTF8.self))
      }
      value = object
      file.rowNames = Self.names(of: object["rows"])
      file.columnNames = Self.names(of: object["columns"])
    }
    Self.collect(value, at: "", into: &file.leaves)
    return file
  }

  /// The values of an axis; crossed ones in one.
  private static func names(of axis: Any?) -> [String] {
    let values = (axis as? [String: Any])?["values"] as? [Any] ?? []
    return values.map { ($0 as? String) ?? ($0 as? [String])?.joined(separator: " · ") ?? "" }
  }

  private static func collect(_ value: Any, at path: String, into leaves: inout [String: [String]])
  {
    switch value {
    case let object as [String: Any]:
      for (key, value) in object.sorted(by: { $0.key < $1.key }) {
        collect(value, at: path.isEmpty ? key : "\(path).\(key)", into: &leaves)
      }
    case let words as [String]: leaves[path, default: []].append(words.joined(separator: " "))
    case let list as [Any]:
      leaves[path + ".count", default: []].append(String(list.count))
      for (index, value) in list.enumerated() {
        let name = (value as? [String: Any]).flatMap { identity(of: $0) } ?? String(index)
        collect(value, at: "\(path)[\(name)]", into: &leaves)
      }
    case let text as String: leaves[path, default: []].append(text)
    case let number as NSNumber: leaves[path, default: []].append(number.stringValue)
    default: leaves[path, default: []].append("null")
    }
  }

  /// A segment is known by its place, code and coder wherever it stands in a list.
  private static func identity(of object: [String: Any]) -> String? {
    guard let reference = object["reference"] as? String else { return nil }
    let rest = ["code", "coder"].compactMap { object[$0] as? String }
    return ([reference] + rest).joined(separator: ", ")
  }
}
