import Analysis
import Exports
import QualitativeData

/// The themes with what they mean, how many spoke of them, and quotes from different people.
struct ThemesReport: StudyReport {
  let name = "themes"
  let abstract =
    "each theme with its definition, how many spoke of it, and quotes from different people"

  /// Percentages of fewer interviews say more than they know.
  static let fewestForPercent = 20

  func report(of facts: StudyFacts, as manner: ReportManner) throws -> Report {
    let base = ThemeBase(facts)
    let role = ParticipantVariables.role(manner.variables, facts)
    var voices = ThemeVoices(facts, role: role)
    let themes = Self.codes(facts).map { entry in
      ThemeLine(entry, facts, base, quotes: voices.choose(manner.quotes, of: entry.path))
    }.filter { !$0.segments.isEmpty || !manner.isReflexive }
    let notes = notes(facts, base, manner, hasRole: role != nil)
    let shape = ThemesShape(
      interviews: manner.isReflexive ? nil : base.coded.count,
      themes: themes.map { $0.shape(isReflexive: manner.isReflexive) })
    let title = "Themes"
    let table = Self.table(themes, base, manner, notes: notes, shape: shape)
    if manner.page == .sheet {
      return Report(
        title: title, parts: [.table(table), .table(Self.quotes(themes))], shape: shape)
    }
    var parts: [Report.Part] =
      manner.isReflexive ? notes.map(Report.Part.paragraph) : [.table(table)]
    for theme in themes where !theme.quotes.isEmpty {
      parts.append(.heading(theme.title))
      if let definition = theme.definition { parts.append(.paragraph(definition)) }
      if manner.isReflexive, let warning = theme.warning { parts.append(.paragraph(warning)) }
      parts += theme.quotes.map { .quotation(words: $0.words, source: $0.source) }
    }
    return Report(title: title, parts: parts, shape: shape)
  }

  /// The codes at the top and right below; of codes asked for, those and what is right below them.
  private static func codes(_ facts: StudyFacts) -> [Codebook.Entry] {
    let entries = facts.study.codebook?.entries ?? []
    let wanted = facts.selection.codes
    guard !wanted.isEmpty else { return entries.filter { $0.depth <= 1 } }
    return entries.filter { entry in
      wanted.contains {
        entry.path.isWithin($0) && entry.path.steps.count <= $0.steps.count + 1
      }
    }
  }

  private static func table(
    _ themes: [ThemeLine], _ base: ThemeBase, _ manner: ReportManner, notes: [String],
    shape: ThemesShape
  ) -> Table {
    let hasDefinition = manner.page != .screen
    let hasPercent = base.coded.count >= fewestForPercent
    return Table(
      title: manner.isReflexive ? "Themes" : "Themes and who spoke of them", rowHeading: "theme",
      columns: (hasDefinition ? ["definition"] : [])
        + (manner.isReflexive
          ? ["voices"]
          : ["interviews"] + (hasPercent ? ["percent"] : [])
            + ["participants", "largest share", "of"]),
      rows: themes.map { theme in
        let definition = theme.definition.map(Table.Content.text) ?? .empty
        let share: [Table.Content] =
          theme.largest.map {
            [.measure($0.share * 100, decimals: 0), .text($0.name + ($0.isLarge ? " *" : ""))]
          } ?? [.blank(.undefined), .empty]
        let percent = Double(theme.interviews) * 100 / Double(max(1, base.coded.count))
        let counts: [Table.Content] =
          [.count(theme.interviews)] + (hasPercent ? [.measure(percent, decimals: 0)] : [])
          + [.count(theme.people)] + share
        return Table.Row(
          key: theme.path.description, title: theme.title, depth: theme.path.steps.count - 1,
          cells: ((hasDefinition ? [definition] : [])
            + (manner.isReflexive ? [theme.warning.map(Table.Content.text) ?? .empty] : counts))
            .map { Table.Cell($0) })
      },
      notes: notes, shape: shape)
  }

  private static func quotes(_ themes: [ThemeLine]) -> Table {
    Table(
      title: "Quotes", rowHeading: "theme", columns: ["quote", "source", "reference"],
      rows: themes.flatMap { theme in
        theme.quotes.map { quote in
          Table.Row(
            key: theme.path.description, title: theme.title,
            cells: [quote.words, quote.source, quote.reference.description].map {
              Table.Cell(.text($0))
            })
        }
      },
      notes: [], shape: [String: String]())
  }

  private func notes(
    _ facts: StudyFacts, _ base: ThemeBase, _ manner: ReportManner, hasRole: Bool
  ) -> [String] {
    var notes: [String] = []
    if !manner.isReflexive {
      notes.append(
        "interviews: transcripts with at least one segment of the theme or of a code below it, of n = \(base.coded.count) "
          + "that somebody has coded"
          + (base.coded.count < base.all
            ? " (\(base.all - base.coded.count) more nobody has)." : "."))
      if base.coded.count < Self.fewestForPercent {
        notes.append("No percentages: they mislead where n is below \(Self.fewestForPercent).")
      } else {
        notes.append(
          "percent is of that n. It describes these interviews; a purposive sample gives no prevalence in a population."
        )
      }
      notes.append(
        "largest share: the percent of the theme's segments that comes from one participant; * more than a third."
      )
      notes += facts.turnsOfNobody
    }
    notes.append(
      "Quotes are chosen by rule: from different participants, first what most coders agree on, then near 30 words. "
        + "Look at them before you print them"
        + (hasRole ? "." : "; no variable says who speaks (role, level or position)."))
    if manner.isReflexive {
      notes.append(
        "Counts and coefficients are left out, as reflexive thematic analysis asks (Braun & Clarke)."
      )
    }
    if facts.selection.suggestions != .none {
      notes.append("Rules' suggestions count, which nobody has judged.")
    }
    return notes
  }
}

/// The interviews a theme's count is of.
struct ThemeBase {
  /// Those that somebody whose segments are asked for has coded.
  let coded: Set<Int>
  let all: Int

  init(_ facts: StudyFacts) {
    let asked = facts.transcripts
    coded = facts.codedTranscripts.intersection(asked)
    all = asked.count
  }
}

/// One theme with its figures and quotes.
private struct ThemeLine {
  let path: CodePath
  let title: String
  let definition: String?
  let segments: [Int]
  let interviews: Int
  let people: Int
  /// Who gives most of the segments.
  let largest: (name: String, share: Double, isLarge: Bool)?
  let quotes: [ThemeVoices.Voice]

  init(
    _ entry: Codebook.Entry, _ facts: StudyFacts, _ base: ThemeBase, quotes: [ThemeVoices.Voice]
  ) {
    path = entry.path
    title = entry.code.title
    definition = entry.code.definition
    segments = facts.segments(under: entry.path)
    interviews = Set(segments.map { facts.material.segments[$0].transcript }).count
    var counts: [String: Int] = [:]
    for position in segments {
      let segment = facts.material.segments[position]
      for name in Set(
        segment.stretches.flatMap { facts.people(of: $0.speaker, in: segment.transcript) })
      {
        counts[name, default: 0] += 1
      }
    }
    people = counts.count
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    largest = most.map { [segments] most in
      let share = Double(most.value) / Double(segments.count)
      return (most.key, share, share > 1.0 / 3)
    }
    self.quotes = quotes
  }

  var warning: String? {
    guard let largest, largest.isLarge else { return nil }
    return "More than a third of what is coded so was said by one participant (\(largest.name))."
  }

  func shape(isReflexive: Bool) -> ThemesShape.Theme {
    ThemesShape.Theme(
      code: path.description, title: title, definition: Nullable(definition),
      interviews: Nullable(isReflexive ? nil : interviews),
      participants: Nullable(isReflexive ? nil : people),
      largestShare: Nullable(isReflexive ? nil : largest?.share),
      largestShareOf: Nullable(largest.flatMap { $0.isLarge || !isReflexive ? $0.name : nil }),
      quotes: quotes.map {
        .init(words: $0.words, source: $0.source, reference: $0.reference.description)
      })
  }
}

private struct ThemesShape: Encodable, Sendable {
  struct Quote: Encodable, Sendable {
    let words: String
    let source: String
    let reference: String
  }

  struct Theme: Encodable, Sendable {
    let code: String
    let title: String
    let definition: Nullable<String>
    let interviews: Nullable<Int>
    let participants: Nullable<Int>
    let largestShare: Nullable<Double>
    let largestShareOf: Nullable<String>
    let quotes: [Quote]
  }

  let interviews: Nullable<Int>
  let themes: [Theme]

  init(interviews: Int?, themes: [Theme]) {
    self.interviews = Nullable(interviews)
    self.themes = themes
  }
}
