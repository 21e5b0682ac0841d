import QualitativeData

/// How many segments of one transcript each code has, by coder and by group of speakers where these matter.
struct SegmentTally: Sendable {
  /// A code, a coder and a group of which there are segments; 0 for what is not told apart.
  struct Key: BitwiseCopyable {
    let code: Int
    let coder: Int
    let group: Int
    let count: UInt32
  }

  private var codes = 1
  private var coders = 1
  private var groups = 1
  private var tellsCodes = false
  private var tellsCoders = false
  /// By group, then coder, then code.
  private var counts: [UInt32] = []
  /// Where something was counted; used where that is little of all there is room for.
  private var places: [Int32] = []
  private var isSparse = false

  /// Makes ready for a transcript.
  ///
  /// - Parameters:
  ///   - codes: How many there are, where an axis tells them apart; else `nil`.
  ///   - coders: Likewise.
  ///   - segments: How many will be added at most.
  mutating func prepare(codes: Int?, coders: Int?, groups: Int, segments: Int) {
    (self.codes, self.coders, self.groups) = (
      max(1, codes ?? 1), max(1, coders ?? 1), max(1, groups)
    )
    (tellsCodes, tellsCoders) = (codes != nil, coders != nil)
    let room = self.codes * self.coders * self.groups
    isSparse = room > 4 * segments + 1024
    if counts.count < room {
      counts.append(contentsOf: repeatElement(0, count: room - counts.count))
    }
  }

  /// Adds a segment to a group.
  mutating func add(_ row: CodedMaterial.Row, group: Int) {
    let coder = tellsCoders ? Int(row.coder) : 0
    let place = (group * coders + coder) * codes + (tellsCodes ? Int(row.code) : 0)
    if isSparse, counts[place] == 0 { places.append(Int32(place)) }
    counts[place] += 1
  }

  /// Adds the segments of a transcript that have one speaker, which nearly all have.
  ///
  /// - Parameters:
  ///   - wanted: Which of them are wanted; learns what was met.
  ///   - groupOf: For each speaker the group, -1 for one who is not wanted.
  ///   - others: Takes the wanted segments that have several speakers, or none.
  /// - Complexity: O(segments). Millions pass here, so that nothing is looked up but by number.
  mutating func add(
    _ segments: Range<Int>, of material: CodedMaterial, _ wanted: inout WantedSegments,
    groupOf: [Int32], others: inout [Int]
  ) {
    let (codes, coders, isSparse) = (codes, coders, isSparse)
    let (codeMask, coderMask) = (tellsCodes ? -1 : 0, tellsCoders ? -1 : 0)
    let (wantsCode, verdicts) = (wanted.wantsCode, wanted.verdicts)
    var met: WantedSegments.Verdict = []
    var taken = 0
    material.rows.withUnsafeBufferPointer { rows in
      groupOf.withUnsafeBufferPointer { groupOf in
        wantsCode.withUnsafeBufferPointer { wantsCode in
          verdicts.withUnsafeBufferPointer { verdicts in
            wanted.coderIsMet.withUnsafeMutableBufferPointer { coderIsMet in
              counts.withUnsafeMutableBufferPointer { counts in
                for index in segments {
                  let verdict = verdicts[WantedSegments.place(of: rows[index])]
                  met.formUnion(verdict)
                  guard verdict.contains(.take), wantsCode[Int(rows[index].code)] else { continue }
                  guard rows[index].stretches == 1 else {
                    others.append(index)
                    continue
                  }
                  let group = Int(groupOf[rows[index].stretch.speaker])
                  guard group >= 0 else { continue }
                  taken &+= 1
                  coderIsMet[Int(rows[index].coder)] = true
                  let coder = Int(rows[index].coder) & coderMask
                  let place =
                    (group &* coders &+ coder) &* codes &+ (Int(rows[index].code) & codeMask)
                  if isSparse, counts[place] == 0 {
                    places.append(Int32(truncatingIfNeeded: place))
                  }
                  counts[place] &+= 1
                }
              }
            }
          }
        }
      }
    }
    wanted.note(met)
    wanted.count += taken
  }

  /// Calls with all that was counted, in order of groups, and forgets it.
  mutating func empty(_ take: (Key) -> Void) {
    if isSparse {
      for place in places.sorted() {
        let rest = Int(place) / codes
        take(
          Key(
            code: Int(place) % codes, coder: rest % coders, group: rest / coders,
            count: counts[Int(place)]))
        counts[Int(place)] = 0
      }
      return places.removeAll(keepingCapacity: true)
    }
    var place = 0
    for group in 0..<groups {
      for coder in 0..<coders {
        for code in 0..<codes {
          let count = counts[place]
          if count > 0 {
            take(Key(code: code, coder: coder, group: group, count: count))
            counts[place] = 0
          }
          place += 1
        }
      }
    }
  }
}
