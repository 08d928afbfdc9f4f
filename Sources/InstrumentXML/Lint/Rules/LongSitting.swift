import Instrument

extension LintRule {
  /// A questionnaire takes too long.
  static let longSitting = LintRule(
    code: "SND039", severity: .warning, title: "a questionnaire takes too long",
    explanation: """
      The longest path of a role has more than 60 items or takes more than 15 minutes. The longer a
      questionnaire, the more people stop in the middle or answer without reading. Source: M. Galesic
      and M. Bosnjak (2009), Public Opinion Quarterly 73(2), 349–360, doi:10.1093/poq/nfp031.

      Wrong:  75 items for every member of staff
      Right:  45 items, and 30 others for executives only
      """
  ) { context in
    context.assessment.surveys.flatMap { questionnaire -> [Finding] in
      let roles = context.assessment.roles.map(\.id).filter { questionnaire.isFor($0) }
      return roles.compactMap { role in
        let time = AnsweringTime(
          of: questionnaire, role: role, language: context.assessment.defaultLanguage)
        guard time.items > 60 || time.minutes > 15 else { return nil }
        return Finding(
          place: context.source.place(of: .questionnaire, questionnaire.id),
          message: "“\(role)” is asked \(time.items) items, about \(time.minutes) minutes.",
          remedy: "Ask at most 60 items and 15 minutes, or give items an audience.")
      }
    }
  }
}
