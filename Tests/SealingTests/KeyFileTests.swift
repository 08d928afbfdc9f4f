import Sealing
import TestSupport
import Testing

struct KeyFileTests {
  private let key = PrivateSealingKey()

  @Test func `a key in the clear is read back`() throws {
    var random = SplitMix64(seed: 1)
    let file = try KeyFile(try KeyFile(key, passphrase: nil, using: &random).contents)
    #expect(!file.needsPassphrase)
    #expect(try file.open(passphrase: nil).bytes == key.bytes)
    #expect(file.publicKey == (try key.publicKey))
  }

  @Test func `a passphrase opens the key however its letters were composed`() throws {
    var random = SplitMix64(seed: 1)
    let made = try KeyFile(key, passphrase: "caf\u{E9}", using: &random)
    let file = try KeyFile(made.contents)
    #expect(file.needsPassphrase)
    #expect(try file.open(passphrase: "cafe\u{301}").bytes == key.bytes)
    #expect(throws: SealError.passphraseNeeded) { try file.open(passphrase: nil) }
    #expect(throws: SealError.wrongPassphrase) { try file.open(passphrase: "cafe") }
    let text = String(decoding: made.contents, as: UTF8.self)
    #expect(text.contains("scrypt 17 ") && !text.contains("plain"))
  }

  @Test func `a damaged file is refused and never takes long`() throws {
    var random = SplitMix64(seed: 2)
    let good = String(
      decoding: try KeyFile(key, passphrase: nil, using: &random).contents, as: UTF8.self)
    let other = try KeyFile(PrivateSealingKey(), passphrase: nil, using: &random)
    let foreign = String(decoding: other.contents, as: UTF8.self).split(separator: "\n")[2]
    let lines = good.split(separator: "\n")
    let bad = [
      "", "soundings private key 2\n\(lines[1])\n\(lines[2])\n", "\(lines[0])\n\(lines[2])\n",
      "\(lines[0])\n\(lines[1])\n\(foreign)\n", "\(lines[0])\n\(lines[1])\nscrypt 60 AAAA AAAA\n",
      "\(lines[0])\n\(lines[1])\nplain ???\n",
    ]
    for text in bad {
      #expect(throws: SealError.keyFileUnreadable, "\(text)") { try KeyFile(Array(text.utf8)) }
    }
  }
}
