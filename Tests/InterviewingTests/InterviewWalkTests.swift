import Instrument
import Interviewing
import TestSupport
import Testing

/// Random walks through random questionnaires, beside a second, simpler account of what an
/// interview does: which items are asked is worked out anew at each step.
struct InterviewWalkTests {
  /// What an interview must come to.
  private struct Model {
    let items: [Item]
    var answers: [Item.ID: Answer] = [:]
    var flags: Set<Item.ID> = []
    var notes: [Item.ID: String] = [:]
    var unfinished: [Item.ID: String] = [:]
    /// The item that is asked; `nil` at the end.
    var current: Item.ID?

    init(_ items: [Item]) {
      self.items = items
      current = items.first?.id
    }

    var asked: [Item.ID] {
      var seen: [Item.ID: Answer] = [:]
      var asked: [Item.ID] = []
      for item in items {
        if let rule = item.relevance, !rule.holds(for: seen) { continue }
        asked.append(item.id)
        seen[item.id] = answers[item.id]
      }
      return asked
    }

    private func place(_ id: Item.ID?) -> Int {
      items.firstIndex { $0.id == id } ?? items.count
    }

    mutating func take(_ answer: Answer) {
      guard let id = current else { return }
      answers[id] = answer
      unfinished[id] = nil
      current =
        asked.first { place($0) > place(id) } ?? asked.first { answers[$0] == nil }
    }

    mutating func back() -> Bool {
      guard let before = asked.last(where: { place($0) < place(current) }) else { return false }
      current = before
      return true
    }
  }

  private let scale: ResponseScale

  init() throws {
    scale = try ResponseScale(
      id: "s",
      points: (1...5).map {
        .init(rating: $0, label: LocalizedText("\($0)", language: Language("en")))
      })
  }

  private func items(using generator: inout SplitMix64) -> [Item] {
    let text = LocalizedText("w", language: Language("en"))
    return (0..<Int.random(in: 1...14, using: &generator)).map { number in
      var rule: Condition?
      if number > 0, Bool.random(using: &generator) {
        let earlier = "A-\(Int.random(in: 0..<number, using: &generator))"
        let rules: [Condition] = [
          .atLeast(earlier, Quantity(thousandths: 3000)), .answered(earlier), .is(earlier, "1"),
          .any([.isNot(earlier, "2"), .is("A-0", "5")]),
        ]
        rule = rules.randomElement(using: &generator)
      }
      return Item(
        id: "A-\(number)", kind: number % 5 == 4 ? .freeText : .rating(scale), wording: text,
        nonresponse: [.init(kind: .dontKnow)], relevance: rule)
    }
  }

  private func questionnaire(_ items: [Item]) -> Questionnaire {
    let text = LocalizedText("q", language: Language("en"))
    let half = items.count / 2
    return Questionnaire(
      id: "q", title: text,
      sections: [
        Section(id: "one", title: text, entries: items[..<half].map { .item($0) }),
        Section(id: "two", title: text, entries: items[half...].map { .item($0) }),
      ])
  }

  @Test(arguments: UInt64(0)..<1000)
  func `a random walk agrees with the model, and so does resuming it anywhere`(
    seed: UInt64
  ) throws {
    var generator = SplitMix64(seed: seed)
    let items = items(using: &generator)
    let questionnaire = questionnaire(items)
    var interview = Interview(questionnaire: questionnaire, role: "staff")
    var model = Model(items)
    for _ in 0..<40 {
      try step(&interview, &model, using: &generator)
      #expect(interview.current?.id == model.current)
      #expect(interview.reachable.map(\.id) == model.asked)
      #expect(Set(interview.finalAnswers.keys) == Set(model.asked))
      #expect(interview.answers == model.answers)
      #expect(interview.open.map(\.id) == model.asked.filter { model.answers[$0] == nil })
      #expect(
        interview.keptUnasked == Set(model.answers.keys.filter { !model.asked.contains($0) }))
      #expect(interview.overview.map(\.item.id) == model.asked)
      if let current = model.current {
        #expect(interview.progress.position == (model.asked.firstIndex(of: current) ?? -9) + 1)
      }
      if Int.random(in: 0..<8, using: &generator) == 0 {
        // As a store would bring it back.
        var resumed = Interview(
          questionnaire: questionnaire, role: "staff", answers: model.answers)
        resumed.flags = model.flags
        resumed.notes = model.notes
        resumed.unfinished = model.unfinished
        interview.goToFirstOpen()
        model.current = model.asked.first { model.answers[$0] == nil }
        #expect(resumed == interview)
        interview = resumed
      }
    }
  }

  private func step(
    _ interview: inout Interview, _ model: inout Model, using generator: inout SplitMix64
  ) throws {
    let any = items(named: model.items.map(\.id), using: &generator)
    switch Int.random(in: 0..<12, using: &generator) {
    case 0:
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let (moved, expected) = (interview.back(), model.back())
        #expect(moved == expected)
      }
    case 1:
      let isAsked = model.asked.contains(any)
      let moved = interview.jump(to: any)
      #expect(moved == isAsked)
      if isAsked { model.current = any }
    case 2:
      interview.flags.formSymmetricDifference([any])
      model.flags.formSymmetricDifference([any])
    case 3:
      interview.notes[any] = "note \(model.notes.count)"
      model.notes[any] = "note \(model.notes.count)"
    case 4:
      // Half-typed, and then back: what was typed stays, and so does an earlier answer.
      guard let id = model.current else { return }
      interview.unfinished[id] = "fo"
      model.unfinished[id] = "fo"
      let before = interview
      do {
        try interview.answer(.rating(9))
        Issue.record("a rating of 9 was taken")
      } catch {
        #expect(interview == before)
      }
      let (moved, expected) = (interview.back(), model.back())
      #expect(moved == expected)
    default:
      guard let item = interview.current else {
        #expect(model.asked.allSatisfy { model.answers[$0] != nil })
        return
      }
      let answer: Answer =
        switch (Int.random(in: 0..<6, using: &generator), item.kind) {
        case (0, _): .nonresponse(.skipped)
        case (1, _): .nonresponse(.dontKnow)
        case (_, .freeText): .text("t")
        default: .rating(Int.random(in: 1...5, using: &generator))
        }
      try interview.answer(answer)
      model.take(answer)
    }
  }

  private func items(named ids: [Item.ID], using generator: inout SplitMix64) -> Item.ID {
    ids.randomElement(using: &generator) ?? "A-0"
  }
}
