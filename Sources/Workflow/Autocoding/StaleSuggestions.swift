import CodingEngine
import ProjectStorage
import QualitativeData

/// The codes whose suggestions rest on something that is no longer so: other rules, transcripts or values of variables, or
/// a program that looks for words in another way.
struct StaleSuggestions {
  let codes: [CodePath]
  /// What has changed, in words.
  private let reasons: [String]

  /// - Complexity: O(codebooks) where nothing was changed since the last run of `autocode`; else the rules are read.
  init(_ project: Project) throws {
    let basis = try project.store.suggestionBasis()
    let codebooks = try project.codebooks()
    guard let run = basis.run, !codebooks.isEmpty else {
      (codes, reasons) = ([], [])
      return
    }
    let transcripts = try project.store.transcriptNames()
    let isSameText = run.codebooks == codebooks.map(\.source.source)
    let isSameStudy = run.transcripts == transcripts && run.engine == EngineVersion.current
    guard !isSameText || !isSameStudy || run.attributes != basis.attributes else {
      (codes, reasons) = ([], [])
      return
    }
    let plan = try AutocodePlan(codebooks.map(\.codebook), basis, transcripts: transcripts)
    let suggested = run.codes.filter { $0.value > 0 }.map(\.key)
    codes = plan.changed.union(Set(suggested).subtracting(plan.kept)).sorted()
    let new = Set(transcripts).subtracting(run.transcripts).count
    let gone = Set(run.transcripts).subtracting(transcripts).count
    reasons = [
      new > 0 ? "\(counted(new, "transcript")) came since" : nil,
      gone > 0 ? "\(counted(gone, "transcript")) went since" : nil,
      run.engine != EngineVersion.current ? "the program reads rules otherwise since" : nil,
      !isSameText ? "the codebook has another text since" : nil,
      run.attributes != basis.attributes ? "values of variables changed since" : nil,
    ].compactMap(\.self)
  }

  /// `3 codes (practice/label, …): the codebook has another text since`; `nil` where nothing is stale.
  var sentence: String? {
    guard !codes.isEmpty else { return nil }
    let shown = codes.prefix(3).map(\.description).joined(separator: ", ")
    let names = codes.count > 3 ? "\(shown) and \(codes.count - 3) more" : shown
    return "of \(counted(codes.count, "code")) (\(names)): \(listed(reasons))"
  }
}
