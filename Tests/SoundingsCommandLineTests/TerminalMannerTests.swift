import Testing

@testable import SoundingsCommandLine

struct TerminalMannerTests {
  @Test(arguments: [
    ["TERM": "dumb"], [:], ["TERM": "xterm", "SOUNDINGS_PLAIN": "1"],
  ])
  func `plain is what the environment says`(environment: [String: String]) {
    let manner = TerminalManner(environment: environment, isTerminal: true, keys: true)
    #expect(manner == .plain, "no colours and no keys either")
  }

  @Test func `plain is an output that isn't a terminal, and what was asked for`() {
    let xterm = ["TERM": "xterm", "SOUNDINGS_PLAIN": "0"]
    #expect(!TerminalManner(environment: xterm, isTerminal: true).isPlain)
    #expect(TerminalManner(environment: xterm, isTerminal: false).isPlain)
    #expect(TerminalManner(environment: xterm, isTerminal: true, plain: true).isPlain)
  }

  @Test(arguments: [("", true), ("1", false), ("0", false)])
  func `NO_COLOR counts unless it is empty`(value: String, isColoured: Bool) {
    let environment = ["TERM": "xterm", "NO_COLOR": value]
    let manner = TerminalManner(environment: environment, isTerminal: true)
    #expect(manner.usesColour == isColoured)
    #expect(!manner.isPlain)
    #expect(
      !TerminalManner(environment: ["TERM": "xterm"], isTerminal: true, noColour: true).usesColour)
  }
}
