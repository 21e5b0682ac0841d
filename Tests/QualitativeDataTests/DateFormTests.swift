import QualitativeData
import Testing

/// Dates in the forms researchers write them; what can be read in two ways is not guessed.
@Suite struct DateFormTests {
  @Test(arguments: [
    ["2024-11-02", "2024-03-12", "2023-12-31"],
    ["2024/11/2", "2024/3/12", "2023/12/31"],
    ["2 November 2024", "12 March 2024", "31 Dec 2023"],
    ["2. november 2024", "12. marts 2024", "31. dec. 2023"],
    ["2. November 2024", "12. März 2024", "31. Dezember 2023"],
    ["2 de noviembre de 2024", "12 de marzo de 2024", "31 de diciembre de 2023"],
    ["November 2, 2024", "Mar 12th, 2024", "December 31st 2023"],
    ["2.11.2024", "12.3.2024", "31.12.2023"],
    ["2/11/2024", "12/3/2024", "31/12/2023"],
    ["11/2/2024", "3/12/2024", "12/31/2023"],
    ["2024-11", "2024-03", "2023-12"],
    ["November 2024", "March 2024", "December 2023"],
    ["2024-11-02 09:00", "2024-11-01T10:30", "2023-12-31 23:59:59"],
  ])
  func `dates in one form are sorted by date`(values: [String]) {
    let variable = Variable(name: "date", values: values)
    #expect(variable.kind == .date)
    #expect(variable.values == values.reversed())
  }

  @Test func `day and month that could change places are ambiguous, unless they are the same`() {
    #expect(DateForm.reading(["3/4/2024", "5/6/2024"]) == .ambiguous)
    #expect(Variable(name: "date", values: ["3/4/2024"]).kind == .text)
    #expect(DateForm.reading(["4/4/2024", "5/5/2024"]) != .ambiguous)
  }

  @Test(arguments: [
    ["2024-03-12", "12 March 2024"], ["31/12/2024", "12/31/2024"], ["30.2.2024"], ["29.2.2023"],
    ["12.3.24"], ["soon"], [""], ["2024-13-01"], ["12 Marchember 2024"], ["1.2"],
    ["2024-03-12 25:00"],
  ])
  func `two forms in one variable, and what is no day, are no dates`(values: [String]) {
    #expect(DateForm.reading(values) == .none)
  }

  @Test func `the twenty-ninth of February is a day in leap years`() {
    #expect(DateForm.reading(["29.2.2024"]) == .dates(.dayMonthYearByPoints))
    #expect(DateForm.reading(["29.2.1900"]) == .none)
  }
}
