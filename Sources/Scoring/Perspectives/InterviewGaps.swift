public import Instrument

/// How what was heard in talks differs from what the survey says of one dimension.
public struct InterviewGap: Hashable, Sendable {
  /// Where the dimension is seen less.
  public enum Side: String, Hashable, Sendable {
    /// In the talks, as the consultant rated them.
    case interviews
    /// In the survey.
    case survey
  }

  /// The dimension.
  public let dimension: Dimension.ID
  /// The talks' scores, one a person.
  public let interviews: Moments
  /// The survey's scores of the organization, one a person.
  public let survey: Moments
  /// Talks less survey, with the interval and Hedges' g.
  public let gap: Gap
  /// The probability of such a gap by chance, adjusted for all gaps of this kind that are reported;
  /// `nil` when neither side has any variance.
  public let adjusted: Double?
  /// The side with the lower mean when the gap is beyond chance; `nil` when it isn't.
  public let seesLess: Side?
}

/// The gaps between talks and the survey, all of them looked at together.
///
/// Each gap is Welch's difference with Hedges' g (see ``Gap``). Whether it is beyond chance is decided
/// by the adjustment of Benjamini and Hochberg over all gaps of this kind (see ``FalseDiscovery``), as
/// for ``RoleGaps``.
///
/// A talk's score is the consultant's judgement of what one person said, and a survey's score that
/// person's own answers. The two aren't the same measure, and whoever was talked with may have answered
/// the survey, too. So a gap says where to ask on, and not who is right.
public struct InterviewGaps: Hashable, Sendable {
  /// The gaps in the order of the dimensions.
  public let gaps: [InterviewGap]

  /// Compares each dimension that both sides may be shown of.
  ///
  /// - Parameters:
  ///   - interviews: What talks say; sums over fewer people than the minimum group are left out.
  ///   - survey: The organization's scores in the dimensions in which they may be shown.
  ///   - minimumGroup: The fewest people behind any number.
  public init(
    _ interviews: [InterviewScores], survey: [(dimension: Dimension.ID, scores: Moments)],
    minimumGroup: Int
  ) {
    let told = interviews.filter { $0.people >= minimumGroup }
    let found = survey.compactMap { dimension, scores in
      told.first { $0.dimension == dimension }.flatMap { talks in
        Gap(talks.moments, scores).map { (dimension, talks.moments, scores, $0) }
      }
    }
    let adjusted = FalseDiscovery.adjusted(of: found.map(\.3))
    gaps = zip(found, adjusted).map { found, adjusted in
      let (dimension, talks, survey, gap) = found
      let lower = gap.difference < 0 ? InterviewGap.Side.interviews : .survey
      return InterviewGap(
        dimension: dimension, interviews: talks, survey: survey, gap: gap, adjusted: adjusted,
        seesLess: gap.isReal(adjusted: adjusted) ? lower : nil)
    }
  }
}
