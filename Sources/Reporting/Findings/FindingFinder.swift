import Instrument
import Scoring

/// Applies the finding rules of a definition to a profile.
struct FindingFinder {
  let assessment: Assessment
  let context: ReportContext

  /// The findings: about the organization before those about units, on dimensions before those on
  /// indicators alone, each by how clearly they hold, and ties in the order of the definition.
  ///
  /// Margins of scores and of indicators aren't comparable, and the profile is made of dimensions
  /// that count. Units are those without units below them. A finding about units that holds in most
  /// of them tells nothing about any one, so it is left out.
  func findings(in profile: Profile) -> [Finding] {
    let organization = consistent(
      found(.organization, in: profile.organization, unit: nil, place: nil))
    // Units with others below them are made of those, and would only say the same again.
    let ends = profile.groups.ends
    let units = ends.flatMap { place in
      consistent(
        found(.unit, in: profile.groups[place], unit: profile.groups[place].id, place: place + 1))
    }
    let shown = ends.filter { !profile.groups[$0].isWithheld }.count
    let counts = Dictionary(units.map { ($0.finding.rule, 1) }, uniquingKeysWith: +)
    let telling = units.filter { shown < 4 || (counts[$0.finding.rule] ?? 0) * 2 <= shown }
    return ordered(organization) + ordered(telling)
  }

  /// Without strengths in dimensions about which a risk says that people stand far apart: there a good
  /// mean is no strength.
  private func consistent(_ candidates: [Candidate]) -> [Candidate] {
    let torn = Set(candidates.filter { $0.finding.tone == .risk }.flatMap(\.torn))
    return candidates.filter {
      $0.finding.tone != .strength || torn.isDisjoint(with: $0.dimensions)
    }
  }

  private struct Candidate {
    let finding: Finding
    let margin: Double
    let isOnDimensions: Bool
    let dimensions: [Instrument.Dimension.ID]
    /// The dimensions about which people were seen to stand far apart.
    let torn: [Instrument.Dimension.ID]
  }

  private func ordered(_ candidates: [Candidate]) -> [Finding] {
    candidates.enumerated()
      .sorted { left, right in
        let (a, b) = (left.element, right.element)
        if a.isOnDimensions != b.isOnDimensions { return a.isOnDimensions }
        return (b.margin, left.offset) < (a.margin, right.offset)
      }
      .map(\.element.finding)
  }

  private func found(
    _ scope: FindingRule.Scope, in group: GroupProfile, unit: String?, place: Int?
  ) -> [Candidate] {
    guard let shown = group.shown else { return [] }
    let judge = EvidenceJudge(
      assessment: assessment, dimensions: shown.dimensions, indicators: shown.indicators,
      unitGaps: shown.unitGaps)
    let counting = Set(assessment.dimensions.filter { $0.weight > 0 }.map(\.id))
    let words = EvidenceWords(assessment: assessment, context: context)
    return assessment.findings.filter { $0.scope == scope }.compactMap { rule in
      guard let outcome = judge.outcome(rule.evidence) else { return nil }
      let statement = context.fill(rule.statement)
        .replacing("{unit}", with: unit ?? context.organization)
        .replacing("{score}", with: outcome.score.map { "\(Score($0))" } ?? "–")
      return Candidate(
        finding: Finding(
          id: "finding.\(rule.id)" + (place.map { ".unit-\($0)" } ?? ""), rule: rule.id,
          tone: rule.tone, statement: statement,
          meaning: context.fill(rule.meaning), evidence: words.words(for: outcome.observations),
          counts: rule.evidence.dimensions.isEmpty
            || rule.evidence.dimensions.contains { counting.contains($0) }),
        margin: outcome.margin,
        isOnDimensions: rule.evidence.dimensions.contains { counting.contains($0) },
        dimensions: rule.evidence.dimensions,
        torn: outcome.observations.compactMap { seen in
          switch seen {
          case .spread(let id, _), .divided(let id): id
          default: nil
          }
        })
    }
  }
}
