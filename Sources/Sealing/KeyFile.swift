import Crypto
import CryptoExtras
import Foundation

/// The file that keeps a private key, with or without a passphrase.
///
/// Three lines: `soundings private key 1`; `public` and the public key in base64; then `plain` and the
/// key in base64, or `scrypt`, the logarithm of the cost, the salt and the sealed key in base64. The
/// key is sealed by AES-256-GCM with the public line as additional data, under a key that scrypt
/// (RFC 7914) makes of the passphrase with N = 2^17, r = 8, p = 1: 128 MiB and about a third of a
/// second for each guess.
public struct KeyFile: Sendable {
  private enum Protection: Sendable {
    case none(PrivateSealingKey)
    case passphrase(cost: Int, salt: [UInt8], sealed: [UInt8])
  }

  private static let heading = "soundings private key 1"
  private static let cost = 17
  private static let costs = 10...20

  /// The public key, which needs no passphrase.
  public let publicKey: PublicSealingKey
  private let protection: Protection

  /// Whether the private key opens only with a passphrase.
  public var needsPassphrase: Bool {
    if case .passphrase = protection { true } else { false }
  }

  /// Makes the file of a key.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - passphrase: What opens it; `nil` for a key in the clear.
  ///   - generator: The source of the salt.
  /// - Throws: ``SealError/notAKey``.
  public init(
    _ key: PrivateSealingKey, passphrase: String?,
    using generator: inout some RandomNumberGenerator
  ) throws(SealError) {
    publicKey = try key.publicKey
    guard let passphrase else {
      protection = .none(key)
      return
    }
    let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    let secret = try Self.secret(passphrase, salt: salt, cost: Self.cost)
    let box = try? AES.GCM.seal(key.bytes, using: secret, authenticating: publicKey.bytes)
    guard let sealed = box?.combined else { throw .notAKey }
    protection = .passphrase(cost: Self.cost, salt: salt, sealed: Array(sealed))
  }

  /// Reads a file.
  ///
  /// - Throws: ``SealError/keyFileUnreadable``.
  public init(_ bytes: [UInt8]) throws(SealError) {
    guard bytes.count < 4096, let text = String(validating: bytes, as: UTF8.self) else {
      throw .keyFileUnreadable
    }
    let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    guard lines.count == 3, lines[0].joined(separator: " ") == Self.heading,
      lines[1].count == 2, lines[1][0] == "public", let open = Self.bytes(lines[1][1]),
      let publicKey = try? PublicSealingKey(bytes: open)
    else { throw .keyFileUnreadable }
    self.publicKey = publicKey
    let last = lines[2]
    if last.count == 2, last[0] == "plain", let raw = Self.bytes(last[1]),
      let key = try? PrivateSealingKey(bytes: raw), (try? key.publicKey) == publicKey
    {
      protection = .none(key)
    } else if last.count == 4, last[0] == "scrypt", let cost = Int(last[1]),
      Self.costs.contains(cost), let salt = Self.bytes(last[2]), let sealed = Self.bytes(last[3])
    {
      protection = .passphrase(cost: cost, salt: salt, sealed: sealed)
    } else {
      throw .keyFileUnreadable
    }
  }

  /// The private key.
  ///
  /// - Throws: ``SealError/passphraseNeeded`` or ``SealError/wrongPassphrase``.
  public func open(passphrase: String?) throws(SealError) -> PrivateSealingKey {
    switch protection {
    case .none(let key): return key
    case .passphrase(let cost, let salt, let sealed):
      guard let passphrase else { throw .passphraseNeeded }
      let secret = try Self.secret(passphrase, salt: salt, cost: cost)
      guard let box = try? AES.GCM.SealedBox(combined: sealed),
        let raw = try? AES.GCM.open(box, using: secret, authenticating: publicKey.bytes)
      else { throw .wrongPassphrase }
      let key = try PrivateSealingKey(bytes: Array(raw))
      guard try key.publicKey == publicKey else { throw .wrongPassphrase }
      return key
    }
  }

  /// The bytes to keep.
  public var contents: [UInt8] {
    let last =
      switch protection {
      case .none(let key): "plain \(Self.text(key.bytes))"
      case .passphrase(let cost, let salt, let sealed):
        "scrypt \(cost) \(Self.text(salt)) \(Self.text(sealed))"
      }
    return Array("\(Self.heading)\npublic \(Self.text(publicKey.bytes))\n\(last)\n".utf8)
  }

  private static func secret(
    _ passphrase: String, salt: [UInt8], cost: Int
  ) throws(SealError) -> SymmetricKey {
    // The same word can be typed as different sequences of characters; all mean the same here.
    let typed = Array(passphrase.precomposedStringWithCanonicalMapping.utf8)
    guard
      let key = try? KDF.Scrypt.deriveKey(
        from: typed, salt: salt, outputByteCount: 32, rounds: 1 << cost, blockSize: 8,
        parallelism: 1, maxMemory: 2 << 30)
    else { throw .wrongPassphrase }
    return key
  }

  private static func text(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

  private static func bytes(_ text: String) -> [UInt8]? {
    Data(base64Encoded: text).map { Array($0) }
  }
}
