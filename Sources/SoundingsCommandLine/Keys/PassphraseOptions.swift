import ArgumentParser
import Instrument
import Sealing

/// Where a passphrase comes from: a file, or a person who types it unseen.
///
/// Never from an option's value, because other people on the machine can read those.
struct PassphraseOptions: ParsableArguments {
  @Option(
    name: .customLong("passphrase-file"),
    help: ArgumentHelp("A file whose first line is the passphrase.", valueName: "file"))
  var file: String?

  /// The passphrase of a key that has one.
  ///
  /// - Throws: A ``Failure`` when there is neither a file nor a terminal.
  func passphrase() throws -> String {
    if let file { return try read(file) }
    guard let typed = try Surroundings.current.secret("Passphrase of the key: ") else {
      throw SealError.passphraseNeeded
    }
    return typed
  }

  /// A new passphrase: from the file, or typed twice.
  func newPassphrase() throws -> String {
    if let file { return try check(try read(file)) }
    let ask = Surroundings.current.secret
    guard let first = try ask("New passphrase: "), let second = try ask("The same again: ") else {
      throw Failure(.usage, "there is no terminal to ask at. Use --passphrase-file.")
    }
    guard first == second else {
      throw Failure(.usage, "the two passphrases differ; nothing was made. Try again.")
    }
    return try check(first)
  }

  private func check(_ passphrase: String) throws -> String {
    guard passphrase.count >= 8 else {
      throw Failure(.usage, "the passphrase needs at least eight characters; nothing was made.")
    }
    return passphrase
  }

  private func read(_ file: String) throws -> String {
    let bytes = try InputFile.contents(of: file, atMost: 1 << 16)
    guard let text = String(validating: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self),
      !text.isEmpty
    else { throw Failure(.badInput, "\(file): holds no passphrase in its first line.") }
    return text
  }
}
