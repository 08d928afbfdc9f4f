import Instrument
import Scoring

extension ReportBuilder {
  /// How the numbers came about, for a reader who wants to check them.
  func method(_ profile: Profile) -> [Report.Statement] {
    let weights = assessment.dimensions.filter { $0.weight != 1000 }.map {
      "\(context.fill($0.title)) counts \(Quantity(thousandths: Int64($0.weight))) times"
    }
    var texts = [
      "Each answer becomes a share of the most that its item allows, from 0 to 100 (percent of "
        + "maximum possible, Cohen et al. 1999). Reverse-keyed items are turned first.",
      "A person’s score on a scale is the weighted mean of the items that they answered, if they "
        + "answered at least half of them or as many as the definition asks. Nothing is guessed "
        + "for the others, and no missing answer counts as zero.",
      "A group’s score is the mean of its people’s scores. A unit includes all units below it. "
        + "“People” are those with a score; not everybody is asked about every dimension. "
        + "“50+” means 50 or more, where the exact number would give a small group away.",
      "The interval says within which range the mean would lie in 95 of 100 such surveys (Student’s "
        + "t; where everybody was asked, it allows for how many answered). A level between two "
        + "names is one where the interval spans the border.",
      "Whether a mean may stand for a group depends on whether its people agree (rwg(j), James et "
        + "al. 1984, against the smaller of two accounts of no agreement) and on where they stand. A "
        + "group with a camp on each side is divided when people stand more thinly between the "
        + "camps than in them, or don’t agree at all: then no mean is shown, and the dimension is "
        + "left out of the overall score. All others that aren’t of one voice are mixed."
        + sources,
      "The overall score is the weighted mean of the dimensions"
        + (weights.isEmpty
          ? ", which all count the same." : "; \(weights.joined(separator: ", "))."),
    ]
    if !assessment.gates.isEmpty {
      let applied = profile.organization.shown?.overall?.gates ?? []
      let words = EvidenceWords(assessment: assessment, context: context)
      let gates = assessment.gates.map { gate in
        let cap = levelTitle(gate.cap) ?? gate.cap
        let state =
          applied.contains(gate.id)
          ? "holds here" : canJudge(gate, profile) ? "doesn’t hold here" : "can’t be judged here"
        return "\(words.condition(gate.evidence)) (at most “\(cap)”): \(state)"
      }
      texts.append(
        "While one of these conditions holds, the overall level is capped: "
          + gates.joined(separator: "; ") + ".")
    }
    let levels = assessment.levels.map { "\(context.fill($0.title)) from \($0.from)" }
    if !levels.isEmpty { texts.append("Levels: \(levels.joined(separator: ", ")).") }
    texts.append(
      "“Spread” is the standard deviation of the people’s scores, in points. Targets and levels come "
        + "from the definition; they are judgements, not averages of other organizations.")
    return numbered("method", texts)
  }

  /// Where the thresholds of agreement come from, after a space; empty when the definition sets none.
  private var sources: String {
    assessment.agreement.sources.map { " \($0)" }.joined()
  }

  /// Whether each dimension that a gate looks at has a score.
  private func canJudge(_ gate: Gate, _ profile: Profile) -> Bool {
    let measured = (profile.organization.shown?.dimensions ?? []).filter { $0.measured != nil }
    return gate.evidence.dimensions.allSatisfy { id in measured.contains { $0.id == id } }
  }

  /// What the report can't tell.
  func limits(_ profile: Profile) -> [Report.Statement] {
    numbered(
      "limit",
      [
        "The report describes those who answered. It can’t tell what the others think.",
        "One voice says that people agree, not that they are right; and a small unit agrees, or "
          + "divides, more easily by chance than a large one.",
        "Small groups are protected: a unit or a role is also withheld when a smaller group could "
          + "otherwise be worked out from it, also with later releases of the same wave. Different "
          + "numbers over nearly the same people aren’t protected against each other.",
        "A score shows how ready people feel and act today, not whether the practice will pay.",
      ])
  }

  /// The rule that protects small groups, and how often it applied.
  func disclosure(_ profile: Profile) -> Report.Statement {
    let count = profile.groups.filter(\.isWithheld).count
    let applied =
      count == 0
      ? "No unit had to be withheld."
      : "\(count) of \(profile.groups.count) units \(count == 1 ? "is" : "are") withheld."
    return Report.Statement(
      id: "disclosure",
      text:
        "Results for fewer than \(profile.minimumGroup) people are not shown, nor those from which such "
        + "a group could be worked out; both carry the same mark. \(applied)")
  }

  func numbered(_ id: String, _ texts: [String]) -> [Report.Statement] {
    texts.enumerated().map { Report.Statement(id: "\(id).\($0.offset + 1)", text: $0.element) }
  }
}
