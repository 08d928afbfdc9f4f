import Sealing
import TestSupport
import Testing

struct ParticipationTokenTests {
  @Test func `a token is read as people type it`() throws {
    var random = SplitMix64(seed: 3)
    let token = ParticipationToken(using: &random)
    #expect(token.grouped.count == 19)
    for typed in [
      token.text, token.grouped, token.grouped.uppercased(), " \(token.grouped) ",
      token.grouped.replacing("-", with: "\u{2011}"),
    ] {
      #expect(ParticipationToken(typed) == token)
    }
  }

  @Test(arguments: [
    "", "abcd", "abcd-efgh-jkmn-pqr0", "abcd-efgh-jkmn-pqrst", "ábcd-efgh-jkmn-pqrs",
  ])
  func `what isn't a token is none`(typed: String) { #expect(ParticipationToken(typed) == nil) }

  @Test func `one wrong character and two that changed places are always found`() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<20 {
      let right = Array(ParticipationToken(using: &random).text)
      for place in right.indices {
        for other in ParticipationToken.alphabet where other != right[place] {
          var wrong = right
          wrong[place] = other
          #expect(ParticipationToken(String(wrong)) == nil)
        }
        for second in right.indices where right[second] != right[place] {
          var wrong = right
          wrong.swapAt(place, second)
          #expect(ParticipationToken(String(wrong)) == nil)
        }
      }
    }
  }

  @Test func `a thousand tokens are all different and use the whole alphabet`() {
    var random = SplitMix64(seed: 4)
    let drawn = (0..<1000).map { _ in ParticipationToken(using: &random) }
    #expect(Set(drawn.map(\.hash)).count == 1000)
    #expect(Set(drawn.joined(by: \.text)) == Set(ParticipationToken.alphabet))
  }
}

extension Sequence {
  /// All characters of the texts of all elements.
  fileprivate func joined(by text: (Element) -> String) -> String { map(text).joined() }
}
