import CCMark
import Foundation

/// A Markdown document as its parser sees it, freed when it goes out of use.
final class MarkdownNodes {
  enum Visit { case enter, leave }

  /// One node on the way through the document.
  struct Node {
    fileprivate let pointer: OpaquePointer

    /// What the parser calls it, as in `paragraph`.
    var kind: String { String(cString: cmark_node_get_type_string(pointer)) }
    var isFootnote: Bool { cmark_node_get_type(pointer) == CMARK_NODE_FOOTNOTE_DEFINITION }
    /// The text of a node that has no others inside.
    var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
    /// From 1.
    var line: Int { Int(cmark_node_get_start_line(pointer)) }
    /// From 1 for the highest; 0 for what is no heading.
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    /// The number an ordered list begins with; `nil` for every other node.
    var listStart: Int? {
      cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
        ? Int(cmark_node_get_list_start(pointer)) : nil
    }
  }

  private let root: OpaquePointer

  private static let parsing = NSLock()

  /// - Returns: `nil` where there is no memory for it.
  /// - Complexity: O(bytes).
  init?(_ source: [UInt8]) {
    // cmark keeps the marks of its extensions in one place for all parsers, so only one may work at a time.
    Self.parsing.lock()
    defer { Self.parsing.unlock() }
    cmark_gfm_core_extensions_ensure_registered()
    let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
    guard let parser = cmark_parser_new(options) else { return nil }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough"] {
      if let syntax = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, syntax)
      }
    }
    source.withUnsafeBytes {
      cmark_parser_feed(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
    }
    guard let root = cmark_parser_finish(parser) else { return nil }
    self.root = root
  }

  deinit { cmark_node_free(root) }

  /// Goes through all nodes in the order of the text, without recursion.
  func walk(_ visit: (Visit, Node) -> Void) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let pointer = cmark_iter_get_node(iterator) else { return }
      visit(event == CMARK_EVENT_ENTER ? .enter : .leave, Node(pointer: pointer))
    }
  }
}
