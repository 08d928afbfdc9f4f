import Testing

@testable import SoundingsCommandLine

struct ShellWordTests {
  @Test(
    arguments: [
      ("acme", "acme"), ("/tmp/my-engagement_1.2", "/tmp/my-engagement_1.2"),
      ("my e", "'my e'"), ("it's", #"'it'\''s'"#), ("", "''"), ("$(rm)", "'$(rm)'"),
    ])
  func `a command in a message can be copied`(word: String, quoted: String) {
    #expect(ShellWord(word).text == quoted)
  }
}
