/// Where elements of a page stand, each known by its number.
enum HTMLContainers {
  /// The innermost element that holds all of some elements; the page for none.
  ///
  /// - Parameter around: for each element the number of the one around it.
  /// - Complexity: O(elements × depth).
  static func common(_ elements: [Int], _ around: [Int]) -> Int {
    guard var common = elements.first else { return 0 }
    for element in elements.dropFirst() {
      var other = element
      // An element's number is higher than that of the one around it.
      while common != other {
        if common > other { common = around[common] } else { other = around[other] }
      }
    }
    return common
  }

  /// Whether an element is the holder or stands inside it.
  static func isInside(_ element: Int, _ holder: Int, _ around: [Int]) -> Bool {
    var element = element
    while element > holder { element = around[element] }
    return element == holder
  }
}
