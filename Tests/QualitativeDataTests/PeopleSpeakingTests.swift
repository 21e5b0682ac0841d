import QualitativeData
import Testing

/// Who the speakers of a transcript are as people.
@Suite struct PeopleSpeakingTests {
  private func people(_ names: [String], interviewer: String? = nil, unnamed: Bool = false)
    -> [[String]]
  {
    var speakers = names.map {
      Speaker(name: $0, kind: $0 == interviewer ? .interviewer : .respondent)
    }
    if unnamed { speakers.append(Speaker(name: "", kind: .unknown)) }
    let people = PeopleSpeaking(speakers, unnamed: unnamed ? speakers.count - 1 : nil)
    return speakers.indices.map { people[$0].map(\.name) }
  }

  @Test func `a joint speaker is its members and nobody new`() {
    #expect(
      people(["Anna", "Bo", "Anna and Bo"]) == [["Anna"], ["Bo"], ["Anna", "Bo"]])
    #expect(people(["P1", "P2", "p1 & P2"]).last == ["P1", "P2"])
    #expect(people(["Interviewee 1 and 2"]) == [["Interviewee 1", "Interviewee 2"]])
    #expect(people(["A and B"]) == [["A", "B"]])
  }

  @Test func `a member without a label of their own is a person all the same`() {
    #expect(people(["Anna", "Anna und Bo"]).last == ["Anna", "Bo"])
    #expect(people(["Anna", "Anna and the others"]).last == ["Anna and the others"])
  }

  @Test func `a name that joins nobody stays one`() {
    #expect(people(["Smith & Jones", "R&D"]) == [["Smith & Jones"], ["R&D"]])
    #expect(people(["Anna Bo"]) == [["Anna Bo"]])
  }

  @Test func `who asks is no member of those who answer`() {
    #expect(people(["I", "Anna", "I and Anna"], interviewer: "I").last == ["Anna"])
  }

  @Test func `a label that leaves open who it was is nobody`() {
    #expect(people(["P1", "P2", "P1 or P2"]).last == [])
  }

  @Test(arguments: ["Unknown", "Unidentified speaker", "Unbekannt", "Ukendt 2", "All"])
  func `a label that says nobody knows is nobody where somebody else answers`(label: String) {
    #expect(people(["Anna", label]) == [["Anna"], []])
    #expect(people(["I", label], interviewer: "I") == [["I"], [label]])
  }

  @Test func `turns without a speaker are nobody but where nobody else answers`() {
    #expect(people(["Anna"], unnamed: true) == [["Anna"], []])
    #expect(people(["I"], interviewer: "I", unnamed: true) == [["I"], [""]])
    #expect(people([], unnamed: true) == [[""]])
  }
}
