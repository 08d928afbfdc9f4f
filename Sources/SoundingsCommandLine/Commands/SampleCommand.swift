import ArgumentParser
import EngagementStore
import Foundation
import Instrument

/// Makes the sample engagement.
struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Make a sample engagement of an invented organization.",
    discussion: """
      Units and answers are made up by a seeded generator: the same seed gives the same answers. \
      Every page made from them says so.

      EXAMPLES
        soundings sample demo
        soundings sample learner --assessment Readiness --persona curious-learner --seed 7
      """)

  @Argument(help: "The directory to make.")
  var directory: String

  @Option(help: "A shipped definition, or a folder that holds one, instead of the sample's own.")
  var assessment: String?

  @Option(
    help: "What the organization is like, such as broadcaster.")
  var persona: String?

  @Option(help: "The number that all answers are drawn from.")
  var seed: UInt64 = 2009

  func run() throws {
    let organization = try SampleOrganization.shipped()
    let definition = try OpenDefinition.named(assessment ?? organization.assessment)
    let persona = try persona.map { try Persona.named($0, for: definition.assessment) }
    let settings = try EngagementSetup(
      organization: organization.name, practice: organization.practice, language: nil,
      minimumGroup: nil, currency: "EUR", isSynthetic: true
    ).settings(for: definition, today: Surroundings.current.today())
    let store = try EngagementSetup.create(
      directory, settings: settings, definition: definition, recruitment: .everybody)
    let count: Int
    let talks: Int
    do {
      count = try fill(store, organization, definition.assessment, persona)
      var sample = SampleTalks(organization, definition.assessment, persona: persona, seed: seed)
      talks = try sample.hold(in: store)
      let rated = try RatedTalks(try OpenEngagement(directory))
      var places = SeededGenerator(seed: seed &+ 1)
      _ = try store.closeWave(1, ratings: rated.sums, using: &places)
      try SampleText.quote(organization.texts, in: store)
    } catch {
      // A sample without answers would only be in the way of the next try.
      try? FileManager.default.removeItem(atPath: directory)
      throw error
    }
    let console = Surroundings.current.console
    if let persona, !persona.knows(definition.assessment) {
      console.say(
        "The persona says nothing about this definition; only its general level was used.")
    }
    let held = talks == 0 ? "" : " and \(talks) talks"
    console.say("Made \(count) invented responses\(held) of \(organization.name) in \(directory).")
    console.say("Next: soundings report --engagement \(ShellWord(directory).text)")
  }

  /// Draws the answers and keeps them; returns how many responses there are.
  private func fill(
    _ store: Engagement, _ organization: SampleOrganization, _ assessment: Assessment,
    _ persona: Persona?
  ) throws -> Int {
    try store.replaceRoster(organization.departments.map(\.unit))
    var order = SeededGenerator(seed: seed)
    let surveys = assessment.surveys
    let roles = assessment.roles.map(\.id).filter { role in surveys.contains { $0.isFor(role) } }
    var respondents = SampleRespondents(
      roles: roles, departments: organization.departments,
      persona: persona,
      seed: seed)
    let codebooks = surveys.map { Codebook($0) }
    var rows = [[PackedResponse]](repeating: [], count: surveys.count)
    var texts = organization.texts.filter { $0.assessment == assessment.id }
    for department in organization.departments {
      for _ in 0..<department.respondents {
        let role = respondents.role()
        guard let survey = surveys.firstIndex(where: { $0.isFor(role) }) else { continue }
        let response = SampleText.add(
          from: &texts,
          to: respondents.response(to: surveys[survey], from: department, role: role))
        rows[survey].append(try codebooks[survey].pack(response))
      }
    }
    for (survey, rows) in zip(surveys, rows) {
      try store.insert(rows, questionnaire: survey.id, using: &order)
    }
    return rows.reduce(0) { $0 + $1.count }
  }
}
