import EngagementStore
import Foundation
import Instrument
import Testing

@testable import SoundingsCommandLine

/// The commands under a question, the page before sending, consent and language.
struct AnswerCommandsTests {
  private let fixture: AnsweringFixture

  init() throws { fixture = try AnsweringFixture() }

  private func shown(_ lines: String...) -> String {
    fixture.run(fixture.staff, typing: ["y"] + lines).shown
  }

  private func count(_ part: String, in text: String) -> Int {
    text.components(separatedBy: part).count - 1
  }

  @Test func `without consent nothing is kept, and the promise is kept as it was shown`() throws {
    let declined = fixture.run(fixture.staff, typing: ["maybe", "q"])
    #expect(declined.status == 0)
    #expect(declined.shown.contains("Please type y or q."))
    #expect(declined.shown.contains("Nothing was kept."))
    #expect(!declined.shown.contains("Question 1"))
    #expect(try fixture.store().openDrafts().isEmpty)
    fixture.run(fixture.staff, typing: ["y", "4", "q"])
    let draft = try #require(try fixture.store().openDrafts().first)
    #expect(draft.promise.contains("fewer than 5 people"))
    for sentence in draft.promise.split(separator: "\n") {
      #expect(declined.shown.contains(sentence))
    }
    #expect(draft.definition == (try fixture.store().settings.definitionFingerprint))
  }

  @Test func `what becomes of texts is promised, also to those who were promised less before`()
    throws
  {
    let start = fixture.run(fixture.staff, typing: ["y", "4", "q"])
    #expect(start.shown.contains("for groups in which at least 10 people were asked"))
    let again = fixture.run(["resume", "-e", fixture.path], typing: ["q"])
    #expect(!again.shown.contains("at least 10 people"), "nothing has changed since")
    try fixture.store().recordPromise("Texts are kept apart.", in: 1)
    let older = fixture.run(["resume", "-e", fixture.path], typing: ["q"])
    #expect(older.shown.contains("Welcome back") && older.shown.contains("at least 10 people"))
    #expect(try fixture.store().answers(in: 1).count == 1, "who doesn't agree loses nothing")
    #expect(try fixture.store().openDrafts().first?.promise == "Texts are kept apart.")
    fixture.run(["resume", "-e", fixture.path], typing: ["y", "q"])
    #expect(
      try fixture.store().openDrafts().first?.promise.contains("at least 10 people") == true)
  }

  @Test(arguments: Phrases.languages)
  func `a promise about texts is known in every language`(language: Language) throws {
    let settings = try fixture.store().settings
    let told = Promise(settings: settings, phrases: Phrases(language)).sentences
    #expect(Promise.saysWhatBecomesOfTexts(told.joined(separator: "\n")))
    #expect(!Promise.saysWhatBecomesOfTexts(told.filter { !$0.contains("10") }.joined()))
    var raised = settings
    raised.minimumGroup = 12
    #expect(
      Promise(settings: raised, phrases: Phrases(language)).sentences.contains {
        $0.contains("12") && $0 != ""
      })
  }

  @Test func `the language of the environment is taken by Enter`() throws {
    let outcome = fixture.run(
      ["answer", "-e", fixture.path, "--unit", "Sales", "--role", "staff"],
      typing: ["", "j", "4", "q"], environment: ["LANG": "de_AT.UTF-8"])
    #expect(outcome.shown.contains("Deutsch (de)"))
    #expect(outcome.shown.contains("Frage 1 von 15"))
    #expect(try fixture.store().openDrafts().first?.language == Language("de"))
  }

  @Test func `jumping goes by number and by code, and says when there is nothing`() throws {
    let text = shown("j", "3", ":j pur-01", "j 99", "j", "", "q")
    #expect(text.contains("Question 4 of 15, open: Our leaders see time"))
    #expect(count("Question 3 of 15, about", in: text) == 1)
    #expect(count("Question 1 of 15, about", in: text) == 3)
    #expect(text.contains("There is no question of that number or code to go to."))
  }

  @Test func `a mark is kept, shown in the list and taken away`() throws {
    let text = shown("f", "j", "2", "q")
    #expect(text.contains("Marked."))
    #expect(text.contains("Question 1 of 15, open, marked:"))
    #expect(try fixture.store().marks(in: 1).flags == ["PUR-01"])
    fixture.run(["resume", "-e", fixture.path], typing: ["f", "q"])
    #expect(try fixture.store().marks(in: 1).flags.isEmpty)
  }

  @Test func `checking goes to what is open`() throws {
    let text = shown("4", "j 5", "4", "c", "q")
    #expect(count("Question 2 of 15, about", in: text) == 2)
    let alone = shown("c", "q")
    #expect(alone.contains("Question 2 of 15"), "another open one than the present")
  }

  @Test func `another language speaks at once and is kept`() throws {
    let text = shown("l de", "4", "l", "3", ":q")
    #expect(text.contains("Frage 1 von 15"))
    #expect(text.contains("Pregunta 2 de 15"))
    #expect(try fixture.store().openDrafts().first?.language == Language("es"))
  }

  @Test func `what was half-typed survives going back and resuming`() throws {
    let text = shown("4", "four", "b", "", "q")
    #expect(text.contains("Typed before and not finished: four"))
    #expect(try fixture.store().marks(in: 1).unfinished == ["PUR-02": "four"])
    let later = fixture.run(["resume", "-e", fixture.path], typing: ["5", "q"])
    #expect(later.shown.contains("Typed before and not finished: four"))
    #expect(try fixture.store().marks(in: 1).unfinished.isEmpty)
    #expect(try fixture.store().answers(in: 1)["PUR-02"] == .rating(5))
  }

  @Test func `a text that was begun goes on where it was left`() throws {
    fixture.run(
      fixture.staff, typing: ["y"] + AnsweringFixture.answers + ["y", "First", ":b", ":q"])
    #expect(try fixture.store().marks(in: 1).unfinished == ["END-01": "First"])
    let later = fixture.run(
      ["resume", "-e", fixture.path], typing: ["second", "", "third", ".", "q"])
    #expect(later.shown.contains("Typed before and not finished: First"))
    #expect(try fixture.store().answers(in: 1)["END-01"] == .text("First\nsecond\n\nthird"))
  }

  @Test func `control characters in a text are left out, and it is said`() throws {
    let lines =
      ["y"] + AnsweringFixture.answers + ["y", "red\u{1B}[31m\u{9B}x\ty", "\u{202E}back", ".", "q"]
    let text = fixture.run(fixture.staff, typing: lines).shown
    #expect(text.contains("Control characters left out of your text: 3."))
    #expect(try fixture.store().answers(in: 1)["END-01"] == .text("redx y\nback"))
  }

  @Test func `a choice that fits several answers, or several choices, are explained`() {
    let text = shown("strongly", "neither", "4 5", "q")
    #expect(text.contains("That fits several answers: 1, 5."))
    #expect(text.contains("Did you mean 3?"))
    #expect(text.contains("Only one answer can be chosen here."))
  }

  @Test func `notes are for talks, not for staff`() throws {
    #expect(shown("n", "q").contains("There is no such command."))
    #expect(try fixture.store().marks(in: 1).notes.isEmpty)
  }

  @Test func `the page before sending lists what to look at again, and jumps there and back`()
    throws
  {
    var answers = AnsweringFixture.answers
    answers[3] = "s"
    answers[5] = "5"
    answers[6] = "5"
    let lines = ["y", "f"] + answers + ["y", "Fine.", ".", "99", "7", "1", "4", "2", "y"]
    let outcome = fixture.run(fixture.staff, typing: lines)
    #expect(outcome.status == 0)
    #expect(outcome.shown.contains("15 answered, 1 skipped"))
    #expect(outcome.shown.contains("Skipped: 1\n  Question 4 of 16"))
    #expect(outcome.shown.contains("Marked: 1\n  Question 1 of 16"))
    #expect(outcome.shown.contains("Perhaps contradictory: 2\n  Question 6 of 16"))
    #expect(outcome.shown.contains("Please type y, b, q or the number of a question."))
    #expect(count("That was the last question", in: outcome.shown) == 3)
    #expect(outcome.shown.contains("16 answered, 0 skipped"))
    #expect(try fixture.store().responseCount(questionnaire: "quick") == 1)
    #expect(try fixture.store().openDrafts().isEmpty)
  }

  @Test func `the editor's text is taken, cleaned`() throws {
    let lines = ["y"] + AnsweringFixture.answers + ["y", ":e", "q"]
    let typist = Typist(
      lines.map { .text($0) }, editor: .text("From the editor\r\n\u{1B}[1msecond\n\n"))
    #expect(fixture.run(fixture.staff, typist) == 0)
    #expect(try fixture.store().answers(in: 1)["END-01"] == .text("From the editor\nsecond"))
    #expect(typist.shown.contains("Your text is kept. Characters: 22."))
    let without = fixture.run(
      ["resume", "-e", fixture.path], typing: ["1", ":e", "j 16", ":e", ":q"])
    #expect(without.shown.contains("The editor is for texts."))
    #expect(without.shown.contains("No editor is named."))
  }

  @Test func `a draft of another definition is refused with both`() throws {
    let other = String(repeating: "ab", count: 32)
    _ = try fixture.store().beginDraft(
      questionnaire: "quick", unit: "Sales", role: "staff", language: Language("en"),
      definition: other)
    for command in [["resume", "1"], ["answer", "--resume"]] {
      let outcome = fixture.run(command + ["-e", fixture.path], typing: ["y", "4", "q"])
      #expect(outcome.status == 65)
      #expect(outcome.shown.contains("abababababab…"))
      let present = try fixture.store().settings.definitionFingerprint.prefix(12)
      #expect(outcome.shown.contains(present))
    }
    #expect(try fixture.store().answers(in: 1).isEmpty)
  }

  @Test func `another end gets the response and says its own lines`() throws {
    fixture.run(fixture.staff, typing: ["y", "4", "q"])
    let engagement = try OpenEngagement(fixture.path)
    let draft = try #require(try engagement.store.openDrafts().first)
    let typist = Typist(
      (AnsweringFixture.answers.dropFirst() + ["y", ":s", "y"]).map { .text($0) })
    let sitting = AnswerSitting(
      engagement: engagement, person: typist,
      finish: { response, draft in
        #expect(response.answers["PUR-01"] == .rating(4))
        #expect(response.unit == "Sales")
        try engagement.store.eraseDraft(draft.id)
        return ["Sealed."]
      })
    try sitting.run(draft)
    #expect(typist.shown.contains("Sealed.") && !typist.shown.contains("Thank you."))
    #expect(try engagement.store.responseCount(questionnaire: "quick") == 0)
    #expect(try engagement.store.openDrafts().isEmpty)
  }
}
