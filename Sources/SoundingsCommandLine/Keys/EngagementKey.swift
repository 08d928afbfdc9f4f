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

  /// What a response sealed for this engagement is bound to, at its wave.
  var binding: ResponseBinding {
    Self.binding(engagement.settings, minimumGroup: engagement.settings.minimumGroup)
  }

  /// The engagement at the wave for which a file was sealed, with what it is bound to.
  ///
  /// A file that was sealed under an earlier, lower minimum group belongs to it, too: it was raised
  /// since, so the promise holds. A file for no wave is taken for one of the last, and won't open.
  ///
  /// - Parameter file: The bytes of a sealed response.
  /// - Returns: The engagement at a wave, and the binding to open the file with.
  /// - Throws: A ``StoreError``, or ``Diagnostics``.
  func origin(of file: [UInt8]) throws -> (engagement: OpenEngagement, binding: ResponseBinding) {
    let promised = try engagement.store.minimumGroups()
    for wave in try engagement.store.waves().reversed() {
      var settings = engagement.store.settings
      settings.wave = "\(wave.id)"
      settings.definitionFingerprint = wave.definitionFingerprint
      let present = wave.minimumGroup ?? settings.minimumGroup
      for minimum in promised.reversed() where minimum <= present {
        let binding = Self.binding(settings, minimumGroup: minimum)
        if SealedResponse.claims(binding, in: file) {
          return (try engagement.at(wave), binding)
        }
      }
    }
    return (engagement, binding)
  }

  private static func binding(
    _ settings: EngagementSettings, minimumGroup: Int
  ) -> ResponseBinding {
    ResponseBinding(
      engagement: settings.identifier, definition: settings.definitionFingerprint,
      wave: settings.wave, minimumGroup: minimumGroup)
  }
}
