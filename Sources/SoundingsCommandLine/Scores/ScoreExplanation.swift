import Instrument
import Reporting
import Scoring

/// How one score came about, in lines that a person reads.
struct ScoreExplanation {
  /// The lines.
  let lines: [String]

  /// Follows a score down to counts.
  ///
  /// - Parameters:
  ///   - run: The counts.
  ///   - group: A unit or role by name, or `nil` for the organization.
  ///   - dimension: A dimension by name.
  ///   - breakdown: What the group is.
  /// - Throws: A ``Failure`` when there is no such group or dimension.
  init(
    _ run: ScoringRun, group: String?, dimension: String, by breakdown: ScoreCommand.Breakdown
  ) throws {
    let assessment = run.assessment
    let release = run.release
    let context = ReportContext(
      organization: "the organization", practice: "the practice",
      language: ReportContext.language(of: assessment), date: "", fingerprint: "",
      software: Soundings.version, isSynthetic: false)
    let tracer = Tracer(assessment: assessment, context: context, release: release)
    let kind: Profile.Breakdown = breakdown == .role ? .role : .unit
    guard let id = tracer.id(of: dimension, in: group, by: kind), let trace = tracer.trace(id)
    else {
      let dimensions = assessment.dimensions.map(\.id)
      if !dimensions.contains(dimension) {
        let hint = NearestName.of(dimension, among: dimensions).map { "Did you mean “\($0)”?" }
        throw Failure(
          .usage,
          "there is no dimension “\(dimension)”. "
            + (hint ?? "There is \(dimensions.joined(separator: ", ")).")
        )
      }
      let names = release.profile(kind).groups.compactMap(\.id)
      let hint = group.flatMap { NearestName.of($0, among: names) }.map { " Did you mean “\($0)”?" }
      throw Failure(.usage, "there is no such \(kind.rawValue).\(hint ?? "")")
    }
    lines = TraceListing(trace: trace).lines
  }
}
