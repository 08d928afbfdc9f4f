extension PublishedSystem {
  /// Several releases as one system: a set published with a release holds those who came with it or
  /// before.
  ///
  /// - Precondition: The releases are about the same nodes and roles, and roles times releases are
  ///   at most ``mostColumns``.
  init(joining releases: [PublishedSystem]) {
    let roles = releases.first?.columns ?? 0
    self.init(
      parents: releases.first?.parents ?? [], columns: roles * releases.count,
      minimumGroup: releases.last?.minimumGroup ?? 0, isPlain: false)
    for (place, release) in releases.enumerated() {
      for node in parents.indices {
        for role in 0..<roles { self[node, place * roles + role] = release[node, role] }
        for set in release.published[node] {
          let columns = (0..<roles).filter { set.contains($0) }
          publish(
            node, ColumnSet((0...place).flatMap { earlier in columns.map { earlier * roles + $0 } })
          )
        }
      }
    }
  }

  /// The system in which only what was published before as well is published: the differences of
  /// two releases.
  func sharing(_ before: [[ColumnSet]]) -> PublishedSystem {
    var shared = PublishedSystem(
      parents: parents, columns: columns, minimumGroup: minimumGroup, isPlain: isPlain)
    shared.people = people
    for node in parents.indices {
      for set in published[node] where before[node].contains(set) { shared.publish(node, set) }
    }
    return shared
  }
}
