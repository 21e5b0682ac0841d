import DocumentPackaging
import Foundation
import QualitativeData

/// Collects files from arguments. Archives are opened for what they list, files are not.
struct FileSearch {
  private(set) var found: [FilePlace] = []
  /// For each of them, whether it was named itself.
  private(set) var isNamed: [Bool] = []
  private(set) var leftOut: [LeftOut] = []
  private(set) var errors: [IngestionError] = []
  let archives = ArchiveFiles()
  private var seen: Set<FileIdentity> = []
  /// What the files looked at are, until they are added.
  private var identities: [String: FileIdentity] = [:]
  /// Files met so far, those named before included.
  private var met = 0

  private enum Kind { case file, folder, missing }

  mutating func take(_ argument: String) {
    switch kind(argument) {
    case .file: takeFile(argument)
    case .folder: takeFolder(argument)
    case .missing:
      guard argument.contains(where: { "*?[".contains($0) }) else { return takeFile(argument) }
      takePattern(argument)
    }
  }

  /// Links are followed, so that a link to a folder is one.
  private mutating func kind(_ path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .missing }
    if status.st_mode & S_IFMT == S_IFDIR { return .folder }
    identities[path] = FileIdentity(path, status)
    return .file
  }

  /// A file that is named directly; the files inside, where it is an archive of files.
  private mutating func takeFile(_ path: String) {
    guard TranscriptFile.ending(of: path) == "zip" else {
      return add(.file(path), isNamed: true)
    }
    takeArchive(path)
  }

  /// The same file named twice is read once.
  private mutating func add(_ place: FilePlace, isNamed: Bool = false) {
    met += 1
    let identity = identities.removeValue(forKey: place.path) ?? FileIdentity(place)
    guard seen.insert(identity).inserted else { return }
    found.append(place)
    self.isNamed.append(isNamed)
  }

  private mutating func leave(_ path: String, _ message: String) {
    leftOut.append(LeftOut(place: path, finding: Finding(.warning, message)))
  }

  /// Takes what a folder or an archive holds: recordings that consist of several files as one, all others one by one.
  private mutating func add(_ places: [FilePlace], below base: String) {
    let base = base == "/" ? "/" : base + "/"
    let names = places.map { String($0.path.dropFirst(base.count)) }
    let corpus = NXTFolder(names)
    var byName: [String: FilePlace] = [:]
    var layers = 0
    for (name, place) in zip(names, places) {
      byName[name] = place
      if corpus.isPart(name) { continue }
      if Self.describesFolder(name) {
        leave(place.path, "left out, since it is about the folder and no transcript by its name")
        continue
      }
      if corpus.isLayer(name) {
        layers += 1
      } else if TranscriptFormats.takes(ending: TranscriptFile.ending(of: name)) {
        add(place)
      } else {
        leave(place.path, "left out, since no reader takes it")
      }
    }
    for (name, files) in corpus.observations.sorted(by: { $0.key < $1.key }) {
      add(.recording(base + name, parts: files.compactMap { byName[$0] }))
    }
    if layers > 0 {
      leave(
        String(base.dropLast()),
        "\(layers) files hold other layers of the recordings and were left out")
    }
  }

  /// What people put beside their files for others to read.
  private static func describesFolder(_ name: String) -> Bool {
    let file =
      name.utf8.lastIndex(of: UInt8(ascii: "/")).map { name[$0...].dropFirst() } ?? name[...]
    let stem = file.prefix { $0 != "." }
    return stem.utf8.count <= 12 && describing.contains(stem.lowercased())
  }

  private static let describing: Set<String> = [
    "readme", "license", "licence", "changelog", "notice", "contributing",
  ]

  // MARK: Archives

  private mutating func takeArchive(_ path: String) {
    do {
      let entries = try archives.entries(of: path)
      // Office documents are archives, too; under a wrong name the readers know them by their content.
      if entries.contains(where: { ["[Content_Types].xml", "mimetype"].contains($0.name) }) {
        return add(.file(path))
      }
      let before = met
      var places: [FilePlace] = []
      for entry in entries where !Self.isHidden(entry.name) {
        let place = FilePlace.archived(entry, archive: path)
        if !entry.isSafe {
          leave(
            path + "/" + entry.name, "left out, since its name leads to a place outside the archive"
          )
        } else if TranscriptFile.ending(of: entry.name) == "zip" {
          leave(place.path, "left out, since it is an archive inside an archive")
        } else {
          places.append(place)
        }
      }
      add(places, below: path)
      if met == before { add(.unreadable(IngestionError(path, .emptyArchive))) }
    } catch let error as IngestionError {
      add(.unreadable(error))
    } catch {
      add(.unreadable(IngestionError(path, .unreadable)))
    }
  }

  /// What systems put beside files for their own use.
  private static func isHidden(_ name: String) -> Bool {
    name.split(separator: "/").contains {
      ($0.hasPrefix(".") && $0 != "." && $0 != "..") || $0 == "__MACOSX"
    }
  }

  // MARK: Folders

  private mutating func takeFolder(_ path: String) {
    let before = met
    let folder = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    var places: [FilePlace] = []
    var inside: [String] = []
    collect(folder, depth: 0, &places, archives: &inside)
    add(places, below: folder)
    for archive in inside { takeArchive(archive) }
    if met == before { errors.append(IngestionError(path, .emptyFolder)) }
  }

  private mutating func collect(
    _ folder: String, depth: Int, _ places: inout [FilePlace], archives: inout [String]
  ) {
    guard let names = FolderNames(of: folder) else {
      return leave(folder, "the folder may not be read by you")
    }
    for name in names.known.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    where !name.hasPrefix(".") {
      let path = folder == "/" ? "/" + name : folder + "/" + name
      switch kind(path) {
      case .folder:
        if depth < 32, !Self.isLink(path) {
          collect(path, depth: depth + 1, &places, archives: &archives)
        } else {
          leave(path, "the folder was not entered")
        }
      case .file:
        if TranscriptFile.ending(of: name) == "zip" {
          archives.append(path)
        } else {
          places.append(.file(path))
        }
      case .missing: leave(path, "left out, since it leads nowhere")
      }
    }
    if names.unknown > 0 {
      leave(folder, "\(names.unknown) files have names that are not UTF-8 and were left out")
    }
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
        if kind(path) == .folder { takeFolder(path) } else { takeFile(path) }
      }
    }
    if met == before { errors.append(IngestionError(pattern, .nothingFits)) }
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
