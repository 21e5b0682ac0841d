/// Where a summary belongs: a case under a code, or two codes under each other.
///
/// It exists once, whichever way round a chart is laid out.
package struct ChartPlace: Hashable, Sendable {
  package let of: ChartCase
  package let code: CodePath

  /// Two codes are kept in the order of their paths.
  package init(_ chartCase: ChartCase, _ code: CodePath) {
    if let other = chartCase.code, code < other {
      of = .code(code)
      self.code = other
    } else {
      of = chartCase
      self.code = code
    }
  }
}

extension ChartPlace: Comparable {
  package static func < (left: ChartPlace, right: ChartPlace) -> Bool {
    (left.of.axis, left.of.value, left.code) < (right.of.axis, right.of.value, right.code)
  }
}

extension ChartPlace: CustomStringConvertible {
  /// `Vordal × practice/co-management`
  package var description: String { "\(of.value) × \(code)" }
}

/// What an analyst wrote of a case under a code, as typed.
package struct ChartSummary: Hashable, Sendable {
  package let place: ChartPlace
  package let text: String
  package let author: String

  package init(place: ChartPlace, text: String, author: String) {
    self.place = place
    self.text = text
    self.author = author
  }
}
