import Instrument
import Interviewing
import TestSupport
import Testing

/// The same questions as a ``TalkRecord`` answers, found by searching the list of entries each time.
private struct EntryList {
  var entries: [(subject: String, entry: TalkEntry)] = []

  func of(_ item: String) -> [TalkEntry] { entries.filter { $0.subject == item }.map(\.entry) }

  func answer(_ item: String) -> Answer? {
    of(item).reversed().lazy.compactMap { entry -> Answer? in
      if case .answer(let answer) = entry { answer } else { nil }
    }.first
  }

  /// The last entry that sets a part, unless it was taken back since.
  func last(_ item: String, _ part: TalkEntry.Part, _ sets: (TalkEntry) -> Bool) -> TalkEntry? {
    let relevant = of(item).filter { sets($0) || $0 == .withdrawn(part) }
    guard let last = relevant.last, last != .withdrawn(part) else { return nil }
    return last
  }

  /// The entries that add to a part and that no later withdrawal reached.
  func standing(
    _ item: String, _ part: TalkEntry.Part, _ adds: (TalkEntry) -> Bool
  ) -> [TalkEntry] {
    let relevant = of(item).filter { adds($0) || $0 == .withdrawn(part) }
    return relevant.indices.filter { place in
      guard adds(relevant[place]) else { return false }
      var depth = 1
      for later in relevant[(place + 1)...] {
        depth += adds(later) ? 1 : -1
        if depth == 0 { return false }
      }
      return true
    }.map { relevant[$0] }
  }

  func isPutOff(_ item: String) -> Bool {
    let last = of(item).last { entry in
      switch entry {
      case .answer, .askLater: true
      default: false
      }
    }
    return last == .askLater(true)
  }

  func needsValidation(_ item: String) -> Bool {
    of(item).last { $0 == .validate(true) || $0 == .validate(false) } == .validate(true)
  }
}

struct TalkRecordTests {
  private func randomEntry(_ random: inout SplitMix64) -> TalkEntry {
    let number = Int.random(in: 0...9, using: &random)
    return switch Int.random(in: 0...11, using: &random) {
    case 0, 1: .answer(.rating(number))
    case 2: .override(.rating(number), reason: "r\(number)")
    case 3: .note("n\(number)")
    case 4: .confidence(Confidence(rawValue: number % 3 + 1) ?? .sure)
    case 5: .evidence(.words("w\(number)"))
    case 6: .evidence(.file(path: "f\(number)", fingerprint: "00", excerpt: ""))
    case 7: .askLater(number < 6)
    case 8: .validate(number < 6)
    case 9, 10: .withdrawn(TalkEntry.Part.allCases[number % 4])
    default: .reflection("t\(number)")
    }
  }

  @Test(arguments: 0..<200) func `any sequence of entries folds as a search through it tells`(
    seed: Int
  ) {
    var random = SplitMix64(seed: UInt64(seed))
    var list = EntryList()
    var record = TalkRecord()
    for _ in 0..<80 {
      let subject = ["A-1", "A-2", "A-3"][Int.random(in: 0...2, using: &random)]
      let entry = randomEntry(&random)
      list.entries.append((subject, entry))
      record.add(entry, to: subject)
      let item = record[subject]
      #expect(item.answer == list.answer(subject))
      let override = list.last(subject, .override) {
        if case .override = $0 { true } else { false }
      }
      #expect(
        item.override.map { .override($0.answer, reason: $0.reason) } == override)
      #expect(item.counting == item.override?.answer ?? item.answer)
      let confidence = list.last(subject, .confidence) {
        if case .confidence = $0 { true } else { false }
      }
      #expect(item.confidence.map { .confidence($0) } == confidence)
      let notes = list.standing(subject, .note) { if case .note = $0 { true } else { false } }
      #expect(item.notes.map { .note($0) } == notes)
      let proofs = list.standing(subject, .evidence) {
        if case .evidence = $0 { true } else { false }
      }
      #expect(item.evidence.map { .evidence($0) } == proofs)
      #expect(item.isPutOff == list.isPutOff(subject))
      #expect(item.needsValidation == list.needsValidation(subject))
    }
    #expect(TalkRecord(list.entries) == record)
  }

  @Test func `an override is kept beside the answer, and a new answer doesn't remove it`() {
    var record = TalkRecord()
    record.add(.answer(.rating(4)), to: "A-1")
    record.add(.override(.rating(2), reason: "no example"), to: "A-1")
    #expect(record["A-1"].answer == .rating(4))
    #expect(record["A-1"].counting == .rating(2))
    record.add(.answer(.rating(5)), to: "A-1")
    #expect(record["A-1"].answer == .rating(5))
    #expect(record["A-1"].override?.reason == "no example")
    record.add(.withdrawn(.override), to: "A-1")
    #expect(record["A-1"].counting == .rating(5))
  }

  @Test func `what was taken back entirely leaves no trace in the state`() {
    var record = TalkRecord()
    record.add(.note("n"), to: "A-1")
    record.add(.withdrawn(.note), to: "A-1")
    #expect(record == TalkRecord())
  }
}
