import EngagementStore
import Instrument
import Reporting

extension ReportContext {
  /// What a report on an engagement knows besides its numbers.
  init(_ engagement: OpenEngagement) {
    let settings = engagement.settings
    self.init(
      organization: settings.organization, practice: settings.practice,
      language: Self.language(of: engagement.assessment),
      date: Surroundings.current.today(), fingerprint: engagement.definition.fingerprint,
      software: Soundings.version, isSynthetic: settings.isSynthetic,
      edition: Edition(wave: engagement.wave.id, release: engagement.wave.releases))
  }

  /// The report's own words are English, so the definition's are too wherever they can be.
  static func language(of assessment: Assessment) -> Language {
    assessment.languages.first { $0.tag.hasPrefix("en") } ?? assessment.defaultLanguage
  }
}
