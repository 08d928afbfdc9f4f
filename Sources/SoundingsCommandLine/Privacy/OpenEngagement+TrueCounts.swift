import Attacking
import EngagementStore
import Instrument

extension OpenEngagement {
  /// The engagement at the last wave of which anything was published, or as it is without one.
  func atPublishedWave() throws -> OpenEngagement {
    guard let last = try store.waves().last(where: \.isClosed) else { return self }
    return try at(last)
  }

  /// How many people of the wave there are for each measure, counted for the attack by a way of its own.
  ///
  /// - Throws: A ``Failure`` with ``ExitStatus/badInput`` when a response doesn't fit the definition.
  func trueCounts() throws -> TrueCounts {
    let assessment = try fitted().assessment
    let layout = AttackLayout(
      assessment: assessment, tree: try UnitTree(try store.units(of: wave.id)),
      minimumGroup: settings.minimumGroup)
    var counts = TrueCounts(layout, releases: max(wave.releases, 1))
    for questionnaire in assessment.surveys {
      let counter = PersonCounter(
        layout: layout, assessment: assessment, questionnaire: questionnaire)
      try store.forEachPerson(
        questionnaire: questionnaire.id, wave: wave.id, unit: { layout.node(of: $0) }
      ) { node, role, release, row in
        guard let column = layout.column(of: role), row.count == counter.width else {
          throw Failure(.badInput, "the store holds a response that its definition doesn't fit.")
        }
        counts.add(row, by: counter, node: node, column: column, release: release)
      }
    }
    for kept in try store.ratings(of: wave.id) {
      counts.interviews[kept.dimension] = KeptInterviews(
        people: kept.people, total: kept.total)
    }
    return counts
  }

  /// How many people of the wave were asked for free texts, and which release each text came with.
  func askedCounts(_ layout: AttackLayout) throws -> AskedCounts {
    var asked = AskedCounts(layout, releases: wave.releases)
    for questionnaire in assessment.surveys {
      let columns = AskedCounts.Columns(questionnaire)
      guard !columns.isEmpty else { continue }
      try store.forEachPerson(
        questionnaire: questionnaire.id, wave: wave.id, unit: { layout.node(of: $0) }
      ) { node, role, release, row in
        asked.add(row, by: columns, node: node, role: role, release: release)
      }
    }
    for text in try store.releasedTexts(in: wave.id) {
      asked.add(text: TextReference.digits(of: text.place), release: text.release)
    }
    return asked
  }
}
