import Crypto
import Foundation

/// The SHA-256 of contents, by which a definition or a file is recognized again.
///
/// Sealing is the work of ``SealedResponse``; nothing here encrypts.
public enum Fingerprint {
  /// The SHA-256 of bytes in 64 lower-case hexadecimal digits.
  public static func sha256(_ bytes: [UInt8]) -> String {
    hexadecimal(SHA256.hash(data: bytes))
  }

  /// The SHA-256 of the bytes of a page's style in base64, as a content security policy names it.
  public static func policyHash(_ text: String) -> String {
    Data(SHA256.hash(data: Array(text.utf8))).base64EncodedString()
  }

  /// The SHA-256 of bytes that come in pieces.
  public struct Running: Sendable {
    private var hash = SHA256()

    /// Starts with no bytes.
    public init() {}

    /// Adds the next bytes.
    public mutating func add(_ bytes: UnsafeRawBufferPointer) { hash.update(bufferPointer: bytes) }

    /// The SHA-256 of all bytes so far in hexadecimal.
    public var hexadecimal: String { Fingerprint.hexadecimal(hash.finalize()) }
  }

  /// Bytes in lower-case hexadecimal digits, two for each.
  public static func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
    digest.reduce(into: "") { text, byte in
      text += byte < 16 ? "0" : ""
      text += String(byte, radix: 16)
    }
  }
}
