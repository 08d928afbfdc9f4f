public import Instrument

/// The items of a guide in the order in which a talk takes them up.
///
/// Open questions come first, because an answer in somebody's own words isn't led by the ratings
/// that follow. The items that are ticked off come after them. Items that are only for the role of
/// the consultant stay around the talk: those before the first one that is put to the other person
/// come first, the others last.
public struct TalkGuide: Hashable, Sendable {
  /// What an item is in the talk.
  public enum Part: Hashable, Sendable {
    /// For the consultant alone, before the talk.
    case before
    /// An open question.
    case open
    /// An item to tick off when the talk comes by it.
    case scored
    /// For the consultant alone, after the talk.
    case after
  }

  /// The questionnaire behind the guide.
  public let questionnaire: Questionnaire
  /// The items in the order of the talk.
  public let items: [Item]
  private let parts: [Item.ID: Part]

  /// Puts a questionnaire in the order of a talk.
  ///
  /// - Parameters:
  ///   - questionnaire: The guide as it is defined.
  ///   - role: The role of the person who is talked with; items for other roles are left out.
  public init(_ questionnaire: Questionnaire, role: Role.ID) {
    self.questionnaire = questionnaire
    let own = questionnaire.audience
    let fitting = questionnaire.items.filter { item in
      item.isFor(role) || !item.audience.isDisjoint(with: own)
    }
    let firstShared = fitting.firstIndex { $0.isFor(role) } ?? fitting.count
    var parts: [Item.ID: Part] = [:]
    for (place, item) in fitting.enumerated() {
      if !item.isFor(role) {
        parts[item.id] = place < firstShared ? .before : .after
      } else {
        parts[item.id] = item.kind == .freeText ? .open : .scored
      }
    }
    self.parts = parts
    items = [Part.before, .open, .scored, .after].flatMap { part in
      fitting.filter { parts[$0.id] == part }
    }
  }

  /// What an item is in the talk, or `nil` for one that isn't in it.
  public func part(of item: Item.ID) -> Part? { parts[item] }

  /// The section that an item is defined in.
  public func section(of item: Item.ID) -> Section? {
    questionnaire.sections.first { $0.items.contains { $0.id == item } }
  }

  /// The items that skip rules let through.
  ///
  /// Rules look back along the questionnaire as it is defined, not along the order of the talk.
  func reachable(_ answers: [Item.ID: Answer]) -> [Item] {
    var seen: [Item.ID: Answer] = [:]
    var asked: Set<Item.ID> = []
    for item in questionnaire.items
    where parts[item.id] != nil && item.relevance?.holds(for: seen) ?? true {
      seen[item.id] = answers[item.id]
      asked.insert(item.id)
    }
    return items.filter { asked.contains($0.id) }
  }
}
