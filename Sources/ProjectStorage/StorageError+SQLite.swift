import Foundation
import GRDB

extension StorageError.Reason {
  /// What a fault of SQLite means for a researcher.
  init(_ error: DatabaseError) {
    switch error.extendedResultCode {
    case .SQLITE_READONLY_DBMOVED: self = .moved
    case .SQLITE_READONLY_ROLLBACK, .SQLITE_READONLY_RECOVERY: self = .unfinishedChange
    case .SQLITE_IOERR_NOMEM: self = .outOfMemory
    default: self.init(primary: error.resultCode, extended: error.extendedResultCode)
    }
  }

  private init(primary: ResultCode, extended: ResultCode) {
    switch primary {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .locked
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_READONLY, .SQLITE_CANTOPEN: self = .readOnly
    case .SQLITE_PERM, .SQLITE_AUTH: self = .notPermitted
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT, .SQLITE_ERROR: self = .damaged(.structure)
    case .SQLITE_INTERRUPT: self = .interrupted
    case .SQLITE_NOMEM: self = .outOfMemory
    case .SQLITE_CONSTRAINT: self = .changedMeanwhile
    case .SQLITE_MISUSE: self = .closed
    default: self = .inputOutput(code: Int(extended.rawValue))
    }
  }

  /// What a fault of the system means for a researcher.
  init(errno code: Int32) {
    switch code {
    case EEXIST: self = .exists
    case ENOENT: self = .missing
    case ENOTDIR: self = .folderMissing
    case EACCES, EPERM: self = .notPermitted
    case EROFS: self = .readOnly
    case ENOSPC, EDQUOT: self = .diskFull
    case EISDIR, ENXIO, ELOOP: self = .notAFile
    case ENAMETOOLONG: self = .pathTooLong
    case ENOMEM: self = .outOfMemory
    default: self = .inputOutput(code: Int(code))
    }
  }
}
