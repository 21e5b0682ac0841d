extension Unicode.Scalar {
  /// Whether it is of Unicode's category Cc: U+0000 to U+001F and U+007F to U+009F, which Unicode promises never to
  /// change. Quicker than asking for the category.
  package var isControl: Bool { value < 0x20 || 0x7F...0x9F ~= value }
}
