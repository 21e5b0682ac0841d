/// What Akoma Ntoso's elements mean in a record of a debate.
enum AkomaNtosoElements {
  enum Part {
    case speech
    /// What introduces a speech.
    case label
    case paragraph
    case lineBreak
    /// Noted by the record's writer: an event inside a speech, left out elsewhere.
    case noted
    /// Notes at the foot of a page, tables of contents, metadata.
    case silent
    case text
  }

  static func part(for name: String) -> Part {
    switch name {
    case "speech", "question", "answer": .speech
    case "from": .label
    case "p", "block", "blockContainer", "blockList", "item", "li", "ul", "ol", "tr", "td", "th",
      "table", "listIntroduction", "listWrapUp", "listConclusion", "tblock", "intro", "wrapUp",
      "content":
      .paragraph
    case "br", "eol", "eop": .lineBreak
    case "scene", "narrative", "summary", "recordedTime", "rollCall", "adjournment", "heading",
      "subheading", "subHeading", "crossheading", "crossHeading", "remark", "omissis", "prayers",
      "other":
      .noted
    case "meta", "authorialNote", "noteRef", "toc", "popup", "placeholder", "foreign": .silent
    default: .text
    }
  }
}
