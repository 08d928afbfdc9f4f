import Instrument

/// The sides of the practice in which roles can be compared, and on what.
///
/// Roles are asked in words of their own, and about a side partly of different matters. Two of them are
/// compared on those scales of its items that both are asked; a difference of their whole means could
/// come from what they were asked.
struct SharedFacets: Hashable, Sendable {
  /// The items of a facet that count towards some scales.
  struct Part: Hashable, Sendable {
    /// The facet's position.
    let facet: Int
    /// The scales.
    let scales: Set<Scale.ID>
  }

  /// Two roles that are asked about the same part.
  struct Pair: Hashable, Sendable {
    /// The position of the role that comes first in the definition.
    let first: Int
    /// The position of the other role.
    let second: Int
    /// The part's position.
    let part: Int
  }

  /// The parts, each once.
  let parts: [Part]
  /// The pairs, facet by facet.
  let pairs: [Pair]

  /// Looks through the items of all surveys.
  init(_ assessment: Assessment) {
    var parts: [Part] = []
    var pairs: [Pair] = []
    for (facet, side) in assessment.facets.enumerated() {
      let scales = assessment.roles.map { assessment.scales(of: side.id, askedOf: $0.id) }
      for first in scales.indices {
        for second in scales.indices.dropFirst(first + 1) {
          let shared = scales[first].intersection(scales[second])
          guard !shared.isEmpty else { continue }
          let part = Part(facet: facet, scales: shared)
          let place = parts.firstIndex(of: part) ?? parts.count
          if place == parts.count { parts.append(part) }
          pairs.append(Pair(first: first, second: second, part: place))
        }
      }
    }
    self.parts = parts
    self.pairs = pairs
  }
}
