import Instrument

extension LintRule {
  /// A wording is hard to read.
  static let hardWording = LintRule(
    code: "SND034", severity: .warning, title: "a wording is hard to read",
    explanation: """
      The English wording asks for more than twelve years of school (Flesch-Kincaid grade). Hard
      wordings are answered by guessing, and more often by some groups of people than by others.

      Wrong:  "Organizational communication infrastructures facilitate participatory engagement."
      Right:  "We have a place where everybody can ask questions."
      """
  ) { context in
    context.items.compactMap { item in
      guard let wording = item.englishWording, let grade = ReadingGrade.of(wording), grade > 12
      else { return nil }
      return Finding(
        place: context.source.place(of: .item, item.id),
        message: "The wording of \(item.id) has reading grade \(Int(grade.rounded())).",
        remedy: "Use shorter words, or make two sentences of it.")
    }
  }
}
