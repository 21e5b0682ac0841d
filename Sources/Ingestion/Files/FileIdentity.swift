import Foundation

/// What one file is by, under whatever name it is found.
enum FileIdentity: Hashable {
  case file(device: UInt, number: UInt)
  case name(String)

  /// A file that has several names on disk goes by the one it was found under, since each may be another interview's.
  init(_ place: FilePlace) {
    guard case .file(let path) = place else {
      self = .name(place.path)
      return
    }
    var status = stat()
    if stat(path, &status) == 0, status.st_nlink == 1 {
      self = .file(device: UInt(status.st_dev), number: UInt(status.st_ino))
    } else {
      self = .name(URL(fileURLWithPath: path).standardizedFileURL.path)
    }
  }
}
