import ArgumentParser
import EngagementStore
import Instrument

/// Lists the rounds of collection.
struct ListWaves: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the waves with their releases.",
    discussion: """
      Numbers of answers are withheld when fewer people than the minimum group gave them.

      EXAMPLES
        soundings wave list
        soundings wave list --json --engagement acme
      """)

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var options: EngagementOptions

  func run() throws {
    let store = try Engagement.open(at: options.directory)
    let lines = try store.waves().map { try WaveLine($0, of: store) }
    let console = Surroundings.current.console
    if json {
      try console.output(json: WaveDocument(waves: lines))
    } else {
      for line in lines { try console.print(line.words) }
    }
  }
}

/// The waves as one JSON object, `soundings/waves/1`.
struct WaveDocument: Encodable {
  /// The format of the object.
  let schema = "soundings/waves/1"
  /// The waves, the first one first.
  let waves: [WaveLine]
}

/// What is told of one wave.
struct WaveLine: Encodable {
  private let wave: Wave
  private let assessment: String
  private let minimumGroup: Int
  /// The answers of all releases, or, while the wave is open, all answers.
  private let answers: Int
  private let late: LateAnswers

  /// Counts the answers of a wave.
  init(_ wave: Wave, of store: Engagement) throws {
    self.wave = wave
    assessment = store.settings.assessment
    minimumGroup = wave.minimumGroup ?? store.settings.minimumGroup
    let waiting = try store.waiting(in: wave.id)
    answers = wave.isClosed ? try store.responseCount(wave: wave.id) - waiting : waiting
    late = LateAnswers(count: wave.isClosed ? waiting : 0, minimumGroup: minimumGroup)
  }

  private var told: Int? {
    Engagement.mayRelease(waiting: answers, minimumGroup: minimumGroup) ? answers : nil
  }

  /// The wave in a line.
  var words: String {
    var parts = [wave.isClosed ? "closed" : "open"]
    if wave.releases > 1 { parts.append("\(wave.releases) releases") }
    parts.append(told.map { "\($0) answers" } ?? "fewer than \(minimumGroup) answers")
    if !late.isEmpty { parts.append("\(late.words) wait") }
    parts.append("\(assessment) \(wave.assessmentVersion)")
    parts.append("minimum group \(minimumGroup)")
    if let recruitment = wave.recruitment { parts.append(recruitment.words) }
    return "Wave \(wave.id): \(parts.joined(separator: ", "))."
  }

  private enum Key: String, CodingKey {
    case wave, closed, releases, answers, late, version, minimumGroup, recruitment
  }

  /// Writes every key; numbers that aren't told are null.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(wave.id, forKey: .wave)
    try container.encode(wave.isClosed, forKey: .closed)
    try container.encode(wave.releases, forKey: .releases)
    try container.encode(told, forKey: .answers)
    try container.encode(late.told, forKey: .late)
    try container.encode(wave.assessmentVersion, forKey: .version)
    try container.encode(minimumGroup, forKey: .minimumGroup)
    try container.encode(wave.recruitment?.rawValue, forKey: .recruitment)
  }
}
