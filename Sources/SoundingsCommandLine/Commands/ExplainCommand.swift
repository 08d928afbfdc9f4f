import ArgumentParser
import Instrument
import InstrumentXML

/// Explains a code.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a code that a message named.",
    discussion: """
      EXAMPLES
        soundings explain SND012
        soundings explain --list
      """)

  @Argument(help: "The code, such as SND012.")
  var code: String?

  @Flag(help: "List all codes.")
  var list = false

  func validate() throws {
    if code == nil, !list { throw ValidationError("Name a code, or use --list.") }
  }

  func run() throws {
    let console = Surroundings.current.console
    if list {
      for code in Explanations.codes {
        try console.print("\(code)  \(Explanations.title(for: code) ?? "")")
      }
      return
    }
    let wanted = (code ?? "").uppercased()
    guard let text = Explanations.text(for: wanted) else {
      let hint = NearestName.of(wanted, among: Explanations.codes).map { " Did you mean \($0)?" }
      throw Failure(
        .usage, "there is no such code.\(hint ?? " “soundings explain --list” lists them.")")
    }
    try console.print(text)
  }
}
