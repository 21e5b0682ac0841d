import QualitativeData

/// How the sure labels of a file are set, so that a label that occurs once can be held against them.
struct LabelManner {
  let isTimed: Bool
  private let atParagraphStart: Bool
  private let indent: Int
  private let alwaysContent: Bool
  private let neverContent: Bool

  init(_ labels: [LabelCandidate], _ lines: TextLines) {
    func most(_ count: Int) -> Bool { count * 20 >= labels.count * 19 }
    isTimed = labels.count > 4 && most(labels.count { $0.time != nil })
    atParagraphStart = labels.count * 9 <= labels.count { lines.beginsParagraph($0.line) } * 10
    alwaysContent = labels.count > 4 && most(labels.count { $0.hasContent })
    neverContent = labels.count > 4 && most(labels.count { !$0.hasContent })
    indent = labels.map { $0.indent }.sorted()[labels.count / 2]
  }

  func fitsIndent(_ label: LabelCandidate) -> Bool { abs(label.indent - indent) <= 3 }

  func fits(_ label: LabelCandidate, _ census: LineCensus, _ lines: TextLines) -> Bool {
    guard fitsIndent(label), label.time != nil || !isTimed else { return false }
    if alwaysContent, !label.hasContent { return false }
    if neverContent, label.hasContent { return false }
    if lines.beginsParagraph(label.line) { return true }
    return !atParagraphStart && (!census.isHardWrapped || lines.endsSentence(label.line - 1))
  }
}
