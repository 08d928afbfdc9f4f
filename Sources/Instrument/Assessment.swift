/// Questionnaires, dimensions, levels and rules that together assess readiness.
public struct Assessment: Hashable, Sendable, Identifiable {
  /// A stable name, such as `QuickCheck`.
  public typealias ID = String

  /// The assessment's name.
  public let id: ID
  /// The version of the definition, such as `1.0`.
  public let version: String
  /// The languages that the definition promises; the first is the language of last resort.
  public let languages: [Language]
  /// The name that readers see.
  public let title: LocalizedText
  /// What the assessment is for, in a sentence or two.
  public let purpose: LocalizedText
  /// The question that a report answers, which may hold `{organization}` and `{practice}`; empty for
  /// "Is {organization} ready for {practice}?".
  public let question: LocalizedText
  /// The fewest people behind any number that is shown; at least 2, by default 5.
  public let minimumGroup: Int
  /// The roles that respondents can have, in the order of the definition.
  public let roles: [Role]
  /// The sides of the practice that items can belong to.
  public let facets: [Facet]
  /// The response scales shared by all questionnaires.
  public let responseScales: [ResponseScale]
  /// The scales shared by all questionnaires; each measures those that its items count towards.
  public let scales: [Scale]
  /// The dimensions in the order of the profile.
  public let dimensions: [Dimension]
  /// What is worked out beside the dimensions.
  public let indicators: [Indicator]
  /// The levels by ascending lower bound; the first starts at 0.
  public let levels: [Level]
  /// When a group speaks with one voice, and when it is divided.
  public let agreement: AgreementRule
  /// The gates.
  public let gates: [Gate]
  /// The rules that fit weights and targets to the organization.
  public let contextRules: [ContextRule]
  /// The rules that turn scores into findings.
  public let findings: [FindingRule]
  /// What to do about findings.
  public let recommendations: [Recommendation]
  /// What the consultant says about the organization, once for an engagement; `nil` when the
  /// definition asks for nothing.
  public let context: Questionnaire?
  /// The catalogue that roadmaps are drawn from.
  public let practices: [CatalogPractice]
  /// The questionnaires in the order of the definition.
  public let questionnaires: [Questionnaire]

  /// Creates an assessment.
  public init(
    id: ID, version: String, languages: [Language], title: LocalizedText,
    purpose: LocalizedText = LocalizedText([]), question: LocalizedText = LocalizedText([]),
    minimumGroup: Int = 5, roles: [Role] = [],
    facets: [Facet] = [], responseScales: [ResponseScale] = [], scales: [Scale] = [],
    dimensions: [Dimension] = [], indicators: [Indicator] = [], levels: [Level] = [],
    agreement: AgreementRule = .standard, gates: [Gate] = [], contextRules: [ContextRule] = [],
    findings: [FindingRule] = [],
    recommendations: [Recommendation] = [], context: Questionnaire? = nil,
    practices: [CatalogPractice] = [], questionnaires: [Questionnaire]
  ) {
    self.id = id
    self.version = version
    self.languages = languages
    self.title = title
    self.purpose = purpose
    self.question = question
    self.minimumGroup = minimumGroup
    self.roles = roles
    self.facets = facets
    self.responseScales = responseScales
    self.scales = scales
    self.dimensions = dimensions
    self.indicators = indicators
    self.levels = levels
    self.agreement = agreement
    self.gates = gates
    self.contextRules = contextRules
    self.findings = findings
    self.recommendations = recommendations
    self.context = context
    self.practices = practices
    self.questionnaires = questionnaires
  }

  /// The questionnaires that people answer, and whose answers are counted together.
  public var surveys: [Questionnaire] { questionnaires.filter { $0.use == .survey } }

  /// The scales that a questionnaire measures: its own, and the shared ones that its items count
  /// towards.
  public func scales(of questionnaire: Questionnaire) -> [Scale] {
    let used = Set(questionnaire.items.compactMap { $0.membership?.scale })
    return questionnaire.scales + scales.filter { used.contains($0.id) }
  }

  /// Whether a role is asked about a dimension in any survey.
  public func asks(_ role: Role.ID, about dimension: Dimension) -> Bool {
    let scales = Set(dimension.parts.map(\.scale))
    return surveys.contains { survey in
      survey.isFor(role)
        && survey.items.contains { item in
          item.isFor(role) && (item.membership.map { scales.contains($0.scale) } ?? false)
        }
    }
  }

  /// The assessment with other dimensions.
  func replacing(dimensions: [Dimension]) -> Assessment {
    Assessment(
      id: id, version: version, languages: languages, title: title, purpose: purpose,
      question: question, minimumGroup: minimumGroup, roles: roles, facets: facets,
      responseScales: responseScales,
      scales: scales, dimensions: dimensions, indicators: indicators, levels: levels,
      agreement: agreement,
      gates: gates,
      contextRules: contextRules, findings: findings, recommendations: recommendations,
      context: context, practices: practices, questionnaires: questionnaires)
  }

  /// The language of last resort.
  public var defaultLanguage: Language { languages.first ?? Language("en") }

  /// The languages of the assessment and then those that only some questionnaires come in.
  public var allLanguages: [Language] {
    questionnaires.flatMap(\.languages).reduce(into: languages) { all, language in
      if !all.contains(language) { all.append(language) }
    }
  }

  /// The languages that a questionnaire comes in.
  public func languages(of questionnaire: Questionnaire) -> [Language] {
    questionnaire.languages.isEmpty ? languages : questionnaire.languages
  }

  /// The level that a score belongs to: the last one that starts at or below it, with the score
  /// rounded to tenths as readers see it.
  ///
  /// - Parameter score: From 0 to 100.
  /// - Returns: `nil` when the assessment has no levels.
  public func level(of score: Double) -> Level? {
    levels.last { Double($0.from) <= (score * 10).rounded() / 10 }
  }
}
