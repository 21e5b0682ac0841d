import Analysis
import ProjectStorage
import QualitativeData

/// What a project can say of its own study, in sentences; nothing it does not know.
struct KnownFacts {
  private let facts: StudyFacts
  private let manner: ReportManner

  init(_ facts: StudyFacts, _ manner: ReportManner) {
    self.facts = facts
    self.manner = manner
  }

  // MARK: the methods paragraph

  var material: [String] {
    let transcripts = facts.transcripts
    let people = facts.participants
    var sentences = [
      "The material is \(counted(transcripts.count, "transcript")) with \(facts.words.grouped) words said by "
        + "\(counted(people.count, "participant"))"
        + (conditions.map { " (only where \($0))" } ?? "") + "."
    ]
    let groups = transcripts.filter { index in
      let transcript = facts.material.transcripts[index]
      return Set(transcript.speakersThatCount.flatMap { transcript.people[$0].map(\.name) }).count
        > 1
    }
    if !groups.isEmpty {
      sentences.append(
        "In \(groups.count) of them more than one participant speaks.")
    }
    sentences += facts.turnsOfNobody
    if let duration { sentences.append(duration) }
    if let languages { sentences.append(languages) }
    return sentences
  }

  private var conditions: String? {
    let parts = facts.selection.conditions.sorted { $0.key < $1.key }.map {
      "\($0.key) is \(listed($0.value, "or"))"
    }
    return parts.isEmpty ? nil : listed(parts)
  }

  /// The sum and the range of the lengths that are known.
  private var duration: String? {
    let known = facts.transcripts.compactMap(facts.duration)
    guard let shortest = known.min(), let longest = known.max() else { return nil }
    let all = known.count == facts.transcripts.count
    return
      "The times in \(all ? "the" : "\(known.count) of the") transcripts span \(known.reduce(0, +).clock) hours in all, "
      + "from \(shortest.clock) to \(longest.clock) each."
  }

  private var languages: String? {
    var counts: [String: Int] = [:]
    for index in facts.transcripts {
      guard let language = facts.study.study.parts[index].transcript.spokenLanguage else {
        return nil
      }
      counts[language, default: 0] += 1
    }
    guard counts.count > 1 else { return nil }
    let parts = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return "By language: " + parts.map { "\($0.key) \($0.value)" }.joined(separator: ", ") + "."
  }

  var codebook: [String] {
    facts.codebooks.map { codebook in
      let codes = codebook.entries
      let origins = Dictionary(
        codes.compactMap { $0.code.origin.map { ($0, 1) } }, uniquingKeysWith: +
      ).sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
      let without = codes.count { $0.code.origin == nil }
      let adopted = facts.history.count {
        $0.task == "adopt codebook" && $0.undoes == nil && $0.stands
          && $0.summary.contains("'\(codebook.name)'")
      }
      return
        "The codebook “\(codebook.name)”, version \(codebook.version), has \(counted(codes.count, "code"))"
        + (origins.isEmpty
          ? ""
          : " (by origin: \(origins.joined(separator: ", "))\(without > 0 ? ", \(without) without" : ""))")
        + (adopted > 1 ? "; it is the last of \(adopted) versions in the log" : "")
        + (codebook.source.map { ". Its source: \($0)" } ?? "") + "."
    }
  }

  var coding: [String] {
    let byCoder = facts.transcriptsByCoder
    guard !byCoder.isEmpty else { return ["Nobody has judged a segment yet."] }
    let names = Set(facts.transcripts.map { facts.material.transcripts[$0].name })
    let judged = facts.judged.filter { names.contains($0.transcript) }
    let coders = byCoder.keys.sorted().map { name in
      let own = judged.filter { $0.coder.description == name }
      let accepted = own.count { $0.judgement == .accepted }
      return
        "\(name) \(counted(accepted, "segment")) in \(counted(byCoder[name]?.count ?? 0, "transcript"))"
    }
    let coded = byCoder.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    let twice = coded.filter { name in byCoder.values.count { $0.contains(name) } > 1 }
    var sentences = [
      "\(counted(byCoder.count, "person", "people")) coded: \(coders.joined(separator: ", "))."
    ]
    if byCoder.count > 1 {
      sentences.append(
        "\(twice.count) of the \(counted(coded.count, "coded transcript"))\(Self.percent(twice.count, of: coded.count)) "
          + "\(twice.count == 1 ? "was" : "were") coded by more than one person.")
    }
    if coded.count < names.count {
      sentences.append(
        "\(counted(names.count - coded.count, "transcript")) nobody has coded.")
    }
    let decided = facts.adjudications.filter { names.contains($0.subject.transcript) }
    if !decided.isEmpty {
      let judges = Set(decided.map(\.adjudicator)).sorted().joined(separator: ", ")
      sentences.append(
        "Where coders disagreed, \(counted(decided.count, "disagreement")) \(decided.count == 1 ? "was" : "were") decided by \(judges); both codings and the reasons are kept."
      )
    }
    return sentences
  }

  var rules: [String] {
    let names = Set(facts.transcripts.map { facts.material.transcripts[$0].name })
    let proposed = facts.suggestions.filter { names.contains($0.transcript) }
    let judged = facts.judged.filter { names.contains($0.transcript) && $0.reason != nil }
    guard !proposed.isEmpty || !judged.isEmpty else { return [] }
    let accepted = judged.count { $0.judgement == .accepted }
    let places = Set(facts.judged.map(Project.Place.init))
    let open = proposed.count {
      !places.contains(Project.Place($0))
    }
    let same = Set(judged.map(Project.Place.init))
    let coded = proposed.count { !same.contains(Project.Place($0)) } - open
    let byHand = facts.judged.count {
      names.contains($0.transcript) && $0.reason == nil && $0.judgement == .accepted
    }
    return [
      "The codebook's rules proposed \(counted(proposed.count, "passage")): people accepted \(accepted) and "
        + "rejected \(judged.count - accepted) of their suggestions, had coded \(coded) themselves, and \(open) "
        + "\(open == 1 ? "was" : "were") judged by nobody.",
      "\(counted(byHand, "segment")) \(byHand == 1 ? "was" : "were") coded without a rule.",
    ]
  }

  var charts: [String] {
    guard !facts.summaries.isEmpty else { return [] }
    let texts = facts.summaries.map { SummaryText($0.text) }
    let sentences = texts.reduce(0) { $0 + $1.sentences.count }
    let without = texts.reduce(0) { $0 + $1.withoutQuote }
    return [
      "The framework charts hold \(counted(facts.summaries.count, "summary", "summaries")) of cases under codes; "
        + "\(sentences - without) of their \(counted(sentences, "sentence")) cite a place in a transcript."
    ]
  }

  var software: String { "The analysis was done with \(manner.program)." }

  /// A share in brackets, where the number it is of bears one.
  private static func percent(_ count: Int, of whole: Int) -> String {
    guard whole >= ThemesReport.fewestForPercent else { return "" }
    return " (\(Int((Double(count) * 100 / Double(whole)).rounded())) %)"
  }
}

// MARK: topics of reporting standards

extension KnownFacts {
  /// What the project knows on a topic; `nil` where it knows nothing.
  func answer(on topic: String) -> String? {
    switch topic {
    case "sample-size":
      return
        ([
          "\(counted(facts.participants.count, "participant")) in \(counted(facts.transcripts.count, "transcript"))."
        ]
        + facts.turnsOfNobody).joined(separator: " ")
    case "sample": return sample
    case "repeat-interviews": return repeats
    case "duration": return duration
    case "coders": return coders
    case "coding-tree": return tree
    case "derivation": return derivation
    case "software": return manner.program + "."
    case "analysis": return joined(coding + rules)
    case "processing": return joined(material)
    case "quotations":
      return
        "Each quotation carries transcript, turn and sentence (as VOR-07:14.2), so that it can be found again."
    case "consistency": return charts.first
    case "major-themes": return themes { $0.depth == 0 }
    case "minor-themes": return themes { $0.depth == 1 }
    default: return nil
    }
  }

  private func joined(_ sentences: [String]) -> String? {
    sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private var sample: String? {
    guard let variables = try? ParticipantVariables.choose(manner.variables, facts),
      !variables.isEmpty
    else { return nil }
    let people = facts.participants
    return variables.map { variable in
      var counts: [String: Int] = [:]
      for person in people {
        counts[facts.value(of: variable, for: person) ?? "not given", default: 0] += 1
      }
      let parts = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      return variable + ": " + parts.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }.joined(separator: "; ") + "."
  }

  private var repeats: String? {
    let people = facts.participants.count { $0.places.count > 1 }
    guard people > 0 else { return nil }
    return "\(counted(people, "participant")) spoke in more than one transcript."
  }

  private var coders: String? {
    let names = facts.transcriptsByCoder.keys.sorted()
    return names.isEmpty ? nil : "\(names.count): \(names.joined(separator: ", "))."
  }

  private var tree: String? {
    guard !facts.codebooks.isEmpty else { return nil }
    return facts.codebooks.map { codebook in
      let entries = codebook.entries
      let levels = (entries.map(\.depth).max() ?? 0) + 1
      return
        "“\(codebook.name)”, version \(codebook.version): \(counted(entries.count, "code")) on \(counted(levels, "level"))"
    }.joined(separator: "; ") + ". It is written out by 'verbatim report codebook'."
  }

  private var derivation: String? {
    let codes = facts.codebooks.flatMap(\.entries)
    let marked = codes.compactMap(\.code.origin)
    guard !marked.isEmpty else { return nil }
    let counts = Dictionary(marked.map { ($0, 1) }, uniquingKeysWith: +)
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let without = codes.count - marked.count
    return "By the codebook: "
      + counts.map { counted($0.value, "code") + " " + $0.key }.joined(separator: ", ")
      + (without > 0 ? ", \(without) without an origin" : "") + "."
  }

  /// The codes at one level of the tree under which something was coded.
  private func themes(_ isMeant: (Codebook.Entry) -> Bool) -> String? {
    let used = (facts.study.codebook?.entries ?? []).filter(isMeant).compactMap { entry in
      let segments = facts.segments(under: entry.path)
      let interviews = Set(segments.map { facts.material.segments[$0].transcript }).count
      return segments.isEmpty
        ? nil : entry.code.title + (manner.isReflexive ? "" : " (\(interviews))")
    }
    guard !used.isEmpty else { return nil }
    return used.joined(separator: ", ")
      + (manner.isReflexive ? "." : ". In brackets: transcripts.")
  }
}
