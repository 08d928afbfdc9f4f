import ArgumentParser
import EngagementStore
import Foundation
import Instrument
import Sealing

/// Makes one-time participation codes.
struct InviteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invite",
    abstract: "Make participation codes, one for each person who is invited.",
    discussion: """
      Each code lets one sealed response in, once. The engagement keeps a hash of each code, in a \
      list apart from responses, and erases it when the code is used; nothing ties a code to answers. \
      Once there are codes, a sealed response without one is refused.

      Hand the codes out in an order that you don't write down: who knows which person has which \
      code could learn from a response that is refused whether that person has answered.

      EXAMPLES
        soundings invite --count 40 --unit Sales > codes-sales.txt
        soundings invite --count 200 -o codes.txt --engagement acme
      """)

  @Option(help: "How many codes to make, 1 to 100000.")
  var count: Int

  @Option(help: "The unit that is invited, as the roster names it (default: the organization).")
  var unit: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file to write them to (default: standard output).", valueName: "file"))
  var output: String?

  @OptionGroup var options: EngagementOptions

  func validate() throws {
    guard (1...100_000).contains(count) else {
      throw ValidationError("--count takes a number from 1 to 100000.")
    }
  }

  func run() throws {
    let engagement = try options.open()
    if let unit {
      let names = try engagement.store.units().map(\.id)
      guard names.contains(unit) else {
        let near = NearestName.of(unit, among: names).map { " Did you mean “\($0)”?" } ?? ""
        throw Failure(.usage, "the unit isn't in the roster.\(near)")
      }
    }
    var generator = SystemRandomNumberGenerator()
    let tokens = (0..<count).map { _ in ParticipationToken(using: &generator) }
    let list = Array(tokens.map { $0.grouped + "\n" }.joined().utf8)
    let hashes = tokens.map(\.hash)
    let console = Surroundings.current.console
    if let output {
      try OutputFile.writeNew(list, to: output, force: false)
      do {
        try engagement.store.invite(hashes: hashes, unit: unit)
      } catch {
        // Codes that let nobody in must not be handed out.
        unlink(output)
        throw error
      }
    } else {
      try engagement.store.invite(hashes: hashes, unit: unit)
      try console.output(list)
    }
    engagement.settle()
    console.say("Made \(count) participation codes. They can't be shown again.")
  }
}
