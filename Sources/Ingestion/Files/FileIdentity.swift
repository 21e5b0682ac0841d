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
    self = stat(path, &status) == 0 ? FileIdentity(path, status) : .name(Self.standard(path))
  }

  /// - Parameter status: what the system says of the file.
  init(_ path: String, _ status: stat) {
    self =
      status.st_nlink == 1
      ? .file(device: UInt(status.st_dev), number: UInt(status.st_ino))
      : .name(Self.standard(path))
  }

  private static func standard(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path
  }
}
