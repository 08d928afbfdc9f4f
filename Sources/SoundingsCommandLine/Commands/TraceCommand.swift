import ArgumentParser
import Instrument
import Reporting

/// Follows a number or sentence of the report down to counts.
struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Show how a number or sentence of the report came about.",
    discussion: """
      Every number and sentence in report.xml and report.html has an identifier. The arithmetic \
      is printed so that it can be redone on paper; what the report withholds isn't told here \
      either.

      EXAMPLES
        soundings trace verdict
        soundings trace unit-3.culture --engagement acme
      """)

  @OptionGroup var options: EngagementOptions

  @Argument(help: "The identifier, such as verdict, dimension.culture or unit-3.culture.")
  var id: String?

  @OptionGroup var wave: WaveOptions

  @Flag(help: "List all identifiers that can be followed.")
  var list = false

  func validate() throws {
    if id == nil, !list { throw ValidationError("Name an identifier, or use --list.") }
  }

  func run() throws {
    let engagement = try options.open(wave: wave.number)
    let run = try ScoringRun(engagement)
    let tracer = Tracer(
      assessment: run.assessment, context: ReportContext(engagement), release: run.release)
    let console = Surroundings.current.console
    guard let id else {
      for id in tracer.ids { try console.print(id) }
      return
    }
    guard let trace = tracer.trace(id) else {
      let hint = NearestName.of(id, among: tracer.ids).map { " Did you mean \($0)?" }
      throw Failure(
        .usage,
        "nothing in the report has this identifier.\(hint ?? " “soundings trace --list” lists them.")"
      )
    }
    for line in TraceListing(trace: trace).lines { try console.print(line) }
  }
}
