import EngagementStore
import Instrument

/// The status as one JSON object, `soundings/status/1`.
///
/// Every key is always there; what is withheld or unknown is null, and `hidden` says that it is
/// withheld.
struct StatusDocument: Encodable {
  let status: EngagementStatus

  private enum Key: String, CodingKey {
    case schema, organization, practice, assessment, version, wave, closed, minimumGroup,
      recruitment,
      synthetic,
      units
    case whole, begun, talks, openTalks, backups, key, next, resume
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    let settings = status.settings
    try container.encode("soundings/status/1", forKey: .schema)
    try container.encode(settings.organization, forKey: .organization)
    try container.encode(settings.practice, forKey: .practice)
    try container.encode(settings.assessment, forKey: .assessment)
    try container.encode(settings.assessmentVersion, forKey: .version)
    try container.encode(settings.wave, forKey: .wave)
    try container.encode(status.isClosed, forKey: .closed)
    try container.encode(settings.minimumGroup, forKey: .minimumGroup)
    try container.encode(status.recruitment?.rawValue, forKey: .recruitment)
    try container.encode(settings.isSynthetic, forKey: .synthetic)
    try container.encode(status.units.map { Entry(unit: $0) }, forKey: .units)
    try container.encode(Entry(unit: status.whole), forKey: .whole)
    try container.encode(status.begun, forKey: .begun)
    try container.encode(status.talks.all, forKey: .talks)
    try container.encode(status.talks.open, forKey: .openTalks)
    try container.encode(status.backups, forKey: .backups)
    try container.encode(status.hasKey, forKey: .key)
    try container.encode(status.next.command, forKey: .next)
    try container.encode(status.next.resume, forKey: .resume)
  }

  /// One unit, or the organization.
  private struct Entry: Encodable {
    let unit: UnitStatus

    private enum Key: String, CodingKey {
      case unit, headcount, invited, finished, responseRate, most, hidden
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(unit.id, forKey: .unit)
      try container.encode(unit.headcount, forKey: .headcount)
      try container.encode(unit.invited, forKey: .invited)
      if case .count(let count) = unit.finished {
        try container.encode(count, forKey: .finished)
        try container.encode(false, forKey: .hidden)
      } else {
        try container.encodeNil(forKey: .finished)
        try container.encode(true, forKey: .hidden)
      }
      try container.encode(unit.responseRate, forKey: .responseRate)
      try container.encode(unit.finished == .most, forKey: .most)
    }
  }
}
