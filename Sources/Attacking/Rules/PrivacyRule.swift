import Instrument

/// One thing that a published file can give away, with its own code.
///
/// Each rule lives in a file of its own under `Rules`, named for it, and has a test of its own.
public struct PrivacyRule: Sendable {
  /// The stable code, such as `PRV003`.
  public let code: String
  /// What is given away, in a few words.
  public let title: String
  /// Why it matters, in a sentence or two.
  public let reason: String
  /// What is wrong with a group as a file shows it; what was seen of earlier groups and files is at
  /// hand.
  let check: @Sendable (PublishedGroup, inout RuleState) -> [String]
}

/// What a rule may look at besides a group: the true numbers, and what was seen before.
struct RuleState: Sendable {
  /// The groups and measures.
  let layout: AttackLayout
  /// The form of the file.
  var format = PublishedFormat.xml
  /// For each measure the number of people in each set.
  let people: [[Int32]]
  /// What was kept of talks.
  let interviews: [Dimension.ID: KeptInterviews]
  /// How the first withheld line at each kind of place looks in the file.
  var marks: [String: String] = [:]
  /// The measures of the first group that names them, in their order.
  var order: [Measure]?
  /// The numbers of the files before.
  var ledger: NumberLedger
  /// Whether the file is of the last release, whose numbers are those that the engagement knows.
  var isOfLastRelease = true

  /// Starts before the first file.
  init(
    layout: AttackLayout, people: [[Int32]],
    interviews: [Dimension.ID: KeptInterviews] = [:], comparesFiles: Bool
  ) {
    self.layout = layout
    self.interviews = interviews
    self.people = people
    ledger = NumberLedger(size: comparesFiles ? layout.sets * layout.measures.count : 0)
  }

  /// Starts the next file.
  mutating func begin(_ format: PublishedFormat, isOfLastRelease: Bool) {
    self.format = format
    self.isOfLastRelease = isOfLastRelease
    marks = [:]
    order = nil
  }

  /// How many people a line truly rests on; `nil` when the engagement doesn't know the group or the
  /// measure.
  func people(_ group: GroupName, _ line: PublishedLine) -> Int? {
    guard let set = layout.set(of: group), let measure = layout.place(of: line.measure) else {
      return nil
    }
    return Int(people[measure][set])
  }

  /// The measures of a group in words, such as `“culture” of Sales, staff`.
  func words(_ group: GroupName, _ measure: Measure) -> String {
    "\(measure.words) of \(group.words)"
  }
}

extension Measure {
  /// The measure in words.
  public var words: String {
    switch self {
    case .responses: "the number of answers"
    case .overall: "the overall readiness"
    case .dimension(let id): "“\(id)”"
    case .coverage(let id): "the coverage of “\(id)”"
    case .indicator(let id): "the indicator “\(id)”"
    case .facet(let id): "the facet “\(id)”"
    }
  }
}

extension GroupName {
  /// The group in words.
  public var words: String {
    switch (unit, role) {
    case (nil, nil): "the organization"
    case (let unit?, nil): unit
    case (nil, let role?): role
    case (let unit?, let role?): "\(unit), \(role)"
    }
  }
}
