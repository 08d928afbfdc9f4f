/// Why something can't be sealed or opened.
///
/// No description holds a byte of what is sealed, of a key or of a passphrase.
public enum SealError: Error, Hashable, Sendable {
  /// The file doesn't begin as a sealed response does.
  case notSealed
  /// The file was sealed by a version of the program with another format.
  case otherFormat(version: Int)
  /// The response is for another engagement, definition, wave or promise.
  case otherBinding
  /// The file was changed or cut, or it was sealed for another key.
  case doesNotOpen
  /// What was opened isn't what a response is made of.
  case contentUnreadable
  /// Bytes that should be a key aren't one.
  case notAKey
  /// A file that should hold a key doesn't.
  case keyFileUnreadable
  /// The key is under a passphrase, and none was given.
  case passphraseNeeded
  /// The passphrase doesn't open the key.
  case wrongPassphrase
}

extension SealError: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .notSealed:
      "isn't a sealed response. Sealed responses end in .soundings-response; collect other files "
        + "as XML or CSV."
    case .otherFormat(let version):
      "was sealed in format \(version), which this program doesn't know. Install the newer version."
    case .otherBinding:
      "was sealed for another engagement, definition, wave or minimum group. Collect it in the "
        + "engagement whose pack it was answered with."
    case .doesNotOpen:
      "doesn't open: it was changed or cut on its way, or it was sealed for another key. Ask for "
        + "the file again."
    case .contentUnreadable:
      "opens, but holds no response. Ask for it to be answered anew with the present pack."
    case .notAKey: "the key isn't one of soundings."
    case .keyFileUnreadable:
      "isn't a file with a key of soundings, or it is damaged. Put back a backup."
    case .passphraseNeeded:
      "the key is under a passphrase. Give it with --passphrase-file, or at a terminal."
    case .wrongPassphrase: "the passphrase doesn't open the key."
    }
  }
}
