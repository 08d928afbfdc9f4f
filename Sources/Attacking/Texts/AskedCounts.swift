public import Instrument

/// How many people were truly asked each item that takes a free text, and which release each text came
/// with.
public struct AskedCounts: Sendable {
  /// For each item, for each release, the people of each node alone.
  private(set) var people: [Item.ID: [[Int32]]] = [:]
  /// The digits of all places of texts, each with its release, by their first digits.
  private var texts: [Substring: [(digits: String, release: Int)]] = [:]
  private let nodes: Int
  private let releases: Int

  /// Starts with nobody.
  public init(_ layout: AttackLayout, releases: Int) {
    nodes = layout.parents.count
    self.releases = max(releases, 1)
  }

  /// Which columns of a questionnaire are asked for free texts, and of whom.
  public struct Columns: Sendable {
    fileprivate let items: [(item: Item, column: Int)]

    /// Whether there are none.
    public var isEmpty: Bool { items.isEmpty }

    /// Finds the columns.
    public init(_ questionnaire: Questionnaire) {
      items = Codebook(questionnaire).items.compactMap { entry in
        if case .freeText = entry.item.kind { (entry.item, entry.columns.lowerBound) } else { nil }
      }
    }
  }

  /// Adds one person.
  public mutating func add(
    _ row: UnsafeBufferPointer<UInt8>, by columns: Columns, node: Int, role: Role.ID, release: Int
  ) {
    guard (1...releases).contains(release) else { return }
    for (item, column) in columns.items {
      guard column < row.count, row[column] != Code.of(.notAsked), item.isFor(role) else {
        continue
      }
      add(1, to: item.id, node: node, release: release)
    }
  }

  /// Adds people who were asked an item.
  public mutating func add(_ number: Int, to item: Item.ID, node: Int, release: Int = 1) {
    people[
      item,
      default: [[Int32]](
        repeating: [Int32](repeating: 0, count: nodes), count: releases)
    ][release - 1][node] += Int32(number)
  }

  /// Adds a text.
  ///
  /// - Parameters:
  ///   - digits: All hexadecimal digits of its place.
  ///   - release: The release that it came with.
  public mutating func add(text digits: String, release: Int) {
    texts[digits.prefix(Self.fewestDigits), default: []].append((digits, release))
  }

  /// References have at least so many digits.
  private static let fewestDigits = 4

  /// The release that a text came with, by the first digits of its place; `nil` when none or several
  /// begin so.
  func release(of digits: String) -> Int? {
    guard digits.count >= Self.fewestDigits else { return nil }
    let found = (texts[digits.prefix(Self.fewestDigits)] ?? []).filter {
      $0.digits.hasPrefix(digits)
    }
    return found.count == 1 ? found[0].release : nil
  }
}
