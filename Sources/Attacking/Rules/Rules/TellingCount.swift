extension PrivacyRule {
  /// A number of people stands where a few of the group weren't asked.
  static let tellingCount = PrivacyRule(
    code: "PRV012", title: "a number of people tells how few weren’t asked",
    reason: """
      Less than all of a group are counted where roles weren’t asked. The difference is how many of \
      these roles answered, and they may be withheld.
      """
  ) { group, state in
    let few = 1..<state.layout.minimumGroup
    func people(_ measure: Measure) -> Int? { state.people(group.name, PublishedLine(measure)) }
    return group.lines.filter { line in
      guard line.measure != .responses,
        let printed = line.numbers[.people].flatMap({ Int($0) }), let all = people(.responses)
      else { return false }
      if case .dimension(let id) = line.measure, let asked = people(.coverage(id)) {
        return few.contains(all - asked)
      }
      return few.contains(all - printed)
    }.map { state.words(group.name, $0.measure) }
  }
}
