import Testing

@testable import SoundingsCommandLine

struct TextReferenceTests {
  @Test func `four digits are enough until two texts share them`() {
    let places: [UInt64] = [
      0x00A1_0000_0000_0000, 0x7F3A_1000_0000_0000, 0x7F3A_2000_0000_0000, 0xFFFF_0000_0000_0001,
    ]
    let references = TextReference.all(of: places).map(\.description)
    #expect(references == ["T-00A1", "T-7F3A1", "T-7F3A2", "T-FFFF"])
    #expect(TextReference.all(of: [3]).map(\.description) == ["T-0000"])
    #expect(TextReference.all(of: []).isEmpty)
    #expect(TextReference.all(of: [5, 5]).map(\.digits.count) == [16, 16])
  }

  @Test(
    arguments: [
      ("T-7F3A", "7F3A"), ("t-7f3a", "7F3A"), ("7f3a9", "7F3A9"), (" T-7F3A ", "7F3A"),
      ("T-7F3", nil),
      ("T-7F3G", nil), ("", nil), ("T-", nil), ("7F3A T-00", nil),
    ])
  func `a reference is taken as people type it`(typed: String, digits: String?) {
    #expect(TextReference.typed(typed) == digits)
  }
}
