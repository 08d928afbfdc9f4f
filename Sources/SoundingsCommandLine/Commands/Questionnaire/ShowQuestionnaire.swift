import ArgumentParser
import Instrument
import Reporting
import Reports
import Sealing

/// Shows what a respondent will meet.
struct ShowQuestionnaire: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what a respondent will meet, and how long it takes.",
    discussion: """
      Prints the questionnaires of a definition with all items that a role may be asked. The \
      minutes are estimated for the longest path: words at 238 a minute, and a few seconds for \
      each answer by its kind.

      EXAMPLES
        soundings questionnaire show QuickCheck --audience staff
        soundings questionnaire preview Readiness --audience staff --language de --format html > staff.html
      """,
    aliases: ["preview"])

  /// The form of the output.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// Words for a terminal.
    case text
    /// A page that needs nothing else.
    case html
  }

  @Argument(help: "A shipped definition, or a folder that holds one.")
  var definition: String

  @Option(help: "Only what this role is asked, such as staff.")
  var audience: String?

  @Option(help: "Only this questionnaire.")
  var questionnaire: String?

  @Option(help: "The language, such as de.")
  var language: String?

  @Option(help: "The practice, which takes the place of {practice}.")
  var practice: String = "the practice"

  @Option(help: "text or html.")
  var format: Format = .text

  func run() throws {
    let assessment = try OpenDefinition.named(definition).assessment
    let chosen = try questionnaires(of: assessment)
    let language = try language(of: chosen, in: assessment)
    let previews = chosen.map {
      QuestionnairePreview(
        of: $0, role: audience, roles: assessment.roles, language: language, practice: practice)
    }
    switch format {
    case .text:
      for preview in previews { try Surroundings.current.console.print(PreviewText(preview).text) }
    case .html:
      let looks = try Looks(folder: nil)
      let page = try QuestionnaireHTML(
        templates: looks.templates, style: looks.style,
        styleHash: Fingerprint.policyHash(looks.style)
      ).page(
        previews, title: assessment.title.text(in: language, practice: practice),
        language: language)
      try Surroundings.current.console.output(page)
    }
  }

  private func questionnaires(of assessment: Assessment) throws -> [Questionnaire] {
    if let audience, !assessment.roles.contains(where: { $0.id == audience }) {
      throw Failure(.usage, hint(audience, "role", assessment.roles.map(\.id)))
    }
    let all = assessment.questionnaires + (assessment.context.map { [$0] } ?? [])
    if let questionnaire {
      guard let found = all.first(where: { $0.id == questionnaire }) else {
        throw Failure(.usage, hint(questionnaire, "questionnaire", all.map(\.id)))
      }
      if let audience, !found.isFor(audience) {
        throw Failure(.usage, "“\(questionnaire)” isn't for the role “\(audience)”.")
      }
      return [found]
    }
    return all.filter { form in audience.map { form.isFor($0) } ?? true }
  }

  private func language(
    of questionnaires: [Questionnaire], in assessment: Assessment
  ) throws -> Language {
    let offered = questionnaires.flatMap { assessment.languages(of: $0) }
    guard let language else { return assessment.defaultLanguage }
    guard let found = offered.first(where: { $0.tag == language }) else {
      let tags = Set(offered.map(\.tag)).sorted().joined(separator: ", ")
      throw Failure(.usage, "there is no “\(language)” to show; there is \(tags).")
    }
    return found
  }

  private func hint(_ name: String, _ kind: String, _ all: [String]) -> String {
    let near = NearestName.of(name, among: all).map { "Did you mean “\($0)”?" }
    return "there is no \(kind) “\(name)”. "
      + (near ?? "There is \(all.joined(separator: ", ")).")
  }
}
