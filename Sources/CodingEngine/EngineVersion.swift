/// The version of what the engine takes for words, sentences and paragraphs, folds, stems and finds.
///
/// To be raised with every change after which the same rules may find something else in the same text: suggestions and
/// indices that a project keeps from another version are made anew.
package enum EngineVersion {
  package static let current = 1
}
