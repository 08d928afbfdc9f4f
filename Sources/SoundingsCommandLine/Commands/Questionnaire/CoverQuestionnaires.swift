import ArgumentParser
import Foundation
import Instrument
import Questionnaires

/// Shows which topics the definitions cover.
struct CoverQuestionnaires: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Show which topics of the source documents are covered, and where.",
    discussion: """
      Topics are the matters that the documents behind the shipped definitions call for. Parts of a \
      definition name the topics that they take up with <covers topic="…"/>. Ends with code 1 when \
      a topic is covered nowhere.

      EXAMPLES
        soundings questionnaire coverage
        soundings questionnaire coverage ./my-definition --missing
      """)

  @Argument(help: "Definitions to look at (default: all shipped ones).")
  var definitions: [String] = []

  @Flag(help: "Only topics that are covered nowhere.")
  var missing = false

  func run() throws {
    let topics = try TopicList.shipped()
    var places: [Topic.ID: [String]] = [:]
    for name in definitions.isEmpty ? ShippedDefinitions.ids : definitions {
      let assessment = try OpenDefinition.named(name).assessment
      for place in TopicCoverage(of: assessment).places {
        places[place.topic, default: []].append(
          "\(assessment.id) \(place.kind.rawValue) \(place.part)")
      }
    }
    let console = Surroundings.current.console
    var open = 0
    for topic in topics {
      let found = places[topic.id] ?? []
      let words: [String]
      switch (found.isEmpty, topic.elsewhere) {
      case (false, .feature(let feature)): words = found + ["feature: \(feature)"]
      case (false, _): words = found
      case (true, .feature(let feature)): words = ["feature: \(feature)"]
      case (true, .reason(let reason)): words = ["no matter for a questionnaire: \(reason)"]
      case (true, nil):
        open += 1
        words = ["not covered"]
      }
      if missing, words != ["not covered"] { continue }
      try console.print("\(topic.id)  \(topic.title)\n    \(words.joined(separator: "; "))")
    }
    let known = Set(topics.map(\.id))
    let strange = Set(places.keys).subtracting(known).sorted()
    for topic in strange { console.say("\(topic) is named but isn't in the list of topics.") }
    console.say("\(topics.count) topics, \(open) not covered.")
    if open > 0 || !strange.isEmpty { throw Failure(.findings, []) }
  }
}
