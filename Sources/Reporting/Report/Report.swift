public import Instrument
public import Scoring

/// Everything that a report shows, worded and rounded, before it takes any form.
///
/// XML and HTML are made from one such value, so they can't disagree. Every statement and number
/// has an identifier that is the same in all forms.
public struct Report: Hashable, Sendable {
  /// A sentence with its identifier.
  public struct Statement: Hashable, Sendable {
    /// The identifier, such as `verdict`.
    public let id: String
    /// The sentence.
    public let text: String
  }

  /// What the report is about and where it comes from.
  public let header: Header
  /// The overall judgement.
  public let verdict: Verdict
  /// Who took part.
  public let participation: Participation
  /// The profile of the organization, one line a dimension.
  public let dimensions: [DimensionLine]
  /// The units with their scores, in the order of the tree.
  public let units: [UnitLine]
  /// How different roles see it, and whom the sample lacks.
  public let perspectives: Perspectives
  /// What the evidence shows, the most telling first; strengths and risks.
  public let findings: [Finding]
  /// What to do, the most urgent first.
  public let actions: [Action]
  /// The shades of the levels in the table of units.
  public let shades: [Shade]
  /// What was worked out beside the dimensions, for the organization.
  public let indicators: [IndicatorLine]
  /// The sides of the practice, for the organization.
  public let facets: [IndicatorLine]
  /// Steps from the catalogue of practices, in the order of their beginning.
  public let roadmap: [RoadmapStep]
  /// What the catalogue says to avoid.
  public let warnings: [RoadmapStep]
  /// What people wrote, word for word; `nil` when nobody is quoted.
  public let words: OwnWords?
  /// The rules that fitted weights and targets to the organization.
  public let fitted: [Statement]
  /// Whether people agree, in sentences.
  public let voices: [Statement]
  /// How far the means can be trusted, in sentences.
  public let trust: [Statement]
  /// How the numbers came about.
  public let method: [Statement]
  /// What the report can't tell.
  public let limits: [Statement]
  /// The rule that protects small groups, with the number of units that it withholds.
  public let disclosure: Statement
  /// The mark in the place of a number that is withheld.
  public let withheldMark: String

  /// The strongest strengths, at most three.
  public var strengths: [Finding] { headlines(.strength) }
  /// The dimensions below their targets, the furthest below first.
  public var shortfalls: [DimensionLine] { dimensions.shortfalls }
  /// The gravest risks, at most three.
  public var risks: [Finding] { headlines(.risk) }
  /// What the scores taken together advise, at most two sentences.
  public var advice: [Finding] { Array(findings.filter { $0.tone == .advice }.prefix(2)) }

  private func headlines(_ tone: FindingRule.Tone) -> [Finding] {
    Array(findings.filter { $0.tone == tone && $0.counts }.prefix(3))
  }

  /// What to do first, at most four steps: for each of the gravest risks the most urgent step that
  /// answers it, and then the most urgent ones that are left; in the order of their urgency.
  public var firstActions: [Action] {
    var chosen: [Action] = []
    for risk in risks {
      let answer = actions.first { action in
        action.findings.contains(risk.id) && !chosen.contains(action)
      }
      if let answer { chosen.append(answer) }
    }
    chosen += actions.filter { !chosen.contains($0) }
    let first = Array(chosen.prefix(4))
    return actions.filter { first.contains($0) }
  }
}

extension [DimensionLine] {
  /// Those below their targets, the furthest below first and ties in the same order.
  var shortfalls: [DimensionLine] {
    enumerated().filter { $0.element.shortBy > 0 }
      .sorted { ($1.element.shortBy, $0.offset) < ($0.element.shortBy, $1.offset) }
      .map(\.element)
  }
}

extension DimensionLine {
  /// The tenths of a point that are missing to the target; negative above it, 0 without one.
  fileprivate var shortBy: Int { -(measured?.gap?.tenths ?? 0) }
}

/// A shade of the table of units.
public struct Shade: Hashable, Sendable {
  /// From 1 for the lowest to 5 for the highest.
  public let band: Int
  /// The level with its range.
  public let words: String
}

/// What a report is about and where it comes from.
public struct Header: Hashable, Sendable {
  /// The organization.
  public let organization: String
  /// The practice to be adopted.
  public let practice: String
  /// The title of the assessment.
  public let assessment: String
  /// The question that the report answers, as its heading.
  public let question: String
  /// The name and version of the definition.
  public let definition: String
  /// The SHA-256 of the definition's files.
  public let fingerprint: String
  /// The day of the report.
  public let date: String
  /// The version of the program.
  public let software: String
  /// The language tag of all texts.
  public let language: String
  /// Whether all answers are invented.
  public let isSynthetic: Bool
  /// The wave and its release; `nil` for a report on a file.
  public let edition: ReportContext.Edition?
}

/// The overall judgement.
public struct Verdict: Hashable, Sendable {
  /// The judgement in a sentence.
  public let sentence: Report.Statement
  /// The level's name, or `nil` when there is none.
  public let level: String?
  /// What the level means for a decision.
  public let meaning: String
  /// The overall score, or `nil` when too few dimensions have one.
  public let score: Score?
  /// The shade of the level, from 1 to 5.
  public let band: Int
  /// Why the level is lower than the score says, one sentence a gate.
  public let gates: [Report.Statement]
  /// What the judgement doesn't rest on, when dimensions are missing; `nil` when all are there.
  public let missing: Report.Statement?
  /// The dimension that counts and is furthest below its target; `nil` when none is.
  public let weakest: Report.Statement?
  /// Whether the gates hold the level lower than the score alone would.
  public let isHeldDown: Bool
}

/// Who took part.
public struct Participation: Hashable, Sendable {
  /// How many responses there are, or `nil` when that is withheld.
  public let answered: Int?
  /// How many people were asked, or `nil` when nobody knows.
  public let invited: Int?
  /// The response rate in whole percent, or `nil` without a number of people.
  public let percent: Int?
  /// What that means for the reader.
  public let reading: Report.Statement
}

/// A score from 0 to 100, rounded to tenths as it is shown.
public struct Score: Hashable, Sendable, CustomStringConvertible {
  /// Tenths of a point.
  public let tenths: Int

  /// Rounds a score; halves go away from zero.
  public init(_ score: Double) { tenths = Int((score * 10).rounded()) }

  /// Creates a score from tenths of a point.
  init(tenths: Int) { self.tenths = tenths }

  /// The score with one place, such as `57.3`.
  public var description: String {
    let sign = tenths < 0 ? "−" : ""
    return "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  /// The fifth of the range that the score lies in, from 1 to 5.
  public var band: Int { min(max(tenths, 0) / 200, 4) + 1 }
}

/// One line of the profile.
public struct DimensionLine: Hashable, Sendable {
  /// The dimension's name in the definition.
  public let id: String
  /// The dimension's name for readers.
  public let title: String
  /// What the dimension is about.
  public let purpose: String
  /// The target, from 0 to 100.
  public let target: Int?
  /// What was measured, or `nil` when it is withheld or people are divided.
  public let measured: Measured?
  /// Whether a mean may stand for the organization; `nil` when the line is withheld.
  public let voice: VoiceLine?
  /// Whether it enters the overall score.
  public let counts: Bool
  /// For a dimension that is a question: its answer, or that it is still open; else empty.
  public let verdict: String

  /// What was measured.
  public struct Measured: Hashable, Sendable {
    /// The mean.
    public let score: Score
    /// The level's name.
    public let level: String
    /// The shade of the level, from 1 to 5.
    public let band: Int
    /// The range of the mean with 95 percent confidence, such as `51.2–55.6`; empty when unknown.
    public let interval: String
    /// The score less the target.
    public let gap: Score?
    /// Whether the score is good enough, in words; empty without a target.
    public let isEnough: String
    /// The standard deviation in points.
    public let spread: Score?
    /// The number of respondents with a score, as far as it may be told.
    public let respondents: RespondentCount
    /// Whether fewer than half of those who answered have a score.
    public let isOfFewerThanHalf: Bool
    /// The share of answers given in whole percent.
    public let coverage: Int?
    /// The share of "don't know" in whole percent.
    public let dontKnow: Int?
  }
}

/// One unit with its scores.
public struct UnitLine: Hashable, Sendable {
  /// An identifier made from the unit's place in the tree.
  public let id: String
  /// The unit's name.
  public let name: String
  /// How deep it lies in the tree; 0 at the top.
  public let depth: Int
  /// What is shown, or `nil` when the unit is withheld.
  public let shown: Shown?

  /// What is shown of a unit.
  public struct Shown: Hashable, Sendable {
    /// The number of responses, units below included.
    public let respondents: Int
    /// The overall score.
    public let overall: Cell?
    /// How many of the dimensions that count the overall score rests on, such as `12 of 15`; empty
    /// when it rests on all of them.
    public let basis: String
    /// One entry a dimension.
    public let entries: [Entry]
  }

  /// What a cell of the table of units holds.
  public enum Entry: Hashable, Sendable {
    /// Too few people have a score.
    case withheld
    /// A score, with what people's agreement says of it where that is known.
    case measured(Cell, VoiceLine?)
    /// People are divided, so there is no score.
    case divided(VoiceLine)
    /// People of the role aren't asked about it.
    case notAsked
  }

  /// A score with its word.
  public struct Cell: Hashable, Sendable {
    /// The mean.
    public let score: Score
    /// The level's name, or the two that the interval of the mean spans.
    public let level: String
    /// The shade of the level, from 1 for the lowest to 5 for the highest.
    public let band: Int
  }
}

/// What the evidence shows.
public struct Finding: Hashable, Sendable {
  /// The identifier: the rule's name, and the unit's for a finding about a unit.
  public let id: String
  /// The rule's name in the definition.
  public let rule: String
  /// Good or bad news, or advice.
  public let tone: FindingRule.Tone
  /// The finding in a sentence.
  public let statement: String
  /// Why it matters.
  public let meaning: String
  /// The numbers behind it, in words.
  public let evidence: String
  /// Whether it rests on a dimension that counts, or on an indicator, and not only on a dimension
  /// that is shown beside the score; only such findings stand on the first page.
  public let counts: Bool
}

/// What to do.
public struct Action: Hashable, Sendable {
  /// The recommendation's name in the definition.
  public let id: String
  /// What to do.
  public let text: String
  /// Who does it.
  public let owner: String
  /// The first step.
  public let firstStep: String
  /// What it takes.
  public let effort: String
  /// How one sees that it worked.
  public let sign: String
  /// What takes the place of what ends; empty when nothing ends.
  public let replacement: String
  /// When to begin.
  public let horizon: Recommendation.Horizon
  /// The identifiers of the findings that call for it.
  public let findings: [String]
}
