import ArgumentParser
import EngagementStore
import Instrument
import InstrumentXML

/// Begins the next round of collection.
struct OpenWave: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open the next wave; answers belong to it from now on.",
    discussion: """
      The last wave must be closed. The next one asks the same questions, or those of a newer version \
      of the same definition. Its roster can be imported anew, and packs, pages and participation \
      codes have to be made anew. A sealed response belongs to the wave whose pack it was made with.

      EXAMPLES
        soundings wave open
        soundings wave open --recruitment everybody
        soundings wave open --assessment my-definition-2 --engagement acme
      """)

  @Option(help: "A newer version of the engagement's definition: a shipped one, or a folder.")
  var assessment: String?

  @Option(help: ArgumentHelp(stringLiteral: Recruitment.help))
  var recruitment: Recruitment?

  @OptionGroup var options: EngagementOptions

  func run() throws {
    let engagement = try options.open()
    let console = Surroundings.current.console
    let definition = try assessment.map { try newer($0, than: engagement) }
    let before = engagement.store.settings.minimumGroup
    let wave = try engagement.store.openWave(
      definition, recruitment: recruitment, day: Surroundings.current.today())
    console.say("Opened wave \(wave.id).")
    if let asked = definition?.minimumGroup, asked > before {
      console.say("Its definition raises the minimum group from \(before) to \(asked).")
    }
    if try engagement.store.sealingKey() != nil {
      console.say("Make packs and pages anew: soundings pack -o FILE\(options.suffix)")
    }
  }

  /// The definition that a user names, if it is another version of the engagement's own.
  private func newer(_ name: String, than engagement: OpenEngagement) throws -> WaveDefinition {
    let definition = try OpenDefinition.named(name)
    let assessment = definition.assessment
    guard assessment.id == engagement.assessment.id else {
      throw Failure(
        .badInput,
        "\(name): is the definition \(assessment.id), and the engagement's is "
          + "\(engagement.assessment.id). Start a new engagement for another one.")
    }
    guard assessment.allLanguages.contains(engagement.language) else {
      throw Failure(
        .badInput,
        "\(name): isn't written in “\(engagement.language)”, the language of the engagement.")
    }
    return WaveDefinition(
      assessmentVersion: assessment.version, fingerprint: definition.fingerprint,
      minimumGroup: assessment.minimumGroup,
      files: definition.loaded.files.map { ($0.name, $0.bytes) })
  }
}
