/// A list for each of some numbers, all in one piece of memory: where the lists are short and asked for often, to fetch
/// each from a place of its own would be most of the work.
struct ListsByNumber<Element> {
  private var starts: [UInt32] = [0]
  private var elements: [Element] = []

  init(_ lists: [[Element]]) {
    for list in lists {
      elements += list
      starts.append(UInt32(elements.count))
    }
  }

  /// Calls with each element of one list, in order.
  @inline(__always)
  func forEach(of number: Int, _ take: (Element) -> Void) {
    for place in Int(starts[number])..<Int(starts[number + 1]) { take(elements[place]) }
  }

  /// Whether a test holds for every element of one list.
  @inline(__always)
  func allSatisfy(of number: Int, _ test: (Element) -> Bool) -> Bool {
    for place in Int(starts[number])..<Int(starts[number + 1]) where !test(elements[place]) {
      return false
    }
    return true
  }
}
