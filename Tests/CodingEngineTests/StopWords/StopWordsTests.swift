import CodingEngine
import Foundation
import TestSupport
import Testing

@Suite struct StopWordsTests {
  @Test func `every file is a language, and every language a file`() throws {
    let files = try SourceFiles.types(in: "Sources/CodingEngine/StopWords")
      .filter { $0.hasPrefix("StopWords+") }
    #expect(files.count == StopWords.languages.count)
    #expect(
      StopWords.languages == ["da", "de", "en", "es", "fi", "fr", "it", "nl", "no", "pt", "sv"])
  }

  @Test(arguments: StopWords.languages)
  func `a list holds at least a hundred words, folded as words are compared`(language: String)
    throws
  {
    let words = try #require(StopWords(language: language)).words
    #expect(words.count >= 100)
    for word in words {
      #expect(Words.folded(word) == word)
      // What joins the next word, as l' does, is half a word; everything else is exactly one.
      #expect(word.hasSuffix("'") || Words.folded(in: word) == [word], "\(word)")
    }
  }

  @Test func `no list names a word twice`() throws {
    for file in try SourceFiles.swift(below: "Sources/CodingEngine/StopWords")
    where file.lastPathComponent.hasPrefix("StopWords+") {
      let text = try String(contentsOf: file, encoding: .utf8)
      let list = text.components(separatedBy: "\"\"\"")[1].split(whereSeparator: \.isWhitespace)
      #expect(Set(list).count == list.count, "\(file.lastPathComponent)")
    }
  }

  @Test(arguments: StopWords.languages)
  func `every language with stop words has a stemmer`(language: String) {
    #expect(Stemmer(language: language) != nil)
  }

  @Test func `both forms of Norwegian, and a country, lead to a list; an unknown language to none`()
  {
    for tag in ["nb", "nn", "no", "pt-BR", "EN_gb"] { #expect(StopWords(language: tag) != nil) }
    #expect(StopWords(language: "zh") == nil)
  }

  @Test func `either kind of apostrophe, and words joined by one, are known`() throws {
    let english = try #require(StopWords(language: "en"))
    let french = try #require(StopWords(language: "fr"))
    #expect(english.contains(Words.folded("Don’t")) && !english.contains("harbour"))
    #expect(french.contains(Words.folded("Qu’il")) && !french.contains(Words.folded("l’homme")))
  }
}
