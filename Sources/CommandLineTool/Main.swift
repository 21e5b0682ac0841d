import ArgumentParser
import Foundation

/// Where the program starts: safe file modes first, then the command, then what became of it.
@main
enum Main {
  static func main() {
    // Interviews are confidential: what we create is for its owner alone.
    umask(0o077)
    Signals.install()
    do {
      var command = try Verbatim.parseAsRoot()
      try command.run()
      Output.flush()
      exit(Messages.exitCode)
    } catch let error where Messages.canExplain(error) {
      Output.flush()
      Messages.show(error)
      exit(1)
    } catch {
      Output.flush()
      if Verbatim.exitCode(for: error) == .failure, !(error is ExitCode) {
        Messages.show(UnexpectedError())
        exit(1)
      }
      Verbatim.exit(withError: error)
    }
  }
}
