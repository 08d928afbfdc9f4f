import EngagementStore
import Instrument
import Reporting
import Scoring

/// The free texts of a wave that may be told, by question and group.
struct ToldTexts {
  /// One text.
  struct Entry {
    /// The text as the store has it.
    let stored: ReleasedText
    /// Its short name.
    let reference: TextReference
    /// The words, made harmless.
    let words: String
    /// The group under whose name it is told.
    let block: TextBlocks.Block
    /// The group's name for readers.
    let groupName: String
    /// Why it should be read before it is told.
    let reasons: [TextScreening.Reason]

    /// Whether it waits for somebody to decide.
    var isHeld: Bool { stored.decision == nil && !reasons.isEmpty }
    /// Whether it is told.
    var isTold: Bool { stored.decision == .told || (stored.decision == nil && reasons.isEmpty) }
    /// Whether the report quotes it.
    var isQuoted: Bool { isTold && stored.isQuoted }
  }

  /// The texts that are told under one name.
  struct Group {
    /// The unit, or `nil` for the organization.
    let unit: Unit.ID?
    /// The units within it whose texts stand under their own names.
    let without: [Unit.ID]
    /// The texts in the order of their places.
    let entries: [Entry]

    /// The name for readers.
    var name: String { Self.name(unit, isRest: !without.isEmpty) }

    /// The name of a unit or, for `nil`, the organization; or of what others leave of it.
    static func name(_ unit: Unit.ID?, isRest: Bool) -> String {
      guard !isRest else { return "The rest of \(unit ?? "the organization")" }
      return unit ?? "The whole organization"
    }
  }

  /// The texts of one question.
  struct Question {
    /// The item.
    let item: Item
    /// The question as it is asked.
    let wording: String
    /// Whether all texts are withheld, because too few people were asked.
    let isWithheld: Bool
    /// Whether those of people who came late are, for the same reason.
    let isLateWithheld: Bool
    /// All texts that may be told or that wait for a decision.
    let entries: [Entry]
    private let tree: UnitTree

    init(
      _ item: Item, wording: String, blocks: TextBlocks, releases: Int, entries: [Entry],
      tree: UnitTree
    ) {
      self.item = item
      self.wording = wording
      let withheld = (1...max(releases, 1)).filter { blocks.isWithheld(release: $0) }
      isWithheld = withheld.count == max(releases, 1)
      isLateWithheld = !isWithheld && !withheld.isEmpty
      self.entries = entries
      self.tree = tree
    }

    /// The texts that are told, by group: units in the order of the tree, the organization last.
    var groups: [Group] {
      let told = Dictionary(grouping: entries.filter(\.isTold)) { $0.block.unit }
      return told.sorted { ($0.key ?? .max) < ($1.key ?? .max) }.map { unit, entries in
        // Blocks of several releases can differ in what stands apart.
        let blocks = Dictionary(
          entries.map { ($0.stored.release, $0.block) }, uniquingKeysWith: { first, _ in first }
        ).values
        let apart = blocks.dropFirst().reduce(Set(blocks.first?.without ?? [])) {
          $0.intersection($1.without)
        }
        return Group(
          unit: unit.map { tree.units[$0].id }, without: apart.sorted().map { tree.units[$0].id },
          entries: entries)
      }
    }
  }

  /// The questions that take a free text, in the order of asking.
  let questions: [Question]
  /// The fewest people who were asked, behind each text.
  let fewest: Int

  /// All texts that may be told or that wait for a decision.
  var entries: [Entry] { questions.flatMap(\.entries) }

  /// Gathers the texts of a closed wave.
  ///
  /// - Parameters:
  ///   - engagement: The engagement at the wave.
  ///   - run: What was counted of it.
  /// - Throws: A ``Failure``, or a ``StoreError``.
  init(_ engagement: OpenEngagement, _ run: ScoringRun) throws {
    let (assessment, tree) = (run.assessment, run.tree)
    let asked = try AskedPeople(engagement, assessment: assessment, tree: tree).counts
    let shown = ProfileBuilder(assessment: assessment, minimumGroup: run.minimumGroup)
      .shownUnits(run.releases, tree: tree)
    let items = assessment.surveys.flatMap(\.items).filter { asked[$0.id] != nil }
    var blocks: [Item.ID: TextBlocks] = [:]
    for item in items {
      // Under the name of a unit an item with a skip rule would tell that at least ten people there
      // answered so that they were let through, which can be all of them.
      let named = item.relevance == nil ? shown : shown.map { $0.map { _ in false } }
      blocks[item.id] = TextBlocks(
        asked: asked[item.id] ?? [], shown: named, tree: tree, minimumGroup: run.minimumGroup)
    }
    let screening = TextScreening(
      people: try engagement.store.interviews().map(\.person),
      titles: tree.units.map(\.id)
        + assessment.roles.flatMap { [$0.id, $0.title.text(in: engagement.language)] })
    var found: [(ReleasedText, String, TextBlocks.Block)] = []
    for text in try engagement.store.releasedTexts(in: engagement.wave.id) {
      let words = PlainText(text.text).text
      guard !words.isEmpty, let unit = tree.position(of: text.unit),
        let block = blocks[text.item]?.block(of: unit, release: text.release)
      else { continue }
      found.append((text, words, block))
    }
    let references = TextReference.all(of: found.map(\.0.place))
    var small: [BlockPlace: TextScreening.Names] = [:]
    let entries = zip(found, references).map { found, reference in
      let (text, words, block) = found
      let place = BlockPlace(item: text.item, release: text.release, unit: block.unit)
      let names =
        small[place] ?? TextScreening.units(Self.unnamed(in: block, tree).map { tree.units[$0].id })
      small[place] = names
      return Entry(
        stored: text, reference: reference, words: words, block: block,
        groupName: Group.name(
          block.unit.map { tree.units[$0].id }, isRest: !block.without.isEmpty),
        reasons: screening.reasons(in: text.text, small: names))
    }
    let byItem = Dictionary(grouping: entries) { $0.stored.item }
    fewest = TextBlocks.fewest(minimumGroup: run.minimumGroup)
    let practice = engagement.settings.practice
    questions = items.compactMap { item in
      blocks[item.id].map {
        Question(
          item, wording: item.wording.text(in: engagement.language, practice: practice), blocks: $0,
          releases: engagement.wave.releases, entries: byItem[item.id] ?? [], tree: tree)
      }
    }
  }

  /// What tells the blocks of a wave apart.
  private struct BlockPlace: Hashable {
    let item: Item.ID
    let release: Int
    let unit: Int?
  }

  /// The units within a block that have no name of their own.
  private static func unnamed(in block: TextBlocks.Block, _ tree: UnitTree) -> [Int] {
    let inside = block.unit.map { tree.subtree(of: $0) } ?? tree.units.indices
    let apart = Set(block.without.flatMap { tree.subtree(of: $0) })
    return inside.filter { $0 != block.unit && !apart.contains($0) }
  }

  /// The text of a reference.
  ///
  /// - Throws: A ``Failure`` with ``ExitStatus/usage`` when there is none, or several.
  func entry(_ reference: String) throws -> Entry {
    guard let digits = TextReference.typed(reference) else {
      throw Failure(
        .usage, "a text is named by its reference, such as T-7F3A; “soundings comments” shows them."
      )
    }
    let found = entries.filter {
      TextReference.digits(of: $0.stored.place).hasPrefix(digits)
    }
    guard let one = found.first else {
      throw Failure(
        .missingInput,
        "there is no text T-\(digits) that may be told in this wave; “soundings comments” shows them."
      )
    }
    guard found.count == 1 else {
      let names = found.prefix(5).map { "\($0.reference)" }.joined(separator: ", ")
      throw Failure(.usage, "T-\(digits) names several texts: \(names). Give more digits.")
    }
    return one
  }
}

extension OpenEngagement {
  /// What was counted of the wave and the texts that may be told of it.
  ///
  /// - Throws: A ``Failure`` with ``ExitStatus/refused`` while the wave is open.
  func toldTexts() throws -> ToldTexts {
    guard wave.isClosed else {
      throw Failure(
        .refused,
        "wave \(wave.id) is still open; texts are told once it is closed, so that nobody can tell "
          + "which of them came when. Close it with “soundings wave close”.")
    }
    return try ToldTexts(self, ScoringRun(self))
  }
}

extension OpenEngagement {
  /// The texts that the report quotes; `nil` without any.
  func quotes(_ run: ScoringRun) throws -> Quotes? {
    guard try store.releasedTexts(in: wave.id).contains(where: \.isQuoted) else { return nil }
    let texts = try ToldTexts(self, run)
    return Quotes(
      texts.entries.filter(\.isQuoted).map { Quotes.Quote(item: $0.stored.item, text: $0.words) },
      fewestAsked: texts.fewest)
  }
}
