import Foundation

/// Two connected sockets: one for us, one for a child. Closed when it goes out of use.
struct SocketPair: ~Copyable {
  let ours: Int32
  let theirs: Int32
  private var keepsOurs = false

  init?() {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    ours = ends[0]
    theirs = ends[1]
  }

  deinit {
    close(theirs)
    if !keepsOurs { close(ours) }
  }

  /// Our end, which the caller closes; theirs is closed here.
  consuming func keepOurs() -> Int32 {
    keepsOurs = true
    return ours
  }
}
