import Instrument

/// Puts the figures of a practice into words.
enum PracticeWords {
  /// How often and how long, such as `every week, 2 hours`.
  static func rhythm(_ practice: CatalogPractice) -> String {
    let often =
      switch practice.cadence {
      case .once: "once"
      case .daily: "every day"
      case .weekly: "every week"
      case .monthly: "every month"
      case .quarterly: "every three months"
      }
    let unit = practice.hours.thousandths == 1000 ? "person-hour" : "person-hours"
    return "\(often), \(practice.hours) \(unit) each time"
  }

  /// What it costs besides time.
  static func cost(_ cost: CatalogPractice.Cost) -> String {
    switch cost {
    case .none: "no cost besides time"
    case .low: "a cost that the team can decide"
    case .medium: "a cost that the department decides"
    case .high: "needs a budget of its own"
    }
  }

  /// How well the effect is supported.
  static func evidence(_ practice: CatalogPractice) -> String {
    let cases =
      switch practice.cases {
      case 0: ""
      case 1: ", 1 case"
      default: ", \(practice.cases) cases"
      }
    let grade =
      switch practice.evidence {
      case .measured: "measured here"
      case .comparable: "seen in a comparable case"
      case .expert: "an expert’s estimate"
      case .belief: "not tested yet"
      }
    return grade + cases
  }
}
