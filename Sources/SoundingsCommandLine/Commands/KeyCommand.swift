import ArgumentParser
import EngagementStore
import Sealing

/// The key that responses are sealed to.
struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Make, show or back up the key that responses are sealed to.",
    discussion: """
      Staff who answer from a pack seal their response to the engagement's public key. Only the \
      private key, which stays in the engagement's directory, opens it again.

      EXAMPLES
        soundings key new --engagement acme
        soundings key backup -o /media/safe/acme.key --engagement acme
      """,
    subcommands: [New.self, Show.self, Backup.self])

  /// Makes the key pair of an engagement.
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make the key pair of the engagement.",
      discussion: """
        Back the key up at once: without it no response that is sealed to it can ever be read.

        EXAMPLES
          soundings key new
          soundings key new --passphrase --engagement acme
        """)

    @Flag(help: "Keep the private key under a passphrase, which collecting then asks for.")
    var passphrase = false

    @OptionGroup var words: PassphraseOptions
    @OptionGroup var options: EngagementOptions

    func run() throws {
      let store = try options.open().store
      let path = store.sealingKeyFile
      if try store.sealingKey() != nil { throw StoreError.keyExists(file: path) }
      let console = Surroundings.current.console
      if let left = try? InputFile.contents(of: path, atMost: 1 << 16) {
        // A key without its entry is what remains when an older store was put back.
        let found = try KeyFile(left)
        let key = found.publicKey
        guard found.needsPassphrase || !passphrase && words.file == nil else {
          throw Failure(
            .cannotCreate,
            "\(path): there is a key without a passphrase. Move it away for a new one, or leave out "
              + "--passphrase to use it.")
        }
        try store.adopt(publicKey: key.bytes, file: nil)
        console.say("Took the key in \(path) into use: \(key.fingerprint)")
        return
      }
      var generator = SystemRandomNumberGenerator()
      let protects = passphrase || words.file != nil
      let file = try KeyFile(
        PrivateSealingKey(), passphrase: protects ? try words.newPassphrase() : nil,
        using: &generator)
      try store.adopt(publicKey: file.publicKey.bytes, file: file.contents)
      console.say("Made the key \(file.publicKey.fingerprint) in \(path).")
      if protects { console.say("Whoever loses the passphrase loses the key.") }
      console.say(
        "Next: soundings key backup -o FILE, to a place that isn't this disk. Without the key no "
          + "sealed response can be read.")
    }
  }

  /// Shows the public key.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the fingerprint of the public key.",
      discussion: """
        Staff see the same fingerprint before their first question, so that both sides can compare.

        EXAMPLES
          soundings key show
          soundings key show --engagement acme
        """)

    @OptionGroup var options: EngagementOptions

    func run() throws {
      let key = EngagementKey(engagement: try options.open())
      let console = Surroundings.current.console
      try console.print(try key.publicKey().fingerprint)
      let protection =
        try key.file().needsPassphrase ? "under a passphrase" : "without a passphrase"
      console.say("The private key is there, \(protection).")
    }
  }

  /// Copies the private key.
  struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Copy the private key to a file that only you can open.",
      discussion: """
        The copy is under the same passphrase as the key, if it has one. To use it, put it in place \
        of sealing.key in the engagement's directory.

        EXAMPLES
          soundings key backup -o /media/safe/acme.key
          soundings key backup -o acme.key --engagement acme
        """)

    @Option(
      name: [.customShort("o"), .customLong("output")],
      help: ArgumentHelp("The file to write.", valueName: "file"))
    var output: String

    @Flag(help: "Write over a file that is there.")
    var force = false

    @OptionGroup var options: EngagementOptions

    func run() throws {
      let file = try EngagementKey(engagement: try options.open()).file()
      try OutputFile.writeNew(file.contents, to: output, force: force)
      Surroundings.current.console.say("Copied the key \(file.publicKey.fingerprint) to \(output).")
    }
  }
}
