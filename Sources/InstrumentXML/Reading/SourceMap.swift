public import Instrument

/// Where everything in a definition stands, for messages and for the rules that check it.
public struct SourceMap: Hashable, Sendable {
  /// A file and a line in it.
  public struct Place: Hashable, Sendable {
    /// The file as messages name it.
    public let file: String
    /// The line, counted from 1.
    public let line: Int

    /// Creates a place.
    public init(file: String, line: Int) {
      self.file = file
      self.line = line
    }
  }

  /// The kinds of things that have a name.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A role.
    case role
    /// A side of the practice.
    case facet
    /// A response scale.
    case responseScale = "response scale"
    /// A dimension.
    case dimension
    /// An indicator.
    case indicator
    /// A stage of an indicator; its name is the indicator's, a full stop, and its own.
    case stage
    /// A level.
    case level
    /// A gate.
    case gate
    /// A rule that fits the assessment to the organization.
    case contextRule = "context rule"
    /// A finding.
    case finding
    /// A recommendation.
    case recommendation
    /// A practice of the catalogue.
    case practice
    /// A questionnaire.
    case questionnaire
    /// A scale.
    case scale
    /// A section.
    case section
    /// A matrix.
    case matrix
    /// An item.
    case item
    /// An option of an item; its name is the item's, a full stop, and its own.
    case option
  }

  /// A name where it is given or used.
  public struct Mention: Hashable, Sendable {
    /// What kind of thing is named.
    public let kind: Kind
    /// The name.
    public let id: String
    /// Where.
    public let place: Place
  }

  /// A text where it stands.
  public struct Text: Hashable, Sendable {
    /// The wordings.
    public let text: LocalizedText
    /// What the text is, such as `wording`.
    public let element: String
    /// Where its first wording stands.
    public let place: Place
  }

  /// The names that the definition gives, in the order of the files, also when given twice.
  public internal(set) var definitions: [Mention] = []
  /// The names that the definition uses, in the order of the files.
  public internal(set) var references: [Mention] = []
  /// The texts, in the order of the files.
  public internal(set) var texts: [Text] = []
  /// The response scales that couldn't be built because their ratings aren't in order.
  public internal(set) var brokenScales: [Mention] = []
  /// The languages that a file promises, for files that say so themselves.
  public internal(set) var languages: [String: [Language]] = [:]
  /// The main file, for what has no place of its own.
  public internal(set) var main = Place(file: "assessment.xml", line: 1)
  /// Where the definition says what agreement is, if it does.
  public internal(set) var agreement: Place?
  private var places: [String: Place] = [:]

  /// Creates an empty map.
  public init() {}

  /// Where a name is given; the main file for a name that isn't.
  public func place(of kind: Kind, _ id: String) -> Place {
    places["\(kind.rawValue) \(id)"] ?? main
  }

  mutating func define(_ kind: Kind, _ id: String, at place: Place) {
    definitions.append(Mention(kind: kind, id: id, place: place))
    let key = "\(kind.rawValue) \(id)"
    if places[key] == nil { places[key] = place }
  }

  mutating func refer(to kind: Kind, _ id: String, at place: Place) {
    references.append(Mention(kind: kind, id: id, place: place))
  }

  mutating func note(_ text: LocalizedText, _ element: String, at place: Place) {
    texts.append(Text(text: text, element: element, place: place))
  }
}
