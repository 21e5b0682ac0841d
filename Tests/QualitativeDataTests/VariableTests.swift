import QualitativeData
import Testing

struct VariableTests {
  @Test(arguments: [
    (["12", "-3", "4.5", "1e3"], Variable.Kind.number), (["2026-03-14", "1999-12-31"], .date),
    (["12", "many"], .text),
    (["2026-03-14", "soon"], .text), (["2026-13-01"], .text), (["2026-00-10"], .text),
    (["2026-1-1", "2025-12-31"], .date), (["2026-1-32"], .text),
    (["nan"], .text), (["inf", "1"], .text), ([""], .text), ([], .text), (["1,5"], .text),
  ])
  func `a variable's type is guessed from all its values`(values: [String], kind: Variable.Kind) {
    #expect(Variable(name: "v", values: values).kind == kind)
  }

  @Test func `numbers are in the order of numbers, dates of dates, text of text, each once`() {
    #expect(
      Variable(name: "age", values: ["10", "9", "-1", "9", "1e1"]).values == [
        "-1", "9", "10", "1e1",
      ])
    #expect(
      Variable(name: "day", values: ["2026-03-14", "1999-12-31"]).values == [
        "1999-12-31", "2026-03-14",
      ])
    #expect(
      Variable(name: "town", values: ["Vejle", "Aarhus", "Vejle"]).values == ["Aarhus", "Vejle"])
  }

  @Test func `a declared order is kept, with values nobody has, and what was not declared follows`()
  {
    let declared = Variable.Declaration(kind: .ordered, values: ["low", "middle", "high"])

    let size = Variable(
      name: "size", values: ["high", "unsure", "low", "none"], declared: declared)

    #expect(size.kind == .ordered)
    #expect(size.values == ["low", "middle", "high", "none", "unsure"])
  }

  @Test func `a number that is none stands last, in the same order in every run`() {
    let declared = Variable.Declaration(kind: .number)

    let age = Variable(
      name: "age", values: ["nan", "3", "unknown", "1", "nan(1)", "2"], declared: declared)

    #expect(age.values == ["1", "2", "3", "nan", "nan(1)", "unknown"])
  }

  @Test func `a declared text of digits stays text`() {
    let code = Variable(
      name: "code", values: ["10", "9"], declared: Variable.Declaration(kind: .text))

    #expect(code.kind == .text)
    #expect(code.values == ["10", "9"])
  }
}
