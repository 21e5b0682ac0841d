import CodebookFiles
import CodingEngine
import ProjectStorage
import QualitativeData

/// Which codes a run of `autocode` has to look for, and which keep the suggestions they have.
///
/// A code keeps them if it was looked for in these very transcripts, by this version of the engine, with rules that come
/// to the same; and, where its rules ask for languages or variables, with no variable changed since.
struct AutocodePlan {
  /// The codebooks with the rules of those codes alone that are to be looked for.
  let codebooks: [Codebook]
  private(set) var changed: Set<CodePath> = []
  private(set) var kept: Set<CodePath> = []
  /// How many rules there are, and how many of them are looked at anew.
  private(set) var rules = 0
  private(set) var changedRules = 0

  /// - Throws: `RuleFaults` with every rule of a codebook that cannot be read.
  init(_ codebooks: [Codebook], _ basis: SuggestionBasis, transcripts: [String]) throws {
    var before: [CodePath: CodeSource] = [:]
    if let run = basis.run, run.transcripts == transcripts, run.engine == EngineVersion.current {
      for source in run.codebooks {
        guard let old = CodebookReader.read(source).codebook else { continue }
        before.merge((try? CodeSource.all(of: old)) ?? [:]) { first, _ in first }
      }
    }
    let isSameStudy = basis.run?.attributes == basis.attributes
    for codebook in codebooks {
      for (path, source) in try CodeSource.all(of: codebook) {
        rules += source.ruleCount
        if before[path] == source, isSameStudy || !source.asksVariables {
          kept.insert(path)
        } else {
          changed.insert(path)
          changedRules += source.ruleCount
        }
      }
    }
    let changed = changed
    self.codebooks = codebooks.map { $0.withRules(of: changed) }
  }
}

extension Codebook {
  /// The same codes, of which only some have their rules.
  fileprivate func withRules(of wanted: Set<CodePath>) -> Codebook {
    func pruned(_ codes: [Code], under parent: CodePath?) -> [Code] {
      codes.map { code in
        let path = parent?.child(code.code) ?? CodePath([code.code])
        var code = code
        if !wanted.contains(path) { code.rules = [] }
        code.codes = pruned(code.codes, under: path)
        return code
      }
    }
    var codebook = self
    codebook.codes = pruned(self.codes, under: nil)
    return codebook
  }
}
