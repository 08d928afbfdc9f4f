import ArgumentParser
import EngagementStore
import Instrument
import Interviewing
import Reporting

/// Describes the organization, so that weights and targets fit it.
struct ContextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "context",
    abstract: "Describe the organization: sector, size, rules, goals.",
    discussion: """
      Asks the questions of the definition's context profile, or takes answers with --set. The \
      definition's rules then change weights and targets to fit the organization; the report says \
      which rules did. It can be changed at any time.

      EXAMPLES
        soundings context --set CTX-02=strict --set CTX-03=small
        soundings context --engagement acme --show
      """)

  @OptionGroup var options: EngagementOptions

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "An answer: a number, yes or no, or the names of options with commas between them.",
      valueName: "item=answer"))
  var answers: [String] = []

  @Flag(help: "Show the answers and the rules that they set off.")
  var show = false

  func run() throws {
    let engagement = try options.open()
    guard let profile = engagement.assessment.context else {
      throw Failure(.missingInput, "the definition asks for no context profile.")
    }
    if !answers.isEmpty {
      let parsed = try answers.map { try ContextAnswer($0, of: profile) }
      for entry in parsed { try engagement.store.recordContext(entry.answer, for: entry.item) }
    } else if !show {
      try ask(profile, engagement)
    }
    try report(profile, engagement)
  }

  private func ask(_ profile: Questionnaire, _ engagement: OpenEngagement) throws {
    guard let person = Surroundings.current.person() else {
      throw Failure(.usage, "there is no terminal to ask at. Use --set, or --show.")
    }
    let store = engagement.store
    let role = profile.audience.sorted().first ?? engagement.assessment.roles.first?.id ?? ""
    var interview = Interview(
      questionnaire: profile, role: role, answers: try store.contextAnswers())
    if interview.current == nil, let first = interview.reachable.first {
      interview.jump(to: first.id)
    }
    let fill = { (text: LocalizedText) in
      text.text(in: engagement.language, practice: engagement.settings.practice)
    }
    person.show("\n\(fill(profile.title))\n\(fill(profile.introduction))\n")
    var session = AnswerSession(
      interview: interview, language: engagement.language,
      setting: AnswerSession.Setting(
        questionnaire: profile, languages: [], practice: engagement.settings.practice,
        directory: store.directory),
      terminal: person
    ) { kept in
      // Marks and half-typed text aren't kept here; the profile is the consultant's own.
      if case .answer(let item, let answer) = kept { try store.recordContext(answer, for: item) }
    }
    switch try session.run() {
    case .finished, .left: break
    case .interrupted: throw Failure(.interrupted, [])
    case .terminated: throw Failure(.terminated, [])
    }
  }

  private func report(_ profile: Questionnaire, _ engagement: OpenEngagement) throws {
    let console = Surroundings.current.console
    let answers = profile.answersAsked(of: try engagement.store.contextAnswers())
    let fill = { (text: LocalizedText) in
      text.text(in: engagement.language, practice: engagement.settings.practice)
    }
    if show {
      for item in profile.items {
        let words = answers[item.id].map { ContextAnswer.words($0, item: item, fill) } ?? "–"
        try console.print("\(item.id)  \(fill(item.wording))  \(words)")
      }
    }
    let (_, fired) = try engagement.fitted()
    let known = answers.values.filter(\.isSubstantive).count
    console.say("\(known) of \(profile.items.count) answers are known and saved.")
    let builder = ReportBuilder(
      assessment: engagement.assessment,
      context: ReportContext(
        organization: engagement.settings.organization, practice: engagement.settings.practice,
        language: engagement.language, date: "", fingerprint: "", software: "",
        isSynthetic: engagement.settings.isSynthetic))
    let inForce = builder.fitted(by: fired)
    for rule in fired {
      let statement = inForce.first { $0.id == "context.\(rule.id)" }
      console.say(
        "Rule \(rule.id): \(statement?.text ?? fill(rule.reason) + " (Later rules decide here.)")")
    }
    if fired.isEmpty { console.say("No rule changes a weight or a target.") }
  }
}
