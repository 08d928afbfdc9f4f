public import Instrument
public import Scoring

/// Follows what a report says down to counts.
///
/// It tells nothing that the report withholds: only numbers of groups that are shown, and of single
/// items only what the whole organization gave together.
public struct Tracer: Sendable {
  let assessment: Assessment
  let context: ReportContext
  let release: Release
  let report: Report

  /// Creates a tracer.
  ///
  /// - Parameters:
  ///   - assessment: The definition that the release was made with.
  ///   - context: What the report knows besides.
  ///   - release: What is published.
  public init(assessment: Assessment, context: ReportContext, release: Release) {
    self.assessment = assessment
    self.context = context
    self.release = release
    report = ReportBuilder(assessment: assessment, context: context).report(on: release)
  }

  /// What a trace is asked for.
  enum Subject: Hashable {
    case verdict
    case participation
    case score(Group, Instrument.Dimension.ID)
    case overall(Group)
    case finding(Finding)
    case action(Action)
    case gate(Gate)
    case interview(InterviewGap)
  }

  /// A group of the release.
  enum Group: Hashable {
    case organization
    case unit(Int)
    case role(Int)
    case perspective(Int)
  }

  /// The identifiers that can be followed, in the order of the report.
  public var ids: [String] { subjects.map(\.id) }

  /// How a number or sentence came about; `nil` for an identifier that isn't in ``ids``.
  public func trace(_ id: String) -> Trace? {
    guard let subject = subjects.first(where: { $0.id == id })?.subject else { return nil }
    switch subject {
    case .verdict: return overall(.organization, id: id)
    case .participation: return participation(id)
    case .score(let group, let dimension): return score(group, dimension, id: id)
    case .overall(let group): return overall(group, id: id)
    case .finding(let finding): return trace(finding)
    case .action(let action): return trace(action)
    case .gate(let gate): return trace(gate, id: id)
    case .interview(let gap): return trace(gap, id: id)
    }
  }

  /// The identifier of a dimension's score in a group by name.
  ///
  /// - Parameters:
  ///   - dimension: The dimension's name in the definition.
  ///   - group: The name of a unit or role, or `nil` for the organization.
  ///   - breakdown: Whether the name is that of a unit or of a role.
  /// - Returns: `nil` without such a group or dimension.
  public func id(
    of dimension: Instrument.Dimension.ID, in group: String?, by breakdown: Profile.Breakdown
  ) -> String? {
    guard assessment.dimensions.contains(where: { $0.id == dimension }) else { return nil }
    guard let group else { return "dimension.\(dimension)" }
    guard let place = release.profile(breakdown).groups.firstIndex(where: { $0.id == group })
    else { return nil }
    return "\(breakdown.rawValue)-\(place + 1).\(dimension)"
  }

  private var subjects: [(id: String, subject: Subject)] {
    let dimensions = assessment.dimensions.map(\.id)
    var subjects: [(String, Subject)] = [
      ("verdict", .verdict), ("participation.reading", .participation),
    ]
    subjects += assessment.gates.map { ("gate.\($0.id)", .gate($0)) }
    subjects += dimensions.map { ("dimension.\($0)", .score(.organization, $0)) }
    subjects += release.comparisons.interviews.gaps.map {
      ("interviews.\($0.dimension)", .interview($0))
    }
    subjects += report.findings.map { ($0.id, .finding($0)) }
    subjects += report.actions.map { ($0.id, .action($0)) }
    let groups =
      release.byUnit.groups.indices.map { ("unit-\($0 + 1)", Group.unit($0)) }
      + release.byRole.groups.indices.map { ("role-\($0 + 1)", Group.role($0)) }
      + release.perspectives.indices.map { place in
        let roles = max(assessment.roles.count, 1)
        return (
          "unit-\(place / roles + 1).role-\(place % roles + 1)", Group.perspective(place)
        )
      }
    for (id, group) in groups {
      subjects.append((id, .overall(group)))
      subjects += dimensions.map { ("\(id).\($0)", .score(group, $0)) }
    }
    return subjects
  }

  /// What is shown of a group; `nil` when it is withheld.
  func shown(_ group: Group) -> GroupProfile.Shown? {
    switch group {
    case .organization: release.byUnit.organization.shown
    case .unit(let place): release.byUnit.groups[place].shown
    case .role(let place): release.byRole.groups[place].shown
    case .perspective(let place): release.perspectives[place].shown
    }
  }

  /// A group's name for readers.
  func name(_ group: Group) -> String {
    switch group {
    case .organization: context.organization
    case .unit(let place): release.byUnit.groups[place].id ?? ""
    case .role(let place): context.fill(assessment.roles[place].title)
    case .perspective(let place):
      release.perspectives[place].unit + ", "
        + context.fill(assessment.roles[place % assessment.roles.count].title)
    }
  }

  /// The beginning of the identifiers of a group's scores.
  func prefix(_ group: Group) -> String {
    switch group {
    case .organization: "dimension"
    case .unit(let place): "unit-\(place + 1)"
    case .role(let place): "role-\(place + 1)"
    case .perspective(let place):
      "unit-\(place / assessment.roles.count + 1).role-\(place % assessment.roles.count + 1)"
    }
  }

  /// The words of the definition for readers.
  var words: EvidenceWords { EvidenceWords(assessment: assessment, context: context) }

  /// A dimension's name for readers.
  func title(_ id: Instrument.Dimension.ID) -> String { words.dimension(id) }

  /// The sentence in the place of numbers that are withheld.
  var withheld: String {
    "Withheld: fewer than \(release.minimumGroup) answers, or a smaller group would follow from it."
  }

  /// A level with where it begins and ends.
  func band(_ id: Level.ID?) -> String? {
    guard let place = assessment.levels.firstIndex(where: { $0.id == id }) else { return nil }
    let level = assessment.levels[place]
    let end = assessment.levels.dropFirst(place + 1).first.map { " to under \($0.from)" } ?? ""
    return "Level: “\(context.fill(level.title))” goes from \(level.from)\(end)."
  }
}
