import Foundation

/// The names of what a folder holds.
struct FolderNames {
  private(set) var known: [String] = []
  /// How many have a name that is not UTF-8.
  private(set) var unknown = 0

  /// - Returns: `nil` for a folder that cannot be read.
  init?(of folder: String) {
    guard let handle = opendir(folder) else { return nil }
    defer { closedir(handle) }
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      if let name { known.append(name) } else { unknown += 1 }
    }
  }
}
