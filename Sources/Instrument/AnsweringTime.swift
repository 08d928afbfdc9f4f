/// How long a questionnaire takes to answer, estimated from what there is to read and to do.
///
///     seconds = words ÷ (238 ÷ 60) + Σ time to answer, by kind of item
///
/// Read are introductions, titles, stems, wordings and the labels of options; the labels of a
/// response scale count once, because they repeat. 238 words a minute is the mean for silent
/// reading of English (M. Brysbaert (2019), "How many words do we read per minute?", Journal of
/// Memory and Language 109, 104047, doi:10.1016/j.jml.2019.104047). The times to answer are planning
/// figures of our own: 4 s for a rating, 3 s for yes or no, 5 s for a choice, 2 s and 1.5 s an option
/// for a multiple choice, 3 s an option for a ranking, 10 s for a number or percentage, 15 s for an
/// amount, 25 s for an estimate and 45 s for free text.
public struct AnsweringTime: Hashable, Sendable {
  /// The number of items that are asked when every skip rule lets its item through.
  public let items: Int
  /// The estimate in seconds, for the same path.
  public let seconds: Double

  /// The estimate in whole minutes, rounded up.
  public var minutes: Int { Int((seconds / 60).rounded(.up)) }

  /// Estimates the longest path of a role.
  ///
  /// - Parameters:
  ///   - questionnaire: What is asked.
  ///   - role: Who is asked; `nil` for all items.
  ///   - language: The language that is read.
  public init(of questionnaire: Questionnaire, role: Role.ID?, language: Language) {
    var words = Self.words(questionnaire.introduction, language)
    var answering = 0.0
    var count = 0
    var scales: Set<ResponseScale.ID> = []
    for section in questionnaire.sections {
      let asked = section.items.filter { item in role.map { item.isFor($0) } ?? true }
      guard !asked.isEmpty else { continue }
      words += Self.words(section.title, language) + Self.words(section.introduction, language)
      for case .matrix(let matrix) in section.entries
      where matrix.items.contains(where: { row in asked.contains { $0.id == row.id } }) {
        words += Self.words(matrix.stem, language)
      }
      for item in asked {
        count += 1
        words += Self.words(of: item, language, seen: &scales)
        answering += Self.secondsToAnswer(item.kind)
      }
    }
    items = count
    seconds = Double(words) / (238.0 / 60) + answering
  }

  /// Estimates some items by themselves, without headings and stems.
  ///
  /// - Parameters:
  ///   - items: What is asked, in the order of asking.
  ///   - language: The language that is read.
  public init(of items: [Item], language: Language) {
    var scales: Set<ResponseScale.ID> = []
    let words = items.reduce(0) { $0 + Self.words(of: $1, language, seen: &scales) }
    self.items = items.count
    seconds =
      Double(words) / (238.0 / 60) + items.reduce(0) { $0 + Self.secondsToAnswer($1.kind) }
  }

  /// The words of an item; those of a response scale only where it wasn't seen before.
  private static func words(
    of item: Item, _ language: Language, seen scales: inout Set<ResponseScale.ID>
  ) -> Int {
    var words = Self.words(item.wording, language)
    words += item.kind.options.reduce(0) { $0 + Self.words($1.label, language) }
    if case .rating(let scale) = item.kind, scales.insert(scale.id).inserted {
      words += scale.points.reduce(0) {
        $0 + Self.words($1.label, language) + Self.words($1.anchor, language)
      }
    }
    return words
  }

  private static func words(_ text: LocalizedText, _ language: Language) -> Int {
    text.text(in: language).split(whereSeparator: \.isWhitespace).count
  }

  private static func secondsToAnswer(_ kind: ItemKind) -> Double {
    switch kind {
    case .rating: 4
    case .yesNo: 3
    case .singleChoice: 5
    case .multipleChoice(let options, _): 2 + 1.5 * Double(options.count)
    case .ranking(let options): 3 * Double(options.count)
    case .number, .percentage: 10
    case .money: 15
    case .estimate: 25
    case .freeText: 45
    }
  }
}
