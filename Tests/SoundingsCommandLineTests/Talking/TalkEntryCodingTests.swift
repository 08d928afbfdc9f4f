import EngagementStore
import Instrument
import Interviewing
import Testing

@testable import SoundingsCommandLine

struct TalkEntryCodingTests {
  private let entries: [TalkEntry] =
    [
      .answer(.text("a\nb")), .answer(.nonresponse(.skipped)),
      .override(.choice("x"), reason: "why"), .note("n"), .evidence(.words("w")),
      .evidence(.file(path: "/p", fingerprint: "00", excerpt: "e")), .askLater(true),
      .askLater(false), .validate(true), .validate(false), .reflection("r"),
    ] + Confidence.allCases.map { .confidence($0) } + TalkEntry.Part.allCases.map { .withdrawn($0) }

  @Test func `each entry comes back as it was`() {
    for entry in entries {
      #expect(TalkEntryCoding.entry(TalkEntryCoding.stored(entry, of: "A-1")) == entry)
    }
  }

  @Test func `what this program doesn't know is no entry`() {
    for stored in [
      StoredTalkEntry(subject: "A-1", kind: "song", texts: ["la"]),
      StoredTalkEntry(subject: "A-1", kind: "confidence", texts: ["4"]),
      StoredTalkEntry(subject: "A-1", kind: "answer", texts: ["4"]),
      StoredTalkEntry(subject: "A-1", kind: "file", texts: ["p", "00"]),
      StoredTalkEntry(subject: "A-1", kind: "withdrawn", texts: ["answer"]),
    ] {
      #expect(TalkEntryCoding.entry(stored) == nil)
    }
  }
}
