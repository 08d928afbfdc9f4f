import ArgumentParser
import Attacking
import Instrument
import InstrumentCSV
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
      for code in Self.codes {
        let title = CSVExplanations.title(for: code) ?? Explanations.title(for: code)
        try console.print("\(code)  \(title ?? "")")
      }
      for rule in PrivacyRules.pages { try console.print("\(rule.code)  \(rule.title)") }
      return
    }
    let given = code ?? ""
    let forms = [given.uppercased(), given.lowercased()]
    if let rule = PrivacyRules.pages.first(where: { $0.code == forms[0] }) {
      try console.print("\(rule.code): \(rule.title).\n\(rule.reason)")
      return
    }
    let pages = forms.lazy.compactMap {
      Explanations.text(for: $0) ?? CSVExplanations.text(for: $0)
    }
    guard let text = pages.first else {
      let codes = Self.codes + PrivacyRules.pages.map(\.code)
      let near = forms.lazy.compactMap { NearestName.of($0, among: codes) }.first
      let hint = near.map { " Did you mean \($0)?" }
      throw Failure(
        .usage, "there is no such code.\(hint ?? " “soundings explain --list” lists them.")")
    }
    try console.print(text)
  }

  /// The codes of definitions and of tables, and then the kinds of rules.
  private static var codes: [String] {
    let isCode = { (name: String) in name.hasPrefix("SND") }
    return Explanations.codes.filter(isCode) + CSVExplanations.codes
      + Explanations.codes.filter { !isCode($0) }
  }
}
