import Instrument
import Testing

struct HiddenControlTests {
  @Test func `a direction override`() {
    let found = Definition().asking(
      #"We talk."#, #"We &#x202E;talk."#
    ).diagnostics.filter { $0.code == "SND024" }
    #expect(found.isEmpty == false)
    #expect(found.first?.severity == .error)
    #expect(found.first?.line == 7)
  }

  @Test func `a terminal control`() {
    let found = Definition().asking(
      #"We talk."#, #"We &#x9b;talk."#
    ).diagnostics.filter { $0.code == "SND024" }
    #expect(found.isEmpty == false)
    #expect(found.first?.severity == .error)
    #expect(found.first?.line == 7)
  }

  @Test func `a definition without the flaw is left in peace`() {
    #expect(Definition().diagnostics.filter { $0.code == "SND024" }.isEmpty)
  }
}
