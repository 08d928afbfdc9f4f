import Crypto
import Foundation

/// The key that anybody may have: it seals responses and opens none.
public struct PublicSealingKey: Hashable, Sendable {
  /// The point on the curve P-256, uncompressed: 65 bytes, as X9.63 and WebCrypto write it.
  public let bytes: [UInt8]

  /// Takes the bytes of a key.
  ///
  /// - Throws: ``SealError/notAKey`` for bytes that aren't a point on the curve.
  public init(bytes: [UInt8]) throws(SealError) {
    guard (try? P256.KeyAgreement.PublicKey(x963Representation: bytes)) != nil else {
      throw .notAKey
    }
    self.bytes = bytes
  }

  /// The first 16 hexadecimal digits of the key's SHA-256 in groups of four, for people to compare.
  public var fingerprint: String {
    let digits = Array(Fingerprint.sha256(bytes).prefix(16))
    return stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<$0 + 4]) }
      .joined(separator: " ")
  }

  /// The key as the library takes it; the bytes were checked when they came in.
  func key() throws(SealError) -> P256.KeyAgreement.PublicKey {
    guard let key = try? P256.KeyAgreement.PublicKey(x963Representation: bytes) else {
      throw .notAKey
    }
    return key
  }
}

/// The key that opens responses; whoever has it can read them.
public struct PrivateSealingKey: Sendable {
  /// The key as the library takes it.
  let key: P256.KeyAgreement.PrivateKey

  /// Makes a new key from the system's random numbers.
  public init() { key = P256.KeyAgreement.PrivateKey() }

  /// Takes the 32 bytes of a key.
  ///
  /// - Throws: ``SealError/notAKey``.
  public init(bytes: [UInt8]) throws(SealError) {
    guard let key = try? P256.KeyAgreement.PrivateKey(rawRepresentation: bytes) else {
      throw .notAKey
    }
    self.key = key
  }

  /// The 32 bytes of the key.
  public var bytes: [UInt8] { Array(key.rawRepresentation) }

  /// The key that goes with it and may be given away.
  public var publicKey: PublicSealingKey {
    get throws(SealError) { try PublicSealingKey(bytes: Array(key.publicKey.x963Representation)) }
  }
}
