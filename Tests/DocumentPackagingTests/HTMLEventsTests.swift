import DocumentPackaging
import Testing

@Suite struct HTMLEventsTests {
  /// What a page consists of, as `<name>`, `</name>` and its text.
  private func events(_ page: String, _ limits: HTMLEvents = HTMLEvents()) throws -> [String] {
    var events: [String] = []
    _ = try limits.read(Array(page.utf8)) { event in
      switch event {
      case .start(let element):
        let values = element.attributes.sorted { $0.key < $1.key }.map { " \($0)=\($1)" }
        events.append("<\(element.name)\(values.joined())>")
      case .end(let name): events.append("</\(name)>")
      case .characters(let text, _):
        if let last = events.last, !last.hasPrefix("<") {
          events[events.count - 1] = last + text
        } else {
          events.append(text)
        }
      }
    }
    return events.filter { !["<html>", "</html>", "<body>", "</body>"].contains($0) }
  }

  private func text(_ page: String) throws -> String {
    try events(page).filter { !$0.hasPrefix("<") }.joined()
  }

  @Test func `names are in lower case, entities are resolved, and what was started is ended`()
    throws
  {
    #expect(
      try events("<P CLASS=a Title='b &amp; c' hidden>x &eacute;&#8217;<BR>y<div>z")
        == [
          "<p class=a hidden= title=b & c>", "x é’", "<br>", "</br>", "y", "</p>", "<div>", "z",
          "</div>",
        ])
  }

  @Test func `signs that are no markup are text`() throws {
    #expect(try text("<p>1 << 2 <= 3 <- x <</p><p>y</p>") == "1 << 2 <= 3 <- x <y")
    #expect(try text("<p>1 < 2 & it's \"fine\" <3 a<b</p>").hasPrefix("1 < 2 & it's \"fine\" <3 a"))
  }

  @Test func `comments and instructions for programs are left out`() throws {
    #expect(
      try text(
        "<?xml version='1.0'?><!DOCTYPE html><p>a<!-- > b -->c<![if !x]>d<![endif]><?php e ?>f")
        == "acdf")
  }

  @Test func `text in a comment without an end is lost, and a complaint says where`() throws {
    let complaints = try HTMLEvents().read(Array("<p>a</p>\n<!-- b\n<p>c".utf8)) { _ in }
    #expect(complaints.map(\.line) == [2])
  }

  @Test func `scripts are no markup, whatever they hold`() throws {
    #expect(
      try events("<script>if (a < b) { '<p>' + \"</div>\" }</script><p>c</p>").suffix(3)
        == ["<p>", "c", "</p>"])
  }

  @Test func `long values are not handed on, and lines are counted all the same`() throws {
    var lines: [Int] = []
    let page = "<img src='\(String(repeating: "A\n", count: 9000))'>\n<p>b"
    _ = try HTMLEvents().read(Array(page.utf8)) { event in
      guard case .start(let element) = event, element.name != "html", element.name != "body" else {
        return
      }
      let picture = element["src"]?.filter { !$0.isWhitespace } ?? ""
      #expect(picture == "")
      lines.append(element.line)
    }
    #expect(lines.last == 9002)
  }

  @Test func `a page as it is cut into pieces is the same page`() throws {
    let page = String(
      repeating: "<p class='a'>caf&eacute; <b>b</b> &amp; 1 < 2 —<br>é</p>\n", count: 6000)
    let all = try events(page)
    #expect(all.count == 60_000 || all.count > 50_000)
    #expect(Set(all).count < 20)
  }

  @Test func `what breaks a limit is an error`() {
    let deep = String(repeating: "<div>", count: 5000)
    let flood = "<p " + (0..<3000).map { "a\($0)=1 " }.joined() + ">"
    #expect(throws: PackagingError.self) { try events(deep) }
    #expect(throws: PackagingError.self) { try events(flood) }
    var small = HTMLEvents()
    small.maximumBytes = 3
    #expect(throws: PackagingError.self) { try events("<p>a", small) }
  }

  @Test func `what the handler throws ends the reading`() {
    struct Stop: Error {}
    var count = 0
    #expect(throws: Stop.self) {
      try HTMLEvents().read(Array("<p>a<p>b<p>c".utf8)) { _ in
        count += 1
        if count == 3 { throw Stop() }
      }
    }
    #expect(count == 3)
  }
}
