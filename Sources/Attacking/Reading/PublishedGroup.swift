public import Instrument

/// A set of people that numbers were published about.
public struct GroupName: Hashable, Sendable {
  /// The unit with all below it, or `nil` for the organization.
  public let unit: Unit.ID?
  /// The role, or `nil` for all roles.
  public let role: Role.ID?

  /// Creates a name.
  public init(unit: Unit.ID? = nil, role: Role.ID? = nil) {
    self.unit = unit
    self.role = role
  }
}

/// Something that was counted or measured, each with people of its own.
public enum Measure: Hashable, Sendable {
  /// How many people answered.
  case responses
  /// The overall readiness, which rests on the dimensions.
  case overall
  /// A dimension's score.
  case dimension(Dimension.ID)
  /// How many of a dimension's items were answered.
  case coverage(Dimension.ID)
  /// An indicator.
  case indicator(Indicator.ID)
  /// A facet.
  case facet(Facet.ID)
}

/// What a published number says.
public enum NumberKind: String, Hashable, Sendable, CaseIterable {
  /// How many people it rests on.
  case people
  /// How many people were asked.
  case headcount
  /// The share of those asked who answered.
  case rate
  /// A score, mean or value.
  case score
  /// A standard deviation.
  case spread
  /// The lower end of an interval.
  case low
  /// The upper end of an interval.
  case high
  /// The share of items answered.
  case coverage
  /// The share of "don't know".
  case dontKnow

  /// Whether the number is a share: in percent where readers see it, from 0 to 1 in JSON and CSV.
  var isShare: Bool {
    switch self {
    case .rate, .coverage, .dontKnow: true
    case .people, .headcount, .score, .spread, .low, .high: false
    }
  }
}

/// What one file says about one measure of a group.
public struct PublishedLine: Hashable, Sendable {
  /// The measure.
  public let measure: Measure
  /// Whether the file says that it is withheld.
  public var isWithheld = false
  /// Whether the file says that the people are divided.
  public var isDivided = false
  /// The numbers as they are written, a comma or sign of percent left out.
  public var numbers: [NumberKind: String] = [:]
  /// The shares of options or stages as they are written.
  public var shares: [String] = []
  /// Where the line stands; withheld lines at places of one kind must look alike.
  public var place = ""
  /// All that the file gives away of the place of a withheld number besides its name: its mark, its
  /// attributes, its empty fields.
  public var trace = ""

  /// Creates a line without numbers.
  public init(_ measure: Measure) { self.measure = measure }

  /// Whether anything is said that rests on people.
  ///
  /// That people are divided is told by counting them, with or without their shares.
  public var isShown: Bool { !numbers.isEmpty || !shares.isEmpty || isDivided }

  /// Sets a number; empty text and dashes are none.
  mutating func set(_ kind: NumberKind, _ text: String?) {
    guard let text else { return }
    var plain = ""
    for character in text where !character.isWhitespace && character != "%" {
      plain.append(character == "−" ? "-" : character)
    }
    guard plain.contains(where: \.isNumber) else { return }
    numbers[kind] = plain
  }
}

/// What one file says about the talks about one dimension, as it is written.
public struct PublishedInterview: Hashable, Sendable {
  /// The dimension.
  public let dimension: Dimension.ID
  /// How many people were talked with; `nil` where it isn't said.
  public var people: String?
  /// Their mean; `nil` where it isn't said.
  public var score: String?
  /// The survey's mean beside it; `nil` where it isn't said.
  public var survey: String?

  /// Creates what a file says.
  public init(
    dimension: Dimension.ID, people: String? = nil, score: String? = nil, survey: String? = nil
  ) {
    self.dimension = dimension
    self.people = people
    self.score = score
    self.survey = survey
  }
}

/// What one file says about one group, or a part of it.
public struct PublishedGroup: Hashable, Sendable {
  /// The group.
  public let name: GroupName
  /// The lines in the order of the file.
  public var lines: [PublishedLine]
  /// What talks are said to have brought, which is told of the organization only.
  public var interviews: [PublishedInterview] = []
  /// The free texts that stand under the group's name.
  public var texts: [PublishedTexts] = []

  /// Creates a group.
  public init(_ name: GroupName, lines: [PublishedLine] = []) {
    self.name = name
    self.lines = lines
  }
}

/// The forms in which scores are handed out.
public enum PublishedFormat: String, Hashable, Sendable, CaseIterable {
  /// A report for other programs.
  case xml
  /// A report for readers.
  case html
  /// Scores as one JSON object.
  case json
  /// Scores as a table.
  case csv
}

/// Why a file can't be read as something that was published.
public struct UnreadablePublication: Error, Hashable, Sendable {
  /// What was found, in a sentence without its full stop.
  public let message: String

  /// Creates a reason.
  public init(_ message: String) { self.message = message }
}
