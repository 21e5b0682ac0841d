import DocumentPackaging

/// Attributes that some corpora write with the toolkit's prefix and others without.
enum NXTAttributes {
  static let namespace = "http://nite.sourceforge.net/"
}

extension XMLElement {
  /// The first of these attributes the element has, with or without the prefix.
  func nxt(_ names: String...) -> String? {
    for name in names {
      let found = attributes.first {
        $0.name == name && ($0.namespace.isEmpty || $0.namespace == NXTAttributes.namespace)
      }
      if let found { return found.value }
    }
    return nil
  }

  func nxtTime(_ names: String...) -> Double? {
    for name in names {
      if let value = nxt(name).flatMap(Double.init), value.isFinite { return value }
    }
    return nil
  }
}
