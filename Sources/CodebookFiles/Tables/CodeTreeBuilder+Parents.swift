import Foundation
import QualitativeData

// Parents that rows name: by identifier, name, path or label, before or after them.
extension CodeTreeBuilder {
  /// What people write where there is no code above.
  private static let none: Set<String> = [
    "-", "–", "—", "none", "root", "n/a", "na", "0", "null", "code system", "codesystem",
    "kodesystem",
  ]

  mutating func resolveParents(_ column: Int) {
    let texts = self.texts(in: column)
    let names = CodesByText(tree.nodes.map { [$0.raw.onOneLine] })
    let identities = columns.first(.id).map { CodesByText(self.texts(in: $0).map { [$0] }) }
    let labels = columns.first(.label).map { CodesByText(self.texts(in: $0).map { [$0] }) }
    var parents: [Int?] = Array(repeating: nil, count: texts.count)
    var open: [Int] = []
    for (node, text) in texts.enumerated() where !text.isEmpty {
      if let found = identities?.only([text]) ?? names.only([text]) {
        parents[node] = found
      } else if names.holds([text]) || labels?.holds([text]) == true
        || !Self.none.contains(text.lowercased())
      {
        open.append(node)
      }
    }
    resolveByPath(&open, texts, &parents)
    // A label is the last resort, since it may look like the path of another code.
    open.removeAll { node in
      guard let found = labels?.only([texts[node]]), found != node else { return false }
      parents[node] = found
      return true
    }
    resolveByPath(&open, texts, &parents)
    for node in open { noteUnknownParent(node, texts[node]) }
    refuseCycles(&parents)
    tree.setParents(parents)
  }

  /// What each code's row has in a column.
  private func texts(in column: Int) -> [String] {
    tree.nodes.map { node in node.row.map { rows[$0].text(column) } ?? "" }
  }

  /// Parents that are written as paths, or whose names several codes have: by the paths known so far.
  private mutating func resolveByPath(
    _ open: inout [Int], _ texts: [String], _ parents: inout [Int?]
  ) {
    var isMoving = !open.isEmpty
    while isMoving {
      let paths = CodesByText(paths(parents, waiting: Set(open)))
      let before = open.count
      open = open.filter { node in
        let readings = CodePathSeparator.readings(of: texts[node])
        guard let found = readings.lazy.compactMap(paths.only).first, found != node else {
          return true
        }
        parents[node] = found
        return false
      }
      isMoving = open.count < before && !open.isEmpty
    }
  }

  /// The path of each code whose parents are all known; empty for the others.
  private func paths(_ parents: [Int?], waiting: Set<Int>) -> [[String]] {
    tree.nodes.indices.map { start in
      var steps: [String] = []
      var current: Int? = start
      while let node = current {
        // No tree is so deep: these parents go round in a circle.
        guard !waiting.contains(node), steps.count < 100 else { return [] }
        steps.append(tree.nodes[node].name)
        current = parents[node]
      }
      return steps.reversed()
    }
  }

  private mutating func noteUnknownParent(_ node: Int, _ text: String) {
    let here = CodingRuleText.Place(
      line: tree.nodes[node].place.line, column: (columns.first(.parent) ?? 0) + 1)
    let others = tree.nodes.indices.filter {
      tree.nodes[$0].raw.onOneLine.lowercased() == text.lowercased() && $0 != node
    }
    if others.count > 1 {
      let lines = others.prefix(6).map { String(tree.nodes[$0].place.line) }
      tree.note(
        at: here,
        "several codes are called '\(text)' (lines \(lines.joined(separator: ", "))). "
          + "Write the parent's path from the root, as in theme/code")
    } else {
      tree.note(
        at: here,
        "the parent '\(text)' is no code of this table. Add a row for it, or mend the name")
    }
  }

  private mutating func refuseCycles(_ parents: inout [Int?]) {
    var isSettled = Array(repeating: false, count: parents.count)
    for start in parents.indices where !isSettled[start] {
      var way: [Int] = []
      var onWay: Set<Int> = []
      var current: Int? = start
      while let node = current, !isSettled[node], onWay.insert(node).inserted {
        way.append(node)
        current = parents[node]
      }
      if let node = current, let first = way.firstIndex(of: node) {
        let circle = way[first...].sorted { tree.nodes[$0].place.line < tree.nodes[$1].place.line }
        let lines = circle.prefix(8).map { String(tree.nodes[$0].place.line) }
        tree.note(
          at: CodingRuleText.Place(
            line: tree.nodes[circle[0]].place.line, column: (columns.first(.parent) ?? 0) + 1),
          circle.count == 1
            ? "the code '\(tree.nodes[node].name)' is its own parent. Write the code above it, or nothing"
            : "the parents go round in a circle (lines \(lines.joined(separator: ", "))). "
              + "One of these codes must have another parent, or none")
        parents[circle[0]] = nil
      }
      for node in way { isSettled[node] = true }
    }
  }
}

/// Codes by what names them, exactly or, where nothing is exactly so, in other capitals.
private struct CodesByText {
  private var exact: [[String]: [Int]] = [:]
  private var folded: [[String]: [Int]] = [:]

  /// - Parameter texts: One for each code; empty where there is none.
  init(_ texts: [[String]]) {
    for (node, text) in texts.enumerated() where !text.allSatisfy(\.isEmpty) {
      exact[text, default: []].append(node)
      folded[Self.folded(text), default: []].append(node)
    }
  }

  /// The one code of this text; `nil` where there is none or several.
  func only(_ text: [String]) -> Int? {
    let found = exact[text] ?? folded[Self.folded(text)] ?? []
    return found.count == 1 ? found[0] : nil
  }

  func holds(_ text: [String]) -> Bool { folded[Self.folded(text)] != nil }

  private static func folded(_ text: [String]) -> [String] {
    text.map { $0.onOneLine.lowercased() }
  }
}
