import Instrument

extension LintRule {
  /// A rating speaks about a dimension where no talk is rated by it.
  static let misplacedAbout = LintRule(
    code: "SND052", severity: .error,
    title: "a rating speaks about a dimension outside of a guide for talks",
    explanation: """
      With about a consultant's rating of a talk is set beside what the survey says of a dimension. So it
      belongs to a rating in a questionnaire with use="interview" that is put to the other person, and
      not to one that the consultant answers alone. It counts towards no scale, because a judgement of
      what somebody said is no answer of theirs.

      Wrong:  <rating id="ERR-62" response-scale="extent5" about="culture" scale="error-tolerance">
      Right:  <rating id="ERR-62" response-scale="extent5" about="culture">
      """
  ) { context in
    let guides = context.assessment.questionnaires.filter { $0.use == .interview }
    let talked = Set(
      guides.flatMap { guide in
        guide.items.filter { $0.audience.isEmpty || !$0.audience.isSubset(of: guide.audience) }
      }.map(\.id))
    let ofGuides = Set(guides.flatMap(\.items).map(\.id))
    return context.items.compactMap { item in
      guard let about = item.about else { return nil }
      let place = context.source.place(of: .item, item.id)
      if let membership = item.membership {
        return Finding(
          place: place,
          message: "Item \(item.id) speaks about “\(about.dimension)” and counts towards the scale "
            + "“\(membership.scale)”.",
          remedy: "Remove one of the two.")
      }
      guard ofGuides.contains(item.id) else {
        return Finding(
          place: place,
          message: "Item \(item.id) speaks about “\(about.dimension)”, and its questionnaire is no "
            + "guide for talks.",
          remedy: "Remove about, or give the questionnaire use=\"interview\".")
      }
      guard !talked.contains(item.id) else { return nil }
      return Finding(
        place: place,
        message: "Item \(item.id) speaks about “\(about.dimension)”, and the consultant answers it "
          + "alone.",
        remedy: "Remove about, or let the item be for other roles, too.")
    }
  }
}
