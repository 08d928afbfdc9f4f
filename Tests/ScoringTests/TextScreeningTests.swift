import Scoring
import Testing

struct TextScreeningTests {
  private let screening = TextScreening(
    people: ["Anna Müller", "Head of sales", "Søren Weiß", "Li", "王小明", "J. Okafor"],
    titles: ["Sales", "Legal", "IT", "People and training", "Middle management"])

  private func reasons(_ text: String, small: [String] = []) -> [TextScreening.Reason] {
    screening.reasons(in: text, small: TextScreening.units(small))
  }

  @Test(
    arguments: [
      "Anna never answers.", "ask ANNA", "Ask Anna's team", "Annas Team hilft nicht", "anna müller",
      "Frau Mueller entscheidet alles", "Frau Muller", "Frau\nMÜLLER", "Mu\u{308}ller",
      "Soren is right", "søren", "Herr Weiss", "Li decides", "王小明不听", "请问王小明",
      "ask the Head of Sales",
      "Ｍüller", "A\u{200B}nna", "An\u{AD}na", "\u{202E}Anna\u{202C}", "Anna\u{2060}Müller",
      "(Anna)", "anna/max", "okafor", "M\u{FC}ller-Okafor",
    ])
  func `a text with a person's name is held`(text: String) {
    #expect(reasons(text) == [.person], "\(text)")
  }

  @Test(
    arguments: [
      "We need time.", "Hanna is a name that nobody knows", "Sales and Legal don't talk.",
      "It has to be training for people.", "liability", "The middle management decides.",
      "In 2024 and 2025 it was 10 %.", "From 2024-11-03 to 03.12.2025, 2019–2021",
      "It costs 1.000.000 or 2,500,000 euros a year", "24/7 for 365 days", "e.g. this, i.e.that",
      "We did.Then we stopped", "3.5 of 10", "at 10:30 - 12:45", "a @ b", "50 @ 3", "and/or", "…",
      "",
    ])
  func `an ordinary text isn't held`(text: String) {
    #expect(reasons(text) == [], "\(text)")
  }

  @Test(
    arguments: [
      ("write to a.b@example.org", TextScreening.Reason.email), ("a＠b", .email),
      ("me(at)work", .email),
      ("me [AT] work dot com", .email), ("a@\u{200B}b", .email),
      ("+49 30 1234", .telephone), ("030 1234567", .telephone), ("(030) 12-34-567", .telephone),
      ("555-1234", .telephone), ("612 345 678", .telephone), ("612.345.678", .telephone),
      ("٠٣٠ ١٢٣٤٥٦٧", .telephone), ("０３０ １２３４５６７", .telephone), ("017655512345", .telephone),
      ("as @anna_b said", .handle), ("＠boss", .handle), ("(@x1)", .handle),
      ("https://example.org/x", .link), ("see www.example.org", .link), ("bit.ly/3x", .link),
      ("on intra.corp/page", .link), ("example.com, again", .link), ("HTTP://X", .link),
    ])
  func `a text with an address is held`(text: String, reason: TextScreening.Reason) {
    let found = TextScreening(people: []).reasons(in: text)
    #expect(found.contains(reason), "\(text)")
  }

  @Test func `a unit is a reason only where it has no name of its own`() {
    #expect(reasons("We in Legal are three.", small: ["Legal"]) == [.unit])
    #expect(reasons("We in Legal are three.", small: ["IT"]) == [])
    #expect(reasons("IT is slow", small: ["IT"]) == [.unit])
    #expect(reasons("it is slow", small: ["IT"]) == [])
    #expect(reasons("the PEOPLE and Training team", small: ["People and training"]) == [.unit])
    #expect(reasons("people need training", small: ["People and training"]) == [])
  }

  @Test(.timeLimit(.minutes(1)))
  func `many names are looked for at once`() {
    let names = TextScreening.units((0..<60_000).map { "Team number \($0)" } + ["Legal"])
    for _ in 0..<200 {
      #expect(screening.reasons(in: "the team number is unknown to us", small: names) == [])
    }
    #expect(screening.reasons(in: "in team number 59999’s room", small: names) == [.unit])
  }

  @Test func `several reasons come in one order, each once`() {
    let text = "Anna, Anna: a@b.org, @anna, www.b.org, +49 30 123456"
    #expect(reasons(text) == [.person, .email, .telephone, .handle, .link])
  }

  @Test(.timeLimit(.minutes(1)))
  func `a long text is looked through at once`() {
    for unit in ["(", "a@", "1 ", "1-", ".a", "@", "Anna ", "\u{200B}", "www", "((at", "é\u{301}"] {
      _ = reasons(String(repeating: unit, count: 20_000), small: ["Legal", "1"])
    }
  }
}
