/// Pages as a message names them: `page 3`, `pages 3, 5 and 12 more`.
enum PageList {
  static func of(_ pages: [Int], atMost limit: Int = 8) -> String {
    let distinct = Set(pages).sorted()
    let shown = NameList.of(distinct, atMost: limit) { "\($0)" }
    return "\(distinct.count == 1 ? "page" : "pages") \(shown)"
  }
}
