import EngagementStore
import Sealing

/// The key pair of an engagement.
struct EngagementKey {
  /// The engagement.
  let engagement: OpenEngagement

  /// The key that responses are sealed to.
  ///
  /// - Throws: A ``Failure`` that names the command when there is none yet.
  func publicKey() throws -> PublicSealingKey {
    guard let bytes = try engagement.store.sealingKey() else {
      throw Failure(
        .missingInput, "the engagement has no key yet. Make one with “soundings key new”.")
    }
    return try PublicSealingKey(bytes: bytes)
  }

  /// The file with the private key; it must be the one that packs were made with.
  func file() throws -> KeyFile {
    let expected = try publicKey()
    let path = engagement.store.sealingKeyFile
    let file: KeyFile
    do {
      file = try KeyFile(try InputFile.contents(of: path, atMost: 1 << 16))
    } catch let error as SealError {
      throw Failure(error.status, "\(path): \(error)")
    }
    guard file.publicKey == expected else {
      throw Failure(.badInput, "\(path): isn't the key of this engagement. Put back a backup.")
    }
    return file
  }

  /// What a response sealed for this engagement is bound to.
  var binding: ResponseBinding {
    let settings = engagement.settings
    return ResponseBinding(
      engagement: settings.identifier, definition: settings.definitionFingerprint,
      wave: settings.wave, minimumGroup: settings.minimumGroup)
  }
}
