import Instrument
import Scoring

extension ReportBuilder {
  /// The most gaps between talks and the survey that are told one by one.
  private static let mostTold = 3

  /// How talks differ from the survey.
  func interviews(_ release: Release) -> Perspectives.Interviews {
    let lines = release.comparisons.interviews.gaps.map(line)
    return Perspectives.Interviews(
      lines: lines, statements: numbered("interviews", lines.isEmpty ? [] : sentences(lines)),
      caveat: Report.Statement(id: "interview-caveat", text: Self.caveat(release.minimumGroup)))
  }

  private func line(_ gap: InterviewGap) -> Perspectives.InterviewLine {
    let (talks, survey) = (Score(gap.interviews.mean ?? 0), Score(gap.survey.mean ?? 0))
    return Perspectives.InterviewLine(
      id: "interviews.\(gap.dimension)", dimension: gap.dimension, title: title(of: gap.dimension),
      interviews: talks, people: gap.interviews.count, survey: survey,
      // What a reader gets who subtracts.
      gap: Score(tenths: talks.tenths - survey.tenths),
      interval: gap.gap.interval.map {
        Perspectives.InterviewLine.Range(low: Score($0.low), high: Score($0.high))
      }, seesLess: gap.seesLess)
  }

  private func sentences(_ lines: [Perspectives.InterviewLine]) -> [String] {
    let clear = lines.filter { $0.seesLess != nil }
      .sorted { abs($0.gap.tenths) > abs($1.gap.tenths) }
    let count = lines.count == 1 ? "one dimension" : "\(lines.count) dimensions"
    let start = "What was heard in interviews can be set beside the survey in \(count)"
    guard !clear.isEmpty else {
      return [
        "\(start); no difference is beyond chance. Interviews are few, so only a large one would be."
      ]
    }
    let part = clear.count == lines.count ? "all" : clear.count == 1 ? "one" : "\(clear.count)"
    let place = lines.count == 1 ? "There" : "In \(part) of them"
    let rest = clear.count > Self.mostTold ? " The \(Self.mostTold) largest follow." : ""
    let all =
      "\(start). \(place) the two differ by more than chance would make: \(pictures(clear)).\(rest)"
    return [all] + clear.prefix(Self.mostTold).map(sentence)
  }

  /// Which side is the rosier one.
  private func pictures(_ clear: [Perspectives.InterviewLine]) -> String {
    let better = clear.count { $0.seesLess == .survey }
    switch better {
    case clear.count: return "those who were interviewed paint a better picture than the survey"
    case 0: return "those who were interviewed paint a worse picture than the survey"
    default:
      return
        "those who were interviewed paint a better picture than the survey in \(better), and a worse "
        + "one in \(clear.count - better)"
    }
  }

  private func sentence(_ line: Perspectives.InterviewLine) -> String {
    let range = line.interval.map { interval in
      let ends = [abs(interval.low.tenths), abs(interval.high.tenths)].sorted()
      return ", with 95 % confidence \(Score(tenths: ends[0])) to \(Score(tenths: ends[1]))"
    }
    return "\(line.title): interviews \(line.interviews), survey \(line.survey); "
      + "\(Score(tenths: abs(line.gap.tenths))) points "
      + "\(line.seesLess == .survey ? "better" : "worse")\(range ?? "")."
  }

  private static func caveat(_ minimumGroup: Int) -> String {
    "An interview score is the consultant’s judgement of what one person said, often of one side of "
      + "the dimension; a survey score is what people answered themselves. People who were "
      + "interviewed may have answered the survey, too. Take a gap as a question to ask, not as proof. "
      + "Listed are dimensions that at least \(minimumGroup) people were interviewed about and whose "
      + "survey score is shown. Among several gaps one is large by chance now and then; so a gap may be "
      + "called chance although its interval leaves out 0."
  }
}
