/// Room for plain values that is kept from one text to the next, so that reading a text takes no memory anew.
struct Scratch<Element: BitwiseCopyable>: ~Copyable {
  private var room: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 1024) {
    self.capacity = capacity
    room = .allocate(capacity: capacity)
  }

  deinit { room.deallocate() }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    room[count] = element
    count += 1
  }

  /// Room behind the values for some more; how many were written, `take` is told.
  @inline(__always)
  mutating func room(for more: Int) -> UnsafeMutablePointer<Element> {
    while count &+ more > capacity { grow() }
    return room + count
  }

  /// Counts values in that were written to the room.
  @inline(__always)
  mutating func take(_ more: Int) {
    count &+= more
    assert(count <= capacity)
  }

  /// Keeps the first `count` values.
  mutating func shorten(to count: Int) {
    precondition(count <= self.count)
    self.count = count
  }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index < count)
      return room[index]
    }
  }

  /// The values, until the next change.
  var values: UnsafeMutableBufferPointer<Element> {
    UnsafeMutableBufferPointer(start: room, count: count)
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    larger.update(from: room, count: count)
    room.deallocate()
    room = larger
    capacity *= 2
  }
}
