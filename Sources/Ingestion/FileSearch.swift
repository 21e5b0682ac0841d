import Foundation
import QualitativeData

/// Collects files from arguments, without opening any.
struct FileSearch {
  private(set) var paths: [String] = []
  private(set) var leftOut: [LeftOut] = []
  private(set) var errors: [IngestionError] = []
  private var seen: Set<String> = []
  /// Files met so far, those named before included.
  private var met = 0

  private enum Kind { case file, folder, missing }

  mutating func take(_ argument: String) {
    switch kind(argument) {
    case .file: add(argument)
    case .folder: takeFolder(argument)
    case .missing:
      guard argument.contains(where: { "*?[".contains($0) }) else { return add(argument) }
      takePattern(argument)
    }
  }

  /// Links are followed, so that a link to a folder is one.
  private func kind(_ path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .missing }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// The same file named twice is read once.
  private mutating func add(_ path: String) {
    met += 1
    if seen.insert(URL(fileURLWithPath: path).standardizedFileURL.path).inserted {
      paths.append(path)
    }
  }

  private mutating func takeFolder(_ path: String) {
    let before = met
    collect(path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path, depth: 0)
    if met == before { errors.append(IngestionError(path, .emptyFolder)) }
  }

  private mutating func collect(_ folder: String, depth: Int) {
    guard let names = Self.names(in: folder) else {
      return leave(folder, "the folder may not be read by you")
    }
    for name in names.known.sorted(by: { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    where !name.hasPrefix(".") {
      let path = folder == "/" ? "/" + name : folder + "/" + name
      switch kind(path) {
      case .folder:
        if depth < 32, !Self.isLink(path) {
          collect(path, depth: depth + 1)
        } else {
          leave(path, "the folder was not entered")
        }
      case .file:
        let ending = TranscriptFile.ending(of: name)
        if TranscriptFormats.takes(ending: ending) {
          add(path)
        } else {
          leave(path, "left out, since no reader takes it")
        }
      case .missing: leave(path, "left out, since it leads nowhere")
      }
    }
    if names.unknown > 0 {
      leave(folder, "\(names.unknown) files have names that are not UTF-8 and were left out")
    }
  }

  private mutating func leave(_ path: String, _ message: String) {
    leftOut.append(LeftOut(place: path, finding: Finding(.warning, message)))
  }

  private mutating func takePattern(_ pattern: String) {
    var found = glob_t()
    defer { globfree(&found) }
    let before = met
    if glob(pattern, 0, nil, &found) == 0 {
      for index in 0..<Int(found.gl_pathc) {
        guard let path = found.gl_pathv[index].flatMap({ String(validatingCString: $0) }) else {
          continue
        }
        if kind(path) == .folder { takeFolder(path) } else { add(path) }
      }
    }
    if met == before { errors.append(IngestionError(pattern, .nothingFits)) }
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// What a folder holds, by names that are UTF-8 and the number of others; `nil` when it cannot be read.
  private static func names(in folder: String) -> (known: [String], unknown: Int)? {
    guard let handle = opendir(folder) else { return nil }
    defer { closedir(handle) }
    var names: [String] = []
    var unknown = 0
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      if let name { names.append(name) } else { unknown += 1 }
    }
    return (names, unknown)
  }
}
