import ArgumentParser
import EngagementStore
import Foundation
import Instrument
import Reporting
import Reports
import Scoring
import Sealing

/// Writes the report.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the report that leaders read.",
    discussion: """
      Writes report.html, one page that opens without a network and prints, and report.xml with \
      the same numbers for other programs. They show the last release of a wave; “soundings wave \
      close” makes one.

      EXAMPLES
        soundings report
        soundings report --engagement acme -o handover --templates my-looks
      """)

  @OptionGroup var options: EngagementOptions

  @OptionGroup var wave: WaveOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "The directory to write to (default: report in the engagement, or report-wave-2 and so on).",
      valueName: "dir"))
  var output: String?

  @Option(help: ArgumentHelp("A folder with Templates and Theme of your own.", valueName: "dir"))
  var templates: String?

  @Option(help: "Without an engagement: a shipped definition, or a folder that holds one.")
  var assessment: String?

  @Option(help: ArgumentHelp("Without an engagement: a CSV file of responses.", valueName: "file"))
  var responses: String?

  @Option(help: "Without an engagement: the name of the organization.")
  var organization: String = "The organization"

  @Option(help: "Without an engagement: the practice.")
  var practice: String = "the practice"

  @OptionGroup var table: TableOptions

  func validate() throws {
    if (assessment == nil) != (responses == nil) {
      throw ValidationError("--assessment and --responses go together.")
    }
    if wave.number != nil, responses != nil {
      throw ValidationError("--wave is for an engagement; a file of responses has no waves.")
    }
    if output == "" { throw ValidationError("--output needs the name of a directory.") }
  }

  func run() throws {
    let looks = try Looks(folder: templates)
    let (run, context, folder) = try source()
    let report = ReportBuilder(assessment: run.assessment, context: context)
      .report(on: run.release, fired: run.fired)
    let html = try ReportHTML(
      templates: looks.templates, style: looks.style,
      styleHash: Fingerprint.policyHash(looks.style)
    ).page(report)
    try OutputFile.makeFolder(folder)
    try OutputFile.write(ReportXML.document(report), to: folder + "/report.xml")
    try OutputFile.write(html, to: folder + "/report.html")
    let console = Surroundings.current.console
    try console.print(folder + "/report.html")
    try console.print(folder + "/report.xml")
  }

  private func source() throws -> (ScoringRun, ReportContext, String) {
    let today = Surroundings.current.today()
    guard let assessment, let responses else {
      let engagement = try options.open(wave: wave.number)
      let run = try ScoringRun(engagement)
      if let late = run.late.sentence { Surroundings.current.console.say(late) }
      let suffix = wave.suffix + options.suffix
      if let reminder = Recruitment.reminder(engagement.wave, suffix: suffix) {
        Surroundings.current.console.say(reminder)
      }
      var context = ReportContext(engagement)
      context.quotes = try engagement.quotes(run)
      return (run, context, output ?? engagement.reportFolder(isNamed: wave.number != nil))
    }
    let definition = try OpenDefinition.named(assessment)
    guard let questionnaire = definition.assessment.surveys.first else {
      throw Failure(.badInput, "the definition has no questionnaire.")
    }
    let console = Surroundings.current.console
    let run = try ScoringRun(
      definition, questionnaire: questionnaire, file: responses,
      headings: try table.headings(firstRole: definition.assessment.roles.first?.id ?? "")
    ) { console.say($0.description) }
    let context = ReportContext(
      organization: organization, practice: practice,
      language: ReportContext.language(of: definition.assessment), date: today,
      fingerprint: definition.fingerprint, software: Soundings.version, isSynthetic: false)
    return (run, context, output ?? "report")
  }
}

/// The templates and the style sheet of a report.
struct Looks {
  /// The templates by name, without their suffix.
  let templates: [String: String]
  /// The style sheet.
  let style: String

  /// Reads a folder of the user's, or the looks that come with the program.
  init(folder: String?) throws {
    guard let place = folder ?? ShippedTemplates.directory else {
      throw Failure(
        .unavailable,
        "the templates aren't beside the program. Install it again with “make install”.")
    }
    var read: [String: String] = [:]
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place + "/Templates")) ?? []
    for name in names.sorted() where name.hasSuffix(".mustache") {
      read[String(name.dropLast(".mustache".count))] = try Self.text(place + "/Templates/" + name)
    }
    templates = read
    style = try Self.text(place + "/Theme/report.css")
  }

  private static func text(_ path: String) throws -> String {
    guard let text = String(validating: try InputFile.contents(of: path), as: UTF8.self) else {
      throw Failure(.configuration, "\(path): isn't UTF-8 text.")
    }
    return text
  }
}
