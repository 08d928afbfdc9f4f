/// The codes that the program ends with; all but the first two follow `sysexits.h`.
public enum ExitStatus: Int32, Hashable, Sendable {
  /// Everything was done.
  case done = 0
  /// A check that was asked for found something.
  case findings = 1
  /// The command was used wrongly, or needs input that nobody can give.
  case usage = 64
  /// An input file is bad.
  case badInput = 65
  /// An input file is missing.
  case missingInput = 66
  /// Something that the program needs isn't there.
  case unavailable = 69
  /// The program itself is wrong.
  case internalError = 70
  /// An output can't be created.
  case cannotCreate = 73
  /// Reading or writing failed.
  case inputOutput = 74
  /// Another process is at work; trying again later helps.
  case busy = 75
  /// A rule about privacy or permissions forbids it.
  case refused = 77
  /// The configuration is bad.
  case configuration = 78
  /// Control-C was pressed; everything accepted before is saved.
  case interrupted = 130
  /// The program was asked to end; everything accepted before is saved.
  case terminated = 143
}
