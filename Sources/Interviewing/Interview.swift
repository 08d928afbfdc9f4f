public import Instrument

/// One respondent's way through a questionnaire, as a value that knows no terminal.
///
/// What is asked next follows from the answers alone, so an interview that was interrupted goes on
/// from its answers as if nothing had happened. An answer to an item that is no longer asked is
/// kept, in case it is asked again, but counts as not asked.
public struct Interview: Hashable, Sendable {
  /// How far the respondent has come, counting only items that are still reachable.
  public struct Progress: Hashable, Sendable {
    /// The position of the present item among the reachable ones, counted from 1.
    public let position: Int
    /// How many reachable items have an answer or were skipped.
    public let passed: Int
    /// How many items are asked, given the answers so far.
    public let reachable: Int
  }

  /// Why an answer isn't accepted.
  public enum Refusal: Error, Hashable, Sendable {
    /// No item is being asked.
    case nothingAsked
    /// The item needs an answer.
    case answerRequired(Item.ID)
    /// The item doesn't offer this kind of nonresponse.
    case notOffered(Item.ID, Nonresponse)
    /// The item doesn't take this answer.
    case unacceptable(InstrumentError)
  }

  /// The answers given so far, those to items that are no longer asked included.
  public private(set) var answers: [Item.ID: Answer]
  /// The items that the respondent wants to come back to.
  public var flags: Set<Item.ID> = []
  /// Notes beside answers.
  public var notes: [Item.ID: String] = [:]
  /// What was typed for an item and isn't an answer yet.
  public var unfinished: [Item.ID: String] = [:]
  let items: [Item]
  /// For each item, the number of its section, counted from 0.
  let sections: [Int]
  /// For each item, whether it is asked; worked out anew whenever an answer decides about it.
  private(set) var relevant: [Bool]
  /// The items that skip rules look at.
  private let deciding: Set<Item.ID>
  private var cursor: Int

  /// Begins an interview, or goes on with one.
  ///
  /// - Parameters:
  ///   - questionnaire: What is asked.
  ///   - role: The respondent's role; items for other roles aren't asked.
  ///   - answers: What was answered before; the interview stands at the first item without an
  ///     answer.
  public init(
    questionnaire: Questionnaire, role: Role.ID, answers: [Item.ID: Answer] = [:]
  ) {
    let asked = questionnaire.sections.enumerated().flatMap { number, section in
      section.items.filter { $0.isFor(role) }.map { (item: $0, section: number) }
    }
    items = asked.map(\.item)
    sections = asked.map(\.section)
    deciding = Set(items.flatMap { $0.relevance?.items ?? [] })
    self.answers = answers
    relevant = Self.relevance(of: items, answers)
    cursor = 0
    goToFirstOpen()
  }

  /// The item that is being asked, or `nil` at the end.
  public var current: Item? { cursor < items.count ? items[cursor] : nil }

  /// The items that are asked, given the answers so far.
  ///
  /// - Complexity: O(*n*) in the number of items.
  public var reachable: [Item] { items.indices.filter { relevant[$0] }.map { items[$0] } }

  /// The reachable items without an answer, skipped ones not included.
  public var open: [Item] { reachable.filter { answers[$0.id] == nil } }

  /// Whether every reachable item was answered or skipped.
  public var isComplete: Bool { open.isEmpty }

  /// How far the respondent has come.
  public var progress: Progress {
    var position = 1
    var passed = 0
    var reachable = 0
    for index in items.indices where relevant[index] {
      reachable += 1
      if index < cursor { position += 1 }
      if answers[items[index].id] != nil { passed += 1 }
    }
    return Progress(position: position, passed: passed, reachable: reachable)
  }

  /// Accepts an answer to the present item and moves on to the next one that is asked.
  ///
  /// What was half-typed for the item is forgotten. Past the last item the interview goes to the
  /// first one that is still open, and to the end when there is none.
  ///
  /// - Throws: The reason why nothing was changed.
  public mutating func answer(_ answer: Answer) throws(Refusal) {
    guard let item = current else { throw .nothingAsked }
    if case .nonresponse(let kind) = answer {
      if kind == .skipped {
        guard !item.isRequired else { throw .answerRequired(item.id) }
      } else if !item.nonresponse.contains(where: { $0.kind == kind }) {
        throw .notOffered(item.id, kind)
      }
    }
    do throws(InstrumentError) {
      try item.kind.check(answer, for: item.id)
    } catch {
      throw .unacceptable(error)
    }
    answers[item.id] = answer
    unfinished[item.id] = nil
    if deciding.contains(item.id) { relevant = Self.relevance(of: items, answers) }
    if let next = relevant[(cursor + 1)...].firstIndex(of: true) {
      cursor = next
    } else {
      goToFirstOpen()
    }
  }

  /// Goes back to the item asked before; returns whether there is one.
  ///
  /// Nothing that was typed or answered can stand in the way, and the end is no exception.
  @discardableResult
  public mutating func back() -> Bool {
    guard let before = relevant[..<cursor].lastIndex(of: true) else { return false }
    cursor = before
    return true
  }

  /// Goes to an item; returns whether it is asked.
  @discardableResult
  public mutating func jump(to id: Item.ID) -> Bool {
    guard let place = items.firstIndex(where: { $0.id == id }), relevant[place] else {
      return false
    }
    cursor = place
    return true
  }

  /// Goes to the first reachable item without an answer, or to the end when there is none.
  public mutating func goToFirstOpen() {
    cursor =
      items.indices.first { relevant[$0] && answers[items[$0].id] == nil } ?? items.count
  }

  /// The answers as they count: without an entry for items that aren't asked, and skipped for
  /// reachable items that have none.
  public var finalAnswers: [Item.ID: Answer] {
    reachable.reduce(into: [:]) { final, item in
      final[item.id] = answers[item.id] ?? .nonresponse(.skipped)
    }
  }

  /// For each item, whether it is asked.
  ///
  /// A skip rule doesn't see answers to items that aren't asked themselves.
  private static func relevance(of items: [Item], _ answers: [Item.ID: Answer]) -> [Bool] {
    var seen: [Item.ID: Answer] = [:]
    return items.map { item in
      let isAsked = item.relevance?.holds(for: seen) ?? true
      if isAsked { seen[item.id] = answers[item.id] }
      return isAsked
    }
  }
}
