import Analysis
import Exports
import ProjectStorage
import QualitativeData

/// The log as a dated trail: what came in, which codebooks, who judged how much on which day, what was undone.
struct AuditReport: StudyReport {
  let name = "audit"
  let abstract = "the log as a dated trail, with what each coder judged on each day"

  func report(of facts: StudyFacts, as manner: ReportManner) throws -> Report {
    let standing = facts.history.filter(\.stands).count { $0.undoes == nil }
    let undone = facts.history.count { $0.undoes == nil && !$0.stands }
    let first = facts.history.first.map { String($0.at.prefix(10)) } ?? ""
    let last = facts.history.last.map { String($0.at.prefix(10)) } ?? ""
    let people = Set(facts.history.map(\.actor)).sorted()
    let opening =
      "The project was made on \(first) and last changed on \(last). Its log has "
      + "\(counted(facts.history.count, "entry", "entries")) by \(people.joined(separator: ", ")): "
      + "\(standing) that stand"
      + (undone > 0
        ? ", \(undone) that \(undone == 1 ? "was" : "were") undone, and the steps of undo and redo."
        : " and none that was undone.")
      + " Each entry is chained to the one before by its digest; 'verbatim verify' proves that none was changed. Days and times are UTC."
    let shape = AuditShape(
      entries: facts.history.map(AuditShape.Entry.init), days: facts.days.map(AuditShape.Day.init))
    var parts: [Report.Part] = [.paragraph(opening), .table(Self.tasks(facts.history))]
    if !facts.days.isEmpty { parts.append(.table(Self.days(facts.days))) }
    parts.append(.table(Self.trail(facts.history)))
    return Report(title: "Audit trail", parts: parts, shape: shape)
  }

  private static func tasks(_ history: [HistoryEntry]) -> Table {
    var order: [String] = []
    var groups: [String: [HistoryEntry]] = [:]
    for entry in history {
      if groups[entry.task] == nil { order.append(entry.task) }
      groups[entry.task, default: []].append(entry)
    }
    return Table(
      title: "What was done", rowHeading: "task", columns: ["entries", "undone", "first", "last"],
      rows: order.map { task in
        let entries = groups[task] ?? []
        return Table.Row(
          key: task, title: task,
          cells: [
            .count(entries.count), .count(entries.count { $0.undoes == nil && !$0.stands }),
            .text(String(entries.first?.at.prefix(10) ?? "")),
            .text(String(entries.last?.at.prefix(10) ?? "")),
          ].map { Table.Cell($0) })
      },
      notes: [], shape: [String: String]())
  }

  private static func days(_ days: [JudgementDay]) -> Table {
    Table(
      title: "Judgements by day and coder", rowHeading: "day",
      columns: ["coder", "task", "accepted", "rejected", "removed"],
      rows: days.map { day in
        Table.Row(
          key: day.day, title: day.day,
          cells: [
            .text(day.coder), .text(day.task), .count(day.accepted), .count(day.rejected),
            .count(day.removed),
          ].map { Table.Cell($0) })
      },
      notes: [
        "The day a judgement entered the project; where codings were brought in from elsewhere, they were made before."
      ], shape: [String: String]())
  }

  private static func trail(_ history: [HistoryEntry]) -> Table {
    Table(
      title: "The trail", rowHeading: "number", columns: ["when", "who", "task", "what", "stands"],
      rows: history.map { entry in
        Table.Row(
          key: String(entry.number), title: String(entry.number),
          cells: [
            String(entry.at.prefix(16)).replacing("T", with: " "), entry.actor, entry.task,
            entry.summary, entry.undoes != nil ? "" : entry.stands ? "yes" : "undone",
          ].map { Table.Cell(.text($0)) })
      },
      notes: [], shape: [String: String]())
  }
}

private struct AuditShape: Encodable, Sendable {
  struct Entry: Encodable, Sendable {
    let number: Int
    let at: String
    let actor: String
    let task: String
    let summary: String
    let stands: Bool
    let undoes: Nullable<Int>

    init(_ entry: HistoryEntry) {
      number = entry.number
      at = entry.at
      actor = entry.actor
      task = entry.task
      summary = entry.summary
      stands = entry.stands
      undoes = Nullable(entry.undoes)
    }
  }

  struct Day: Encodable, Sendable {
    let day: String
    let coder: String
    let task: String
    let accepted: Int
    let rejected: Int
    let removed: Int

    init(_ day: JudgementDay) {
      self.day = day.day
      coder = day.coder
      task = day.task
      accepted = day.accepted
      rejected = day.rejected
      removed = day.removed
    }
  }

  let entries: [Entry]
  let days: [Day]
}
