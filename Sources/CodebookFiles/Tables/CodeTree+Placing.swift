import Foundation
import QualitativeData

// The rows of a table of codes to a tree, by each of the ways in which tables say what stands under what.
extension CodeTree {
  /// - Parameter rows: All rows below the headings, without those that are no codes.
  init(_ columns: CodeColumns, _ rows: [CodeTable.Row]) {
    self.init()
    let named = rows.indices.filter { row in
      columns.levels.contains { !rows[row].text($0).isEmpty }
    }
    let placing = CodePlacing(columns, named.map { rows[$0] })
    var builder = CodeTreeBuilder(columns: columns, rows: rows)
    for row in rows.indices {
      if named.contains(row, sortedAscending: true) {
        builder.place(row, by: placing)
      } else {
        builder.continueCode(with: row)
      }
    }
    if case .parents(let column) = placing { builder.resolveParents(column) }
    self = builder.tree
  }
}

extension [Int] {
  fileprivate func contains(_ value: Int, sortedAscending: Bool) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == value
  }
}

/// Puts one row after the other in its place.
struct CodeTreeBuilder {
  let columns: CodeColumns
  let rows: [CodeTable.Row]
  var tree = CodeTree()
  /// The codes that are open, from the root down, with how deep each stands.
  private var open: [(depth: Int, node: Int)] = []
  /// For columns of levels: the code each level is at.
  private var chain: [Int?] = []
  private var numbers: [CodeNumber: Int] = [:]
  private var last: Int?

  init(columns: CodeColumns, rows: [CodeTable.Row]) {
    self.columns = columns
    self.rows = rows
    chain = Array(repeating: nil, count: columns.levels.count)
  }

  private func place(_ row: Int, _ column: Int) -> CodingRuleText.Place {
    CodingRuleText.Place(line: rows[row].line, column: column + 1)
  }

  private func spot(_ row: Int, _ column: Int) -> CodeTree.Spot {
    CodeTree.Spot(row: row, place: place(row, column), lead: rows[row].lead(column))
  }

  private var name: Int { columns.levels[0] }

  mutating func place(_ row: Int, by placing: CodePlacing) {
    let text = rows[row].text(name)
    let here = place(row, name)
    switch placing {
    case .levels(let levels, let repeating): placeByLevels(row, levels, repeating)
    case .parents(let column):
      var spot = spot(row, name)
      spot.parent = rows[row].text(column)
      last = tree.add(text, under: nil, spot)
    case .flat: last = tree.add(text, under: nil, spot(row, name))
    case .indents: placeDeep(row, rows[row].indent(name))
    case .depths(let column):
      guard let depth = Int(rows[row].text(column)), depth >= 0 else {
        return tree.note(
          at: place(row, column), "no level of a code. Write 0 or 1 for the uppermost, and so on")
      }
      placeDeep(row, depth)
    case .numbers(let column):
      guard let number = CodeNumber(rows[row].text(column)) else {
        return tree.note(
          at: place(row, column), "no number such as 1.2, by which codes are placed here")
      }
      placeByNumber(row, number, name: text, at: place(row, column))
    case .numberedNames:
      guard let (number, name) = CodeNumber.before(text) else { return }
      placeByNumber(row, number, name: name, at: here)
    case .paths(let separator): placeByPath(row, separator)
    }
  }

  /// Under the nearest code before it that stands less deep.
  private mutating func placeDeep(_ row: Int, _ depth: Int) {
    open.removeAll { $0.depth >= depth }
    let node = tree.add(rows[row].text(name), under: open.last?.node, spot(row, name))
    open.append((depth, node))
    last = node
  }

  private mutating func placeByNumber(
    _ row: Int, _ number: CodeNumber, name: String, at here: CodingRuleText.Place
  ) {
    let parent = number.parent
    if let parent, numbers[parent] == nil {
      return tree.note(
        at: here, "no code above it has the number \(parent.text). Add it, or renumber")
    }
    let node = tree.add(
      name, under: parent.flatMap { numbers[$0] }, CodeTree.Spot(row: row, place: here))
    if let other = numbers.updateValue(node, forKey: number) {
      tree.note(
        at: here,
        "the number \(number.text) stands in line \(tree.nodes[other].place.line) too. Renumber one"
      )
    }
    last = node
  }

  private mutating func placeByPath(_ row: Int, _ separator: CodePathSeparator) {
    let column = columns.first(.path) ?? name
    let text = rows[row].text(column)
    var steps = separator.steps(of: text.isEmpty ? rows[row].text(name) : text)
    // A column of paths may hold the code itself at the end, or only what stands above it.
    if column != name, steps.last != rows[row].text(name) { steps.append(rows[row].text(name)) }
    var parent: Int?
    for step in steps.dropLast() { parent = tree.find(step, under: parent, at: place(row, column)) }
    last = tree.add(steps.last ?? text, under: parent, spot(row, column))
  }

  private mutating func placeByLevels(_ row: Int, _ levels: [Int], _ repeating: Set<Int>) {
    let names = levels.map { rows[row].text($0) }
    guard let deepest = names.lastIndex(where: { !$0.isEmpty }) else { return }
    var parent: Int?
    var isNew = false
    for level in 0..<deepest {
      if !names[level].isEmpty {
        parent = tree.find(names[level], under: parent, at: place(row, levels[level]))
        isNew = true
      } else if isNew || repeating.contains(levels[level]) {
        chain[level] = nil
        continue
      } else {
        parent = chain[level] ?? parent
        continue
      }
      chain[level] = parent
    }
    let node = tree.add(names[deepest], under: parent, spot(row, levels[deepest]))
    chain[deepest] = node
    for level in chain.indices where level > deepest { chain[level] = nil }
    last = node
  }

  /// A row without a name only adds to the code above it, as where cells are merged.
  mutating func continueCode(with row: Int) {
    let isContent = columns.columns.contains { role, columns in
      role.isContent && columns.contains { !rows[row].text($0).isEmpty }
    }
    let isPlaced = columns.first(.parent).map { !rows[row].text($0).isEmpty } ?? false
    if isContent, !isPlaced, let last {
      tree.addRow(row, to: last)
    } else if isContent || isPlaced {
      tree.note(
        at: place(row, name), "a row without the name of its code. Add it, or delete the row")
    }
  }
}
