import EngagementStore

extension StoreCheck {
  /// What is checked, as a noun.
  var subject: String {
    switch self {
    case .database: "the database"
    case .references: "the references"
    case .kind: "the kind of file"
    case .settings: "the settings"
    case .definition: "the definition"
    case .responses: "the responses"
    case .drafts: "the interrupted questionnaires"
    case .permissions: "the permissions"
    case .leftovers: "unfinished files"
    case .backups: "the backups"
    }
  }
}

extension StoreFinding {
  /// What was found to be well, as a sentence.
  var good: String {
    switch check {
    case .database: "the database is whole."
    case .references: "every reference leads somewhere."
    case .kind: "the file is a store of this version, and nobody added anything to its tables."
    case .settings: "an accepted answer survives a power cut, and what is erased is overwritten."
    case .definition: "the definition is the one that the engagement began with."
    case .responses:
      examined == 0
        ? "there are no responses." : "each of \(examined) responses fits its questionnaire."
    case .drafts:
      examined == 0
        ? "no questionnaire was interrupted."
        : "each of \(examined) interrupted questionnaires can be gone on with."
    case .permissions: "only you can open the files, \(examined) of them."
    case .leftovers: "there are no unfinished files."
    case .backups:
      examined == 0 ? "there are no backups." : "each of \(examined) backups can be restored."
    }
  }

  /// What is wrong and what to do, in a sentence or two.
  ///
  /// - Parameter suffix: The option that names the engagement in a command, or nothing.
  /// - Returns: The words, without the files concerned.
  func wrong(_ suffix: String) -> String {
    switch check {
    case .database:
      "the database is damaged in \(problems) places. Put back the newest backup: "
        + "soundings restore\(suffix)"
    case .references:
      "\(problems) references lead nowhere. Put back the newest backup: soundings restore\(suffix)"
    case .kind:
      "the file has \(problems) marks of another program or version. Put back the newest backup: "
        + "soundings restore\(suffix)"
    case .settings: "the database doesn't keep \(problems) settings; report this as an error:"
    case .definition:
      "the definition isn't the one that the engagement began with. Put its files back."
    case .responses:
      "\(problems) of \(examined) responses don't fit their questionnaire. Put back a backup: "
        + "soundings restore\(suffix)"
    case .drafts:
      "\(problems) of \(examined) interrupted questionnaires can't be gone on with. Erase one with "
        + "soundings forget --draft NUMBER\(suffix)"
    case .permissions:
      "\(problems) of \(examined) files can be opened by others, are links or aren't yours. Take "
        + "the permissions back with chmod go= and look at:"
    case .leftovers:
      "\(problems) files or folders were begun and never finished. Erase them with soundings "
        + "backup\(suffix):"
    case .backups:
      "\(problems) of \(examined) backups are damaged; remove them:"
    }
  }
}
