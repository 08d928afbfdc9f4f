import EngagementStore
import Instrument
import Scoring

/// How many people were asked each item that takes a free text, by release and unit.
///
/// A person counts as asked when the item is for the person's role and no skip rule left it out. Those
/// who couldn't have written a text are thus not among those whom one could be taken for.
struct AskedPeople {
  /// For each item, for each release, the people of each unit alone, in the order of the tree.
  let counts: [Item.ID: [[Int]]]

  /// Counts the people of a closed wave.
  ///
  /// - Throws: A ``Failure`` for a response that the definition doesn't fit, or a ``StoreError``.
  init(_ engagement: OpenEngagement, assessment: Assessment, tree: UnitTree) throws {
    let releases = engagement.wave.releases
    let nobody = [[Int]](
      repeating: [Int](repeating: 0, count: tree.units.count), count: releases)
    var counts: [Item.ID: [[Int]]] = [:]
    for questionnaire in assessment.surveys {
      let codebook = Codebook(questionnaire)
      let texts = codebook.items.filter { $0.item.kind == .freeText }
      guard !texts.isEmpty else { continue }
      var own = texts.map { _ in nobody }
      try engagement.store.forEachResponse(
        questionnaire: questionnaire.id, wave: engagement.wave.id
      ) { release, unit, role, row in
        guard let release, release <= releases else { return }
        guard let place = tree.position(of: unit), row.count == codebook.columns.count else {
          throw Failure(.badInput, "the store holds a response that its definition doesn't fit.")
        }
        for (index, entry) in texts.enumerated()
        where entry.item.isFor(role) && row[entry.columns.lowerBound] != Code.of(.notAsked) {
          own[index][release - 1][place] += 1
        }
      }
      for (entry, own) in zip(texts, own) { counts[entry.item.id] = own }
    }
    self.counts = counts
  }
}
