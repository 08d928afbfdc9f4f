import Sealing
import Testing

struct FingerprintTests {
  // Source: FIPS 180-4 example values of NIST for SHA-256 of "abc" and of the empty message.
  @Test(
    arguments: [
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ])
  func `known fingerprints come out`(text: String, expected: String) {
    #expect(Fingerprint.sha256(Array(text.utf8)) == expected)
    var running = Fingerprint.Running()
    for byte in text.utf8 { withUnsafeBytes(of: byte) { running.add($0) } }
    #expect(running.hexadecimal == expected)
  }

  @Test func `a policy hash is base64`() {
    #expect(Fingerprint.policyHash("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }
}
