public import Instrument

/// Tells which measures a person counts for, from the person's packed answers.
///
/// Only whether somebody counts matters to the attack, never what they answered, so nothing is
/// scored here: an item counts as answered when its code stands for an answer that its scale can
/// use, and a measure needs as many of them as its definition says.
public struct PersonCounter: Sendable {
  /// A column, and for each byte whether it counts as an answer.
  struct Column: Sendable {
    let place: Int
    let counts: [Bool]

    func isAnswered(in row: UnsafeBufferPointer<UInt8>) -> Bool { counts[Int(row[place])] }
  }

  /// What has to be answered for a measure.
  enum Need: Sendable {
    /// Anything.
    case nothing
    /// For scales worth at least half of all: so many of their columns.
    case scales([(columns: [Column], needed: Int, weight: Int)])
    /// At least one column that was asked.
    case asked([Int])
    /// Half of the groups of columns, each whole, and at least one.
    case half([[Column]])
    /// All columns.
    case all([Column])
    /// A choice that names a facet, and an item of this facet and one of others.
    case ownFacet(choice: Int, facets: [Facet.ID], items: [(column: Column, facets: [Facet.ID])])
    /// Never: the questionnaire doesn't ask for it.
    case impossible
  }

  /// How many columns a response has.
  public let width: Int
  /// For each role, for each measure of the layout.
  private let needs: [[Need]]

  /// Prepares to count the people who answered a questionnaire.
  public init(layout: AttackLayout, assessment: Assessment, questionnaire: Questionnaire) {
    let needs = NeedFinder(assessment: assessment, questionnaire: questionnaire)
    width = needs.codebook.columns.count
    self.needs = layout.roles.map { role in layout.measures.map { needs.need($0, role: role) } }
  }

  /// Adds a person to the counts of all measures that the person counts for.
  ///
  /// - Parameters:
  ///   - row: The packed answers.
  ///   - role: The position of the person's role.
  ///   - place: Where the atom of the person's unit and role is in the counts of a measure.
  ///   - counts: For each measure, the counts of all atoms.
  func add(
    _ row: UnsafeBufferPointer<UInt8>, role: Int, at place: Int, to counts: inout [[Int32]]
  ) {
    let needs = needs[role]
    for measure in needs.indices where Self.counts(row, needs[measure]) {
      counts[measure][place] += 1
    }
  }

  private static func counts(_ row: UnsafeBufferPointer<UInt8>, _ need: Need) -> Bool {
    switch need {
    case .nothing: return true
    case .impossible: return false
    case .asked(let columns): return columns.contains { row[$0] != Code.of(.notAsked) }
    case .all(let columns): return columns.allSatisfy { $0.isAnswered(in: row) }
    case .half(let groups):
      var whole = 0
      for group in groups where group.allSatisfy({ $0.isAnswered(in: row) }) { whole += 1 }
      return whole > 0 && whole * 2 >= groups.count
    case .scales(let scales):
      var weight = 0
      var all = 0
      for scale in scales {
        all += scale.weight
        var answered = 0
        for column in scale.columns where column.isAnswered(in: row) { answered += 1 }
        if answered >= scale.needed { weight += scale.weight }
      }
      return weight > 0 && weight * 2 >= all
    case .ownFacet(let choice, let facets, let items):
      guard row[choice] < facets.count else { return false }
      let own = facets[Int(row[choice])]
      var (inside, outside) = (false, false)
      for item in items where item.column.isAnswered(in: row) {
        if item.facets.contains(own) { inside = true } else { outside = true }
      }
      return inside && outside
    }
  }
}
