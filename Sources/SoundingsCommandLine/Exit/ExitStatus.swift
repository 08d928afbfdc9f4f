/// The codes that the program ends with; all but the first two follow `sysexits.h`.
public enum ExitStatus: Int32, Hashable, Sendable, CaseIterable {
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

  /// What the code means, for users.
  public var meaning: String {
    switch self {
    case .done: "done"
    case .findings: "a check that you asked for found something"
    case .usage: "the command was used wrongly, or there is nobody to ask"
    case .badInput: "an input file is bad"
    case .missingInput: "an input file is missing"
    case .unavailable: "something that the program needs isn’t there"
    case .internalError: "the program itself is wrong; please report it"
    case .cannotCreate: "an output can’t be created"
    case .inputOutput: "reading or writing failed"
    case .busy: "another process is at work; try again later"
    case .refused: "a rule about privacy or permissions forbids it"
    case .configuration: "the configuration is bad"
    case .interrupted: "Control-C; everything accepted before is saved"
    case .terminated: "asked to end; everything accepted before is saved"
    }
  }

  /// All codes with their meanings, a line each.
  static var table: String {
    allCases.map { status in
      let code = "\(status.rawValue)"
      return String(repeating: " ", count: 5 - code.count) + "\(code)  \(status.meaning)"
    }.joined(separator: "\n")
  }
}
