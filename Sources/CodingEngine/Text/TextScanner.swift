import QualitativeData

/// Finds the words of stretches of text, and the places where sentences may end.
///
/// What a word is, `Words` says with the library's boundaries. Here is the quick way to the same: text of ASCII alone
/// is classed 64 bytes at a time, and words are read off the bits. Where a character beyond ASCII stands, the
/// stretch between two blanks around it is looked at by itself, since no boundary depends on what is beyond a blank:
/// `LatinStretch` knows the common characters, and the library all others; what it says is remembered. One scanner
/// serves one thread.
struct TextScanner: ~Copyable {
  /// The words found, in order.
  private(set) var words = Scratch<TextRange>(capacity: 8192)
  /// Where characters begin that may end a sentence, in order.
  private(set) var stops = Scratch<UInt32>(capacity: 1024)

  private var unusual = UnusualStretches()
  private let padded = UnsafeMutablePointer<UInt8>.allocate(capacity: ByteBlock.length)

  deinit { padded.deallocate() }

  /// Forgets what was found.
  mutating func clear() {
    words.shorten(to: 0)
    stops.shorten(to: 0)
  }

  mutating func forgetStops() { stops.shorten(to: 0) }

  /// Forgets the words found from a position on that a test holds for.
  mutating func removeWords(from first: Int, where isUnwanted: (TextRange) -> Bool) {
    var kept = first
    for index in first..<words.count where !isUnwanted(words[index]) {
      words.values[kept] = words[index]
      kept += 1
    }
    words.shorten(to: kept)
  }

  /// Adds the words and stops of a stretch.
  ///
  /// - Parameter text: Valid UTF-8, below 4 GB.
  /// - Complexity: O(bytes of the stretch).
  mutating func scan(_ stretch: Range<Int>, of text: UnsafeBufferPointer<UInt8>) {
    guard !stretch.isEmpty, let bytes = text.baseAddress else { return }
    var word = OpenWord()
    var place = stretch.lowerBound
    while place < stretch.upperBound {
      var block =
        place + ByteBlock.length <= text.count
        ? ByteBlock(bytes + place) : lastBlock(from: place, of: text)
      block.cut(at: stretch.upperBound - place)
      var next = min(place + ByteBlock.length, stretch.upperBound)
      if block.others != 0 {
        let around = Self.stretch(
          around: place + block.others.trailingZeroBitCount, in: stretch, of: text)
        if around.lowerBound <= place {
          takeBack(from: around.lowerBound)
          word = OpenWord()
          addUnusual(around, of: text)
          place = around.upperBound
          continue
        }
        block.cut(at: around.lowerBound - place)
        next = around.lowerBound
      }
      add(block, at: place, before: stretch.upperBound, of: text, to: &word)
      place = next
    }
    if word.isOpen { endWord(&word, at: stretch.upperBound, before: stretch.upperBound, of: text) }
  }

  /// A word that may go on in the next block.
  private struct OpenWord {
    var start = 0
    var isOpen = false
    /// Whether what was read last joins it to the letters after, as in *don't* and *3.5*.
    var isJoined = false
  }

  @inline(__always)
  private mutating func add(
    _ block: ByteBlock, at place: Int, before end: Int, of text: UnsafeBufferPointer<UInt8>,
    to word: inout OpenWord
  ) {
    let before = block.words &<< 1 | (word.isOpen ? 1 : 0)
    let (starts, ends) = (block.words & ~before, before & ~block.words)
    // One byte between two words may join them, unless it is a blank; so may the last, of which nothing is known.
    let joins = ends & (starts &>> 1 | 1 &<< 63) & ~block.blanks
    if joins == 0, !word.isJoined, !block.hasLowLine,
      !word.isOpen || text[word.start] != UInt8(ascii: "_")
    {
      addPlain(starts: starts, ends: ends, at: place, to: &word)
      word.isOpen = block.words &>> 63 != 0
    } else {
      addJoined(starts | ends, at: place, before: end, of: text, to: &word)
    }
    var stopBits = block.stops
    while stopBits != 0 {
      stops.append(UInt32(place &+ stopBits.trailingZeroBitCount))
      stopBits &= stopBits &- 1
    }
  }

  /// Adds words none of which is joined to the next, which most blocks hold.
  @inline(__always)
  private mutating func addPlain(
    starts: UInt64, ends: UInt64, at place: Int, to word: inout OpenWord
  ) {
    let room = words.room(for: ByteBlock.length)
    var (starts, ends) = (starts, ends)
    var count = 0
    if !word.isOpen {
      word.start = place &+ starts.trailingZeroBitCount
      starts &= starts &- 1
    }
    while ends != 0 {
      room[count] = TextRange(word.start, place &+ ends.trailingZeroBitCount)
      count &+= 1
      word.start = place &+ starts.trailingZeroBitCount
      starts &= starts &- 1
      ends &= ends &- 1
    }
    words.take(count)
  }

  /// Adds words of which some may be joined to the next.
  ///
  /// - Parameter changes: Where words begin and end.
  private mutating func addJoined(
    _ changes: UInt64, at place: Int, before end: Int, of text: UnsafeBufferPointer<UInt8>,
    to word: inout OpenWord
  ) {
    var changes = changes
    while changes != 0 {
      let change = place &+ changes.trailingZeroBitCount
      changes &= changes &- 1
      if word.isOpen {
        word.isOpen = false
        endWord(&word, at: change, before: end, of: text)
      } else {
        word.isOpen = true
        if !word.isJoined { word.start = change }
        word.isJoined = false
      }
    }
  }

  private mutating func endWord(
    _ word: inout OpenWord, at place: Int, before end: Int, of text: UnsafeBufferPointer<UInt8>
  ) {
    if place < end, ASCIIJoins.joins(at: place, before: end, of: text) {
      word.isJoined = true
      return
    }
    if text[word.start] == UInt8(ascii: "_"), !Words.holdsLetter(word.start..<place, of: text) {
      return
    }
    words.append(TextRange(word.start, place))
  }

  /// Takes back what was found from a place on.
  private mutating func takeBack(from place: Int) {
    var count = words.count
    while count > 0, words[count - 1].start >= place { count -= 1 }
    words.shorten(to: count)
    count = stops.count
    while count > 0, stops[count - 1] >= place { count -= 1 }
    stops.shorten(to: count)
  }

  private mutating func addUnusual(_ stretch: Range<Int>, of text: UnsafeBufferPointer<UInt8>) {
    if LatinStretch.scan(stretch, of: text, words: &words, stops: &stops) { return }
    let bytes = UnsafeBufferPointer(rebasing: text[stretch])
    unusual.find(in: bytes) { found in
      for word in found.words {
        words.append(
          TextRange(stretch.lowerBound + Int(word.start), stretch.lowerBound + Int(word.end)))
      }
      for stop in found.stops { stops.append(UInt32(stretch.lowerBound) + stop) }
    }
  }

  /// The last bytes of a text, with zeros behind.
  private func lastBlock(from place: Int, of text: UnsafeBufferPointer<UInt8>) -> ByteBlock {
    padded.update(repeating: 0, count: ByteBlock.length)
    let rest = UnsafeBufferPointer(rebasing: text[place...])
    padded.update(from: rest.baseAddress!, count: rest.count)
    return ByteBlock(padded)
  }

  /// From the blank before a place to the next blank after it.
  private static func stretch(
    around place: Int, in range: Range<Int>, of text: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    var start = place
    while start > range.lowerBound, !isBlank(text[start - 1]) { start -= 1 }
    var end = place + 1
    while end < range.upperBound, !isBlank(text[end]) { end += 1 }
    return start..<end
  }

  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
}

/// The characters of ASCII that join letters or digits around them to one word (UAX #29, WB6, WB7, WB11, WB12).
enum ASCIIJoins {
  /// - Precondition: a byte stands before `place`.
  @inline(__always)
  static func joins(
    at place: Int, before end: Int, of text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    switch text[place] {
    case UInt8(ascii: "'"), UInt8(ascii: "."):
      guard place + 1 < end else { return false }
      return isLetter(text[place - 1]) && isLetter(text[place + 1])
        || isDigit(text[place - 1]) && isDigit(text[place + 1])
    case UInt8(ascii: ","), UInt8(ascii: ";"):
      return place + 1 < end && isDigit(text[place - 1]) && isDigit(text[place + 1])
    default: return false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 97...122 ~= byte | 0x20 }
  private static func isDigit(_ byte: UInt8) -> Bool { 48...57 ~= byte }
}
