import DocumentPackaging

/// A run of a Word document that is open: text that looks alike.
struct WordRun {
  /// Whether it is bold or underlined, as names are.
  private(set) var isSetApart: Bool
  private(set) var isItalic: Bool
  /// Whether it is hidden.
  private(set) var isLeftOut: Bool
  /// Whether it is counted among what was left out.
  var isCounted = false

  private var style: String?
  private var isBold: Bool?
  private var ownItalic: Bool?
  private var isUnderlined: Bool?
  private var isHidden: Bool?

  /// - Parameter style: the paragraph's, which holds until the run says otherwise.
  init(in style: WordStyles.Style?) {
    isSetApart = style?.isBold ?? false
    isItalic = style?.isItalic ?? false
    isLeftOut = style?.isHidden ?? false
  }

  mutating func take(_ property: XMLElement) {
    switch property.name {
    case "b": isBold = property.isOn
    case "i": ownItalic = property.isOn
    case "u": isUnderlined = property.isOn
    case "vanish": isHidden = property.isOn
    case "rStyle": style = property.word("val")
    default: break
    }
  }

  /// Ends its properties: what they do not say, its style says, and then the paragraph's.
  mutating func endProperties(_ styles: WordStyles, around: WordStyles.Style?) {
    let style = styles[style]
    let isBold = isBold ?? style?.isBold ?? around?.isBold ?? false
    let isUnderlined = isUnderlined ?? style?.isUnderlined ?? around?.isUnderlined ?? false
    isSetApart = isBold || isUnderlined
    isItalic = ownItalic ?? style?.isItalic ?? around?.isItalic ?? false
    isLeftOut = isHidden ?? style?.isHidden ?? around?.isHidden ?? false
  }
}
