import Testing

@testable import Exports

/// Titles of tables in papers, as APA 7 writes them.
@Suite struct TitleCaseTests {
  @Test(arguments: [
    ("Codes by municipality: transcripts", "Codes by Municipality: Transcripts"),
    ("Themes by kommune × rolle: segments", "Themes by Kommune × Rolle: Segments"),
    ("Codes by age", "Codes by Age"),
    ("What each rule contributes and costs", "What Each Rule Contributes and Costs"),
    (
      "Interviews with each theme by role, tested one by one",
      "Interviews With Each Theme by Role, Tested One by One"
    ),
    ("Themes and who spoke of them", "Themes and Who Spoke of Them"),
    ("Codes by town: per-transcript", "Codes by Town: Per-Transcript"),
    (
      "Co-management (practice/co-management) by role",
      "Co-management (practice/co-management) by Role"
    ),
    ("Terms to consider for practice/label", "Terms to Consider for practice/label"),
    ("Agreement of Ida, Mikkel", "Agreement of Ida, Mikkel"), ("Participants", "Participants"),
    ("Themes by über: segments", "Themes by Über: Segments"), ("", ""),
    ("Said in “the old harbour” alone", "Said in “the old harbour” Alone"),
  ])
  func `a title's words begin with capitals, and names stay as they are`(
    title: String, cased: String
  ) {
    #expect(TitleCase.of(title) == cased)
    #expect(TitleCase.of(cased) == cased)
  }
}
