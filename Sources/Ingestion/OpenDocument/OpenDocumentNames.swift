import DocumentPackaging

/// The namespaces of OpenDocument, as far as text documents use them here.
enum OpenDocumentNames {
  static let office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  static let text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  static let table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  static let style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
  static let draw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
  static let drawing = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
  static let format = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
  static let form = "urn:oasis:names:tc:opendocument:xmlns:form:1.0"
}

extension XMLElement {
  /// The value of an attribute of a namespace, or `nil`.
  func attribute(_ name: String, in namespace: String) -> String? {
    attributes.first { $0.name == name && $0.namespace == namespace }?.value
  }
}
