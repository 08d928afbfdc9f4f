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
        soundings sample demo --assessment BusinessCase --seed 7
      """)

  @Argument(help: "The directory to make.")
  var directory: String

  @Option(help: "A shipped definition, or a folder that holds one.")
  var assessment: String = "QuickCheck"

  @Option(help: "The number that all answers are drawn from.")
  var seed: UInt64 = 2009

  func run() throws {
    let definition = try OpenDefinition.named(assessment)
    let organization = try SampleOrganization.shipped()
    let settings = try EngagementSetup(
      organization: organization.name, practice: organization.practice, language: nil,
      minimumGroup: nil, currency: "EUR", isSynthetic: true
    ).settings(for: definition, today: Surroundings.current.today())
    let store = try EngagementSetup.create(directory, settings: settings, definition: definition)
    let count: Int
    do {
      count = try fill(store, organization, definition.assessment)
    } catch {
      // A sample without answers would only be in the way of the next try.
      try? FileManager.default.removeItem(atPath: directory)
      throw error
    }
    let console = Surroundings.current.console
    console.say("Made \(count) invented responses of \(organization.name) in \(directory).")
    console.say("Next: soundings report --engagement \(directory)")
  }

  /// Draws the answers and keeps them; returns how many responses there are.
  private func fill(
    _ store: Engagement, _ organization: SampleOrganization, _ assessment: Assessment
  ) throws -> Int {
    try store.replaceRoster(organization.departments.map(\.unit))
    var count = 0
    var order = SeededGenerator(seed: seed)
    for (offset, questionnaire) in assessment.questionnaires.enumerated() {
      let codebook = Codebook(questionnaire)
      let roles = assessment.roles.map(\.id).filter { questionnaire.isFor($0) }
      var respondents = SampleRespondents(
        questionnaire: questionnaire, roles: roles, seed: seed &+ UInt64(offset))
      var rows: [PackedResponse] = []
      for department in organization.departments {
        for _ in 0..<department.respondents {
          rows.append(try codebook.pack(respondents.response(from: department)))
        }
      }
      try store.insert(rows, questionnaire: questionnaire.id, using: &order)
      count += rows.count
    }
    return count
  }
}
