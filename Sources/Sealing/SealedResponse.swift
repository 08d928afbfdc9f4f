import Crypto
import Foundation

/// The file that carries one response from a respondent to the consultant and opens for nobody else.
///
/// Bytes, in this order: `SNDSEAL` and the format's version, 8 bytes; the SHA-256 of the binding, 32;
/// the encapsulated key, 65; the ciphertext with its tag. The content is a token, a line feed and a
/// response in XML, then the byte 0x80 and zeros up to a multiple of 4,096 bytes, so that a file's
/// length hardly tells who wrote a long text.
///
/// Source: RFC 9180 (Hybrid Public Key Encryption), base mode, with DHKEM(P-256, HKDF-SHA256),
/// HKDF-SHA256 and AES-256-GCM. The binding is the `info`, everything before the ciphertext the
/// additional authenticated data. The padding is that of ISO/IEC 7816-4.
public enum SealedResponse {
  /// What a sealed file holds.
  public struct Content: Hashable, Sendable {
    /// The one-time token of the respondent, normalized, or `nil`.
    public let token: ParticipationToken?
    /// The response, as a file of responses with one entry.
    public let xml: [UInt8]

    /// Creates a content.
    public init(token: ParticipationToken?, xml: [UInt8]) {
      self.token = token
      self.xml = xml
    }
  }

  /// The ending of the names of sealed files.
  public static let fileExtension = "soundings-response"
  /// The step in which lengths grow, in bytes.
  public static let step = 4096
  /// The longest file that is opened, in bytes.
  public static let longest = 8 << 20

  private static let version: UInt8 = 1
  private static let magic = Array("SNDSEAL".utf8) + [version]
  private static let headLength = 8 + 32 + 65
  private static let suite = HPKE.Ciphersuite.P256_SHA256_AES_GCM_256

  /// Whether bytes begin as a sealed file does, in whatever version.
  public static func isSealed(_ start: some Sequence<UInt8>) -> Bool {
    start.prefix(7).elementsEqual(magic.prefix(7))
  }

  /// Whether a file says that it was sealed under a binding; opening it shows whether that is true.
  public static func claims(_ binding: ResponseBinding, in file: [UInt8]) -> Bool {
    file.count > headLength && isSealed(file) && file[8..<40].elementsEqual(digest(of: binding))
  }

  /// Seals a response; two seals of the same response differ.
  ///
  /// - Throws: ``SealError/notAKey``.
  public static func seal(
    _ content: Content, binding: ResponseBinding, to key: PublicSealingKey
  ) throws(SealError) -> [UInt8] {
    let plaintext = pad(Array("\(content.token?.text ?? "")\n".utf8) + content.xml)
    let recipient = try key.key()
    do {
      var sender = try HPKE.Sender(
        recipientKey: recipient, ciphersuite: suite, info: Data(binding.text.utf8))
      let head = magic + digest(of: binding) + Array(sender.encapsulatedKey)
      return head + Array(try sender.seal(plaintext, authenticating: head))
    } catch {
      throw .notAKey
    }
  }

  /// Opens a sealed file.
  ///
  /// Nothing of the content is handed out unless all of it is authentic.
  ///
  /// - Throws: ``SealError``.
  public static func open(
    _ file: [UInt8], binding: ResponseBinding, with key: PrivateSealingKey
  ) throws(SealError) -> Content {
    guard file.count >= 8, isSealed(file) else { throw .notSealed }
    guard file[7] == version else { throw .otherFormat(version: Int(file[7])) }
    guard file.count > headLength, file.count <= longest else { throw .doesNotOpen }
    guard file[8..<40].elementsEqual(digest(of: binding)) else { throw .otherBinding }
    let plaintext: [UInt8]
    do {
      var recipient = try HPKE.Recipient(
        privateKey: key.key, ciphersuite: suite, info: Data(binding.text.utf8),
        encapsulatedKey: Data(file[40..<headLength]))
      plaintext = Array(
        try recipient.open(
          Array(file[headLength...]), authenticating: Array(file[..<headLength])))
    } catch {
      throw .doesNotOpen
    }
    return try content(of: plaintext)
  }

  private static func content(of padded: [UInt8]) throws(SealError) -> Content {
    guard padded.count % step == 0, let end = padded.lastIndex(where: { $0 != 0 }),
      padded[end] == 0x80, padded.count - end <= step,
      let line = padded[..<end].firstIndex(of: 0x0A),
      let token = String(validating: padded[..<line], as: UTF8.self)
    else { throw .contentUnreadable }
    let xml = Array(padded[(line + 1)..<end])
    if token.isEmpty { return Content(token: nil, xml: xml) }
    guard let read = ParticipationToken(token), read.text == token else {
      throw .contentUnreadable
    }
    return Content(token: read, xml: xml)
  }

  private static func pad(_ bytes: [UInt8]) -> [UInt8] {
    let marked = bytes + [0x80]
    return marked + [UInt8](repeating: 0, count: (step - marked.count % step) % step)
  }

  private static func digest(of binding: ResponseBinding) -> [UInt8] {
    Array(SHA256.hash(data: Array(binding.text.utf8)))
  }
}
