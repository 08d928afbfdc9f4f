import Instrument
import Interviewing

extension ItemPrompt {
  /// How an earlier answer is shown in square brackets; never longer than a few words.
  func shown(_ answer: Answer) -> String {
    switch answer {
    case .rating(let rating): "\(rating)"
    case .choice(let id): position(of: id)
    case .choices(let ids):
      ids.isEmpty
        ? "0"
        : item.kind.options.filter { ids.contains($0.id) }.map { position(of: $0.id) }
          .joined(separator: ",")
    case .yesNo(let yes): phrases.text(yes ? .yesKey : .noKey)
    case .quantity(let number): number.description
    case .estimate(let three): "\(three.low) \(three.likely) \(three.high)"
    case .ranking(let ids): ids.map(position).joined(separator: " ")
    case .text: phrases.text(.yourText)
    case .nonresponse(let kind): phrases.name(of: kind)
    }
  }

  /// An earlier answer in full words.
  func words(_ answer: Answer) -> String {
    switch answer {
    case .rating(let rating):
      if case .rating(let scale) = item.kind,
        let point = scale.points.first(where: { $0.rating == rating })
      {
        "\(rating), " + fill(point.label)
      } else {
        "\(rating)"
      }
    case .choice(let id): label(of: id)
    case .choices(let ids):
      ids.isEmpty
        ? phrases.text(.noneChosen)
        : item.kind.options.filter { ids.contains($0.id) }.map { label(of: $0.id) }
          .joined(separator: "; ")
    case .ranking(let ids): ids.map(label).joined(separator: "; ")
    case .yesNo(let yes): phrases.text(yes ? .yes : .no)
    case .text(let text): text
    case .quantity, .estimate, .nonresponse: shown(answer)
    }
  }

  private func label(of id: ItemOption.ID) -> String {
    let label = item.kind.options.first { $0.id == id }.map { fill($0.label) } ?? ""
    return position(of: id) + ", " + label
  }

  private func position(of id: ItemOption.ID) -> String {
    item.kind.options.firstIndex { $0.id == id }.map { "\($0 + 1)" } ?? ""
  }

  /// Why something typed isn't taken, where that can be told better than by what would be.
  ///
  /// Words are held against the labels, so that whoever types a label instead of its number reads
  /// the number; several numbers where one answer is taken are told apart from nonsense.
  func explanation(of typed: String) -> String? {
    let word = typed.trimmed.lowercased()
    let labels: [(key: String, label: String)]
    switch item.kind {
    case .rating(let scale):
      labels = scale.points.map { ("\($0.rating)", fill($0.label).lowercased()) }
    case .singleChoice(let options):
      labels = options.enumerated().map {
        ("\($0.offset + 1)", fill($0.element.label).lowercased())
      }
    default: return nil
    }
    let parts = word.split { $0 == "," || $0 == " " || $0 == "-" || $0 == "/" }
    if parts.count > 1, parts.allSatisfy({ part in labels.contains { $0.key == part } }) {
      return phrases.text(.onlyOne, ["what": phrases.expectation(item.kind)])
    }
    guard word.filter(\.isLetter).count > 2 else { return nil }
    let exact = labels.filter { $0.label == word }
    let fitting = exact.isEmpty ? labels.filter { $0.label.contains(word) } : exact
    switch fitting.count {
    case 0: return nil
    case 1: return phrases.text(.didYouMean, ["n": fitting[0].key])
    default:
      return phrases.text(.fitsSeveral, ["n": fitting.map(\.key).joined(separator: ", ")])
    }
  }
}
