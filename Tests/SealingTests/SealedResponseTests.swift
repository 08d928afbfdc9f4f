import Sealing
import TestSupport
import Testing

struct SealedResponseTests {
  private let key = PrivateSealingKey()
  private let binding = ResponseBinding(
    engagement: String(repeating: "a", count: 32), definition: String(repeating: "b", count: 64),
    wave: "1", minimumGroup: 5)
  private let content = SealedResponse.Content(
    token: drawn(),
    xml: Array("<responses>canary</responses>".utf8))

  private func sealed(_ content: SealedResponse.Content? = nil) throws -> [UInt8] {
    try SealedResponse.seal(content ?? self.content, binding: binding, to: try key.publicKey)
  }

  @Test func `what was sealed opens with the key, and only with it`() throws {
    let file = try sealed()
    #expect(try SealedResponse.open(file, binding: binding, with: key) == content)
    #expect(throws: SealError.doesNotOpen) {
      try SealedResponse.open(file, binding: binding, with: PrivateSealingKey())
    }
    #expect(!String(decoding: file, as: UTF8.self).contains("canary"))
    #expect(try sealed() != file)
  }

  @Test func `a response without a token opens too`() throws {
    let bare = SealedResponse.Content(token: nil, xml: [])
    #expect(try SealedResponse.open(try sealed(bare), binding: binding, with: key) == bare)
  }

  @Test func `the length of a file grows in steps of 4 KiB`() throws {
    for (length, steps) in [(0, 1), (4093, 1), (4094, 1), (4095, 2), (20_000, 5)] {
      let xml = [UInt8](repeating: 0x20, count: length)
      let file = try sealed(SealedResponse.Content(token: nil, xml: xml))
      #expect(file.count == 105 + steps * 4096 + 16, "\(length)")
      #expect(try SealedResponse.open(file, binding: binding, with: key).xml == xml)
    }
  }

  @Test(arguments: 0..<8)
  func `every flipped bit is refused`(bit: Int) throws {
    let file = try sealed()
    for position in file.indices {
      var changed = file
      changed[position] ^= 1 << bit
      #expect(throws: SealError.self) {
        try SealedResponse.open(changed, binding: binding, with: key)
      }
    }
  }

  @Test func `every truncation and every addition is refused`() throws {
    let file = try sealed()
    for length in 0..<file.count {
      #expect(throws: SealError.self) {
        try SealedResponse.open(Array(file.prefix(length)), binding: binding, with: key)
      }
    }
    #expect(throws: SealError.self) {
      try SealedResponse.open(file + [0], binding: binding, with: key)
    }
  }

  @Test func `a response moved to another engagement, definition, wave or promise is refused`()
    throws
  {
    let file = try sealed()
    let others = [
      ResponseBinding(
        engagement: String(repeating: "c", count: 32), definition: binding.definition, wave: "1",
        minimumGroup: 5),
      ResponseBinding(
        engagement: binding.engagement, definition: String(repeating: "c", count: 64), wave: "1",
        minimumGroup: 5),
      ResponseBinding(
        engagement: binding.engagement, definition: binding.definition, wave: "2", minimumGroup: 5),
      ResponseBinding(
        engagement: binding.engagement, definition: binding.definition, wave: "1", minimumGroup: 4),
    ]
    for other in others {
      #expect(throws: SealError.otherBinding) {
        try SealedResponse.open(file, binding: other, with: key)
      }
      // With the hash in the clear exchanged as well, the seal itself still refuses.
      let target = try SealedResponse.seal(content, binding: other, to: try key.publicKey)
      var moved = file
      moved.replaceSubrange(8..<40, with: target[8..<40])
      #expect(throws: SealError.doesNotOpen) {
        try SealedResponse.open(moved, binding: other, with: key)
      }
    }
  }

  @Test func `another format is told from no format`() throws {
    var file = try sealed()
    file[7] = 9
    #expect(throws: SealError.otherFormat(version: 9)) {
      try SealedResponse.open(file, binding: binding, with: key)
    }
    #expect(throws: SealError.notSealed) {
      try SealedResponse.open(Array("<responses/>".utf8), binding: binding, with: key)
    }
  }

  @Test func `bytes that are no point on the curve are no key`() {
    #expect(throws: SealError.notAKey) {
      try PublicSealingKey(bytes: [4] + [UInt8](repeating: 7, count: 64))
    }
    #expect(throws: SealError.notAKey) {
      try PrivateSealingKey(bytes: [UInt8](repeating: 0, count: 32))
    }
  }
}

/// A token.
private func drawn() -> ParticipationToken {
  var random = SplitMix64(seed: 9)
  return ParticipationToken(using: &random)
}
