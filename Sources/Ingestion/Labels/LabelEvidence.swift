import QualitativeData

/// What the candidates of one form show together, and which of them are labels.
struct LabelEvidence {
  let form: LabelCandidate.Form
  private(set) var accepted: [LabelCandidate] = []
  private(set) var doubtful: [Int] = []
  private(set) var single: [LabelCandidate] = []
  /// How much speaks for this form; comparable between forms of one file.
  private(set) var score = 0

  /// Whether nearly every line begins with one of few labels, however they are written.
  private var isBlanket = false
  /// Whether at least every second line begins with something like a label, which no broken line does.
  private var isEveryOtherLine = false
  private let setApart: Set<Int>
  private let lines: TextLines
  private let census: LineCensus

  init(
    _ form: LabelCandidate.Form, _ candidates: LabelCandidates, _ census: LineCensus,
    _ lines: TextLines, setApart: Set<Int> = []
  ) {
    self.form = form
    self.setApart = setApart
    self.lines = lines
    self.census = census
    switch form {
    case .arrow, .time: acceptNameless(candidates.all)
    case .stop: acceptStops(candidates)
    default: acceptNamed(candidates)
    }
  }

  /// Arrows and times need no names: there must only be enough of them.
  private mutating func acceptNameless(_ candidates: [LabelCandidate]) {
    let share = form == .arrow ? 3 : 2
    guard candidates.count >= 2, candidates.count * share >= census.paragraphs else { return }
    accepted = candidates
    score = form == .arrow ? candidates.count * 2 : 1
  }

  /// Full stops end sentences, so only letters that ask and answer each other count.
  private mutating func acceptStops(_ candidates: LabelCandidates) {
    let named = candidates.all.filter { $0.name != nil }
    let kinds = SpeakerKinds.kinds(of: named.map { candidates.names[$0.spelling].text })
    let telling = zip(named, kinds).filter { $0.1 != .unknown }
    guard Set(telling.map(\.1)).count == 2 else { return }
    accepted = telling.map(\.0)
    score = accepted.count
  }

  // MARK: Labels with names

  private mutating func acceptNamed(_ found: LabelCandidates) {
    let recurring = form == .alone ? recurringAlone(found.all) : []
    let candidates = found.all.filter {
      stands($0) || recurring.contains($0.label) && isFollowed($0)
    }
    var groups: [[LabelCandidate]] = Array(repeating: [], count: found.labelCount)
    var counts = [Int](repeating: 0, count: found.labelCount)
    for candidate in candidates { counts[candidate.label] += 1 }
    for (label, count) in counts.enumerated() { groups[label].reserveCapacity(count) }
    for candidate in candidates { groups[candidate.label].append(candidate) }
    let timed = candidates.count { $0.time != nil && $0.name!.isOrdinaryWord == false }
    // Dashes after stammers and in sentences make no talk of two.
    let isTalk =
      form != .dash || groups.count { $0.count >= 2 } >= 2
      || candidates.contains { $0.name!.role.map { $0 != .someone } ?? false }
    let isDense = isTalk && isDense(candidates)
    isEveryOtherLine =
      candidates.count { $0.name!.isNamelike && !$0.name!.isOrdinaryWord } * 2 >= census.lines
    isBlanket = [.colon, .tab, .bracket].contains(form) && isBlanket(groups)
    var isSure = groups.map { !$0.isEmpty && self.isSure($0, timed: timed, isDense: isDense) }
    let first = candidates.filter { isSure[$0.label] }
    guard !first.isEmpty else { return }
    let manner = LabelManner(first, lines)
    var isSingle = groups.map { _ in false }
    for (label, group) in groups.enumerated() where !group.isEmpty && !isSure[label] {
      let name = group[0].name!
      guard first.count >= 3, name.isNamelike, !name.isOrdinaryWord else { continue }
      isSingle[label] = group.allSatisfy { manner.fits($0, census, lines) }
    }
    for label in groups.indices where isSingle[label] { isSure[label] = true }
    accepted = candidates.filter {
      isSure[$0.label] && ($0.time != nil || !manner.isTimed || $0.name!.role != nil)
        && manner.fitsIndent($0)
    }
    single = accepted.filter { isSingle[$0.label] && groups[$0.label].count == 1 }
    doubtful = candidates.filter {
      !isSure[$0.label] && $0.name!.isNamelike
        && (!$0.name!.isOrdinaryWord || $0.name!.mayBeInitials && $0.time != nil)
    }
    .map { $0.line }
    weigh(sure: first.count, isDense: isDense)
  }

  /// One label alone convinces only by its role or by standing before all there is.
  private mutating func weigh(sure: Int, isDense: Bool) {
    let hasRole = accepted.contains { $0.name?.role != nil }
    let hasSeveral = accepted.contains { $0.label != accepted[0].label }
    let isEnough =
      hasRole || isDense || (hasSeveral && sure >= 4)
      || accepted.count * 5 >= census.paragraphs
    guard isEnough else {
      accepted = []
      return
    }
    score = sure * 2 + accepted.count
  }

  /// Where a candidate of this form must stand to be looked at at all.
  private func stands(_ candidate: LabelCandidate) -> Bool {
    guard let name = candidate.name else { return false }
    guard form == .alone else { return true }
    let next = candidate.line + 1
    if candidate.time != nil { return name.role != nil || name.isNamelike || !name.isSentence }
    let isFollowed = next < lines.lines.count && !lines.lines[next].isBlank
    return name.role != nil
      ? next < lines.lines.count : isFollowed && lines.beginsParagraph(candidate.line)
  }

  /// Names that stand alone again and again, each followed by what is said; several, as in any talk.
  private func recurringAlone(_ candidates: [LabelCandidate]) -> Set<Int> {
    let names = candidates.filter {
      $0.time == nil && ($0.name!.isNamelike || $0.name!.role != nil) && !$0.name!.isOrdinaryWord
        && $0.name!.words <= 4
    }
    let places = Set(names.map(\.line))
    var counts: [Int: (followed: Int, all: Int)] = [:]
    for name in names {
      counts[name.label, default: (0, 0)].all += 1
      if let next = lines.lineAfter(name.line), !places.contains(next) {
        counts[name.label]!.followed += 1
      }
    }
    for (least, share) in [(3, 5), (2, 3)] {
      let chosen = counts.filter {
        $0.value.followed >= least && $0.value.followed * 2 >= $0.value.all
      }
      let total = chosen.values.reduce(0) { $0 + $1.followed }
      let blocks = census.isHardWrapped ? census.lines : census.paragraphs
      if chosen.count >= 2, total * share >= blocks { return Set(counts.keys) }
    }
    return []
  }

  private func isFollowed(_ candidate: LabelCandidate) -> Bool {
    lines.lineAfter(candidate.line) != nil
  }

  private func isSure(_ group: [LabelCandidate], timed: Int, isDense: Bool) -> Bool {
    let name = group[0].name!
    // After a dash or a bracket stands much else: only what stands before nearly everything is a label.
    if form == .dash, !isDense, !name.isCapitals || name.role == .someone {
      return name.role == .interviewer || name.role == .respondent
    }
    if name.role != nil { return true }
    if isOrdinary(group) { return false }
    let withTime = group.count { $0.time != nil }
    let share = form == .alone ? 4 : 2
    if withTime > 0, timed >= 2, name.isNamelike || timed * share >= census.paragraphs {
      return true
    }
    if isSetApart(group) { return true }
    let atStart = group.count { lines.beginsParagraph($0.line) }
    // Names in small letters need to be everywhere, as in a chat.
    guard name.isNamelike else { return group.count >= 2 && isBlanket && form != .alone }
    let standsOut = isEveryOtherLine && group.count >= 2
    if isDense, !census.isHardWrapped || atStart > 0 || standsOut { return true }
    guard group.count >= 2 else { return false }
    let afterSentence = group.count { lines.endsSentence($0.line - 1) }
    return atStart * 2 >= group.count || !census.isHardWrapped || group.count >= 5
      || afterSentence == group.count
  }

  /// Whether a label is a word that begins notes and headers. `Case worker`, again and again, is somebody; so is `CC`.
  private func isOrdinary(_ group: [LabelCandidate]) -> Bool {
    let name = group[0].name!
    guard name.isOrdinaryWord else { return false }
    if name.mayBeInitials, group.count >= 2, group.allSatisfy({ $0.time != nil }) { return false }
    return group.count < 3 || !(name.blanks > 0 || name.mayBeInitials)
  }

  /// A label with nothing after it stands before the line below.
  private func isBlanket(_ groups: [[LabelCandidate]]) -> Bool {
    let repeated = groups.filter { $0.count >= 2 && !isOrdinary($0) }
    let labels = Array(repeated.joined())
    let atStart = labels.count { lines.beginsParagraph($0.line) }
    return labels.reduce(0) { $0 + ($1.hasContent ? 1 : 2) } * 5 >= census.lines * 4
      || atStart * 5 >= census.paragraphs * 4
  }

  /// Whether the document sets the label apart, as by bold type, again and again.
  private func isSetApart(_ group: [LabelCandidate]) -> Bool {
    guard group.count >= 2, !group[0].name!.isSentence else { return false }
    return group.count { setApart.contains($0.line) } * 2 >= group.count
  }

  /// Whether at least every second paragraph, or line, begins with something like a label.
  private func isDense(_ candidates: [LabelCandidate]) -> Bool {
    let likely = candidates.filter {
      ($0.name!.isNamelike || $0.name!.role != nil) && !$0.name!.isOrdinaryWord
    }
    let atStart = likely.count { lines.beginsParagraph($0.line) }
    if form == .alone { return false }
    return atStart * 2 >= census.paragraphs && atStart * 12 >= census.lines
      || likely.count * 2 >= census.lines
  }
}
