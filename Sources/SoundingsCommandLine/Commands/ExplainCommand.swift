import ArgumentParser
import Attacking
import Instrument
import InstrumentXML

/// Explains a code.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a code that a message named, or a kind of rule.",
    discussion: """
      EXAMPLES
        soundings explain SND012
        soundings explain consensus
        soundings explain --list
      """)

  @Argument(help: "The code, such as SND012, or a kind of rule, such as gate.")
  var code: String?

  @Flag(help: "List all codes and kinds of rules.")
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
      for rule in PrivacyRules.all { try console.print("\(rule.code)  \(rule.title)") }
      return
    }
    let given = code ?? ""
    let forms = [given.uppercased(), given.lowercased()]
    if let rule = PrivacyRules.all.first(where: { $0.code == forms[0] }) {
      try console.print("\(rule.code): \(rule.title).\n\(rule.reason)")
      return
    }
    guard let text = forms.lazy.compactMap({ Explanations.text(for: $0) }).first else {
      let near = forms.lazy.compactMap { NearestName.of($0, among: Explanations.codes) }.first
      let hint = near.map { " Did you mean \($0)?" }
      throw Failure(
        .usage, "there is no such code.\(hint ?? " “soundings explain --list” lists them.")")
    }
    try console.print(text)
  }
}
