/// Why a command can't go on, in words for its user.
///
/// The words never hold an answer or a person's name.
public struct Failure: Error, Hashable, Sendable {
  /// The code that the program ends with.
  public let status: ExitStatus
  /// What is wrong, each entry one or more lines.
  public let messages: [String]

  /// Creates a failure.
  public init(_ status: ExitStatus, _ messages: [String]) {
    self.status = status
    self.messages = messages
  }

  /// Creates a failure with a single message.
  public init(_ status: ExitStatus, _ message: String) {
    self.init(status, [message])
  }

  /// The most messages that are printed one by one; the rest is counted.
  static let shown = 20

  /// The text for standard error.
  var text: String {
    var lines = messages.prefix(Self.shown).map { "soundings: \($0)" }
    if messages.count > Self.shown {
      lines.append("soundings: … and \(messages.count - Self.shown) more like these")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
