import DocumentPackaging
import Foundation
import Ingestion
import QualitativeData
import TestSupport
import Testing

/// Whatever a file is changed into, reading it ends in transcripts that keep the laws, or in an explained error.
///
/// A few changes of each kind in every run. `VERBATIM_MUTATION_SECONDS` gives each format that long, and
/// `VERBATIM_MUTATION_FORMATS` names the formats (`docx,rtf`); a run with the address sanitizer is worth having.
@Suite struct MutationTests {
  private static let seconds = ProcessInfo.processInfo.environment["VERBATIM_MUTATION_SECONDS"]
    .flatMap(Double.init)
  private static let chosen = ProcessInfo.processInfo.environment["VERBATIM_MUTATION_FORMATS"]?
    .split(separator: ",").map(String.init)

  /// The sample's files and, where they are there, the shared ones, by their endings.
  private static let files: [String: [URL]] = {
    var folders = [RepositoryFolder.file("SampleData/interviews")]
    if SharedData.isPresent { folders.append(SharedData.file("transcripts")) }
    let found = folders.flatMap { folder in
      (FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.fileSizeKey])?
        .compactMap { $0 as? URL } ?? [])
    }
    let small = found.filter { url in
      let size = (try? url.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0
      return size > 0 && size < 600_000 && TranscriptFormats.endings.contains(url.pathExtension)
    }
    return Dictionary(grouping: small.sorted { $0.path < $1.path }, by: \.pathExtension)
  }()

  @Test(arguments: files.keys.sorted())
  func `no change of a file leads to a crash or a broken transcript`(ending: String) throws {
    if let chosen = Self.chosen, !chosen.contains(ending) { return }
    let files = try #require(Self.files[ending])
    var random = SeededGenerator(seed: UInt64(ending.utf8.reduce(7) { $0 * 31 + Int($1) }))
    let start = ContinuousClock.now
    var runs = 0
    var read = 0
    // A PDF is read by another program, which takes its time to start.
    let least = ending == "pdf" || ending == "doc" ? 4 : 40
    while runs < least || Self.seconds.map({ start.duration(to: .now) < .seconds($0) }) ?? false {
      let url = files[Int.random(in: files.indices, using: &random)]
      let changed = try Mutation.of(Data(contentsOf: url), &random)
      let before = processorTime()
      do {
        let file = TranscriptFile(path: url.lastPathComponent, bytes: changed)
        for transcript in try TranscriptFormats.read(file) {
          checkLaws(transcript)
          #expect(!transcript.text.contains("\0") || ending != "txt")
        }
        read += 1
      } catch is any ExplainedError {
      } catch is ExplainedErrors {
      }
      let seconds = processorTime() - before
      #expect(seconds < 20, "\(url.lastPathComponent) after \(runs) changes: \(seconds) s")
      runs += 1
    }
    if Self.seconds != nil { print("\(ending): \(runs) changed files, \(read) of them readable") }
  }

  /// The processor time of this thread in seconds: a machine busy with other work makes no file slow.
  private func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// A file changed in a few places: what disks, mails and editors do, and what nobody does.
private enum Mutation {
  private static let pieces: [[UInt8]] =
    [
      "<", ">", "&", "&amp;", "&#0;", "]]>", "<!--", "<![CDATA[", "</", "\"", "'", "{", "}", "\\",
      "\\u-1",
      "\\'ff", "\\bin99999999 ", "\n\n", "\r", "\t", ":", "[", "]", "(", ")", "-->", "00:00:00.000",
      "99999999999999999999", "-1", "1e999", "NaN", "null", "[[[[[[[[", "\u{15}", "\u{FEFF}", "*",
      "%mor:\t",
      "@End", "|", "---", ",,,,", "\"\"", "id(a)..id(b)",
    ].map { Array($0.utf8) } + [
      [0], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    ]

  static func of(_ data: Data, _ random: inout SeededGenerator) throws -> Data {
    guard data.starts(with: [0x50, 0x4B, 0x03, 0x04]), random.chance(0.85) else {
      return Data(bytes([UInt8](data), &random))
    }
    // Inside an archive, one of its parts is changed, and the archive is sound.
    let archive = try ZipArchive(data)
    let parts = archive.entries.filter { !$0.isFolder }
    let telling = parts.filter {
      $0.name.contains("document") || $0.name.contains("content") || $0.name.contains("sheet")
    }
    let chosen = (random.chance(0.8) && !telling.isEmpty ? telling : parts).randomElement(
      using: &random)
    var changed: [ZipBytes.Entry] = []
    for part in parts {
      let content = try archive.bytes(of: part)
      let isChosen = part == chosen
      changed.append(.init(part.name, isChosen ? Data(bytes([UInt8](content), &random)) : content))
    }
    return ZipBytes(changed).data
  }

  private static func bytes(_ original: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = original
    for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &random)
      let end = min(bytes.count, place + Int.random(in: 1...400, using: &random))
      switch Int.random(in: 0..<7, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 3: bytes.insert(contentsOf: pieces.randomElement(using: &random)!, at: place)
      case 4: bytes.replaceSubrange(place..<end, with: pieces.randomElement(using: &random)!)
      case 5:
        let other = Int.random(in: bytes.indices, using: &random)
        bytes.insert(contentsOf: bytes[place..<end], at: other)
      default: if random.chance(0.2) { bytes.removeSubrange(place...) }
      }
    }
    return bytes
  }
}
