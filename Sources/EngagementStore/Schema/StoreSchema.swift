import GRDB

/// The tables of the store and how they came about.
enum StoreSchema {
  /// Marks the file as a store of this program: "Sndg" in ASCII.
  static let applicationID = 0x536e_6467
  /// The version of the tables; it grows by one with each migration.
  static let version = 5

  /// Brings an older store up to date, step by step.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("engagement, roster, drafts and responses") { db in
      try db.execute(sql: first)
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("context profile") { db in
      try db.execute(sql: second)
      try db.execute(sql: "PRAGMA user_version = 2")
    }
    migrator.registerMigration("marks, invitations and interviews") { db in
      try db.execute(sql: third)
      try db.execute(sql: "PRAGMA user_version = 3")
    }
    migrator.registerMigration("waves and releases") { db in
      try db.execute(sql: fourth)
      try db.execute(sql: "PRAGMA user_version = 4")
    }
    migrator.registerMigration("recruitment, ratings of talks and released texts") { db in
      try db.execute(sql: fifth)
      try db.execute(sql: "PRAGMA user_version = 5")
    }
    return migrator
  }

  /// How people came to be asked, what talks of a closed wave said of each dimension, and which texts
  /// are released.
  ///
  /// Of the ratings of talks only sums are kept, and only over enough of them, so that nothing of a
  /// single talk stays once it is forgotten; they are thousandths of a point. A text is told in an order
  /// that is drawn once; where one waits for a release, so does a response that it may have come with,
  /// and nothing else in the store ties the two.
  private static let fifth = """
    ALTER TABLE wave ADD COLUMN recruitment TEXT
      CHECK (recruitment IN ('everybody', 'chance', 'volunteers'));
    ALTER TABLE interview ADD COLUMN wave INTEGER NOT NULL DEFAULT 1;
    CREATE TABLE wave_rating (
      wave INTEGER NOT NULL REFERENCES wave (number), dimension TEXT NOT NULL,
      interviews INTEGER NOT NULL CHECK (interviews > 0),
      total INTEGER NOT NULL, squares INTEGER NOT NULL,
      PRIMARY KEY (wave, dimension)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE released_text (
      comment INTEGER NOT NULL PRIMARY KEY REFERENCES comment (id) ON DELETE CASCADE,
      "release" INTEGER NOT NULL CHECK ("release" > 0), place INTEGER NOT NULL,
      decision TEXT CHECK (decision IN ('told', 'kept back')),
      quoted INTEGER NOT NULL DEFAULT 0 CHECK (quoted IN (0, 1))
    ) STRICT;
    INSERT INTO released_text (comment, "release", place)
    SELECT id, 1, random() FROM comment
    WHERE wave IN (SELECT wave FROM "release")
      AND wave NOT IN (SELECT wave FROM response WHERE "release" IS NULL);
    """

  /// A wave is open until it has a release, and a response without one waits.
  ///
  /// A text has a wave and no release, because a single text that waits would be known for that of
  /// the single response that does.
  ///
  /// Units that a later roster doesn't list stay for the waves that had them.
  private static let fourth = """
    CREATE TABLE wave (
      number INTEGER NOT NULL PRIMARY KEY CHECK (number > 0), definition TEXT NOT NULL,
      folder TEXT NOT NULL, version TEXT NOT NULL,
      minimum_group INTEGER CHECK (minimum_group > 0)
    ) STRICT;
    CREATE TABLE "release" (
      wave INTEGER NOT NULL REFERENCES wave (number), number INTEGER NOT NULL CHECK (number > 0),
      PRIMARY KEY (wave, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE wave_unit (
      wave INTEGER NOT NULL REFERENCES wave (number), unit INTEGER NOT NULL REFERENCES unit (id),
      parent TEXT, headcount INTEGER CHECK (headcount >= 0), place INTEGER NOT NULL,
      PRIMARY KEY (wave, unit)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE minimum_group (
      step INTEGER NOT NULL PRIMARY KEY, number INTEGER NOT NULL CHECK (number > 0),
      day TEXT NOT NULL
    ) STRICT;
    ALTER TABLE unit ADD COLUMN listed INTEGER NOT NULL DEFAULT 1 CHECK (listed IN (0, 1));
    ALTER TABLE response ADD COLUMN wave INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE response ADD COLUMN "release" INTEGER;
    ALTER TABLE comment ADD COLUMN wave INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE draft ADD COLUMN wave INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE invitation ADD COLUMN wave INTEGER NOT NULL DEFAULT 1;
    CREATE TABLE invited_in_wave (
      wave INTEGER NOT NULL, unit TEXT NOT NULL, number INTEGER NOT NULL CHECK (number > 0),
      PRIMARY KEY (wave, unit)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO invited_in_wave (wave, unit, number) SELECT 1, unit, number FROM invited;
    DROP TABLE invited;
    ALTER TABLE invited_in_wave RENAME TO invited;
    INSERT INTO wave (number, definition, folder, version)
    SELECT 1, json_extract(value, '$.definitionFingerprint'), 'definition',
      json_extract(value, '$.assessmentVersion')
    FROM setting WHERE name = 'engagement';
    INSERT INTO minimum_group (number, day)
    SELECT json_extract(value, '$.minimumGroup'), json_extract(value, '$.begun')
    FROM setting WHERE name = 'engagement';
    """

  /// Beside the answers of a draft: what it was begun with, flags, notes and half-typed answers.
  ///
  /// Hashes of invitations stand apart from responses, and talks of a consultant apart from both.
  /// The number of a talk is never used again, since notes and papers elsewhere may name it.
  private static let third = """
    UPDATE setting
    SET value = json_set(value, '$.identifier', lower(hex(randomblob(16))), '$.wave', '1')
    WHERE name = 'engagement';
    ALTER TABLE draft ADD COLUMN definition TEXT NOT NULL DEFAULT '';
    ALTER TABLE draft ADD COLUMN promise TEXT NOT NULL DEFAULT '';
    CREATE TABLE draft_mark (
      draft INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE, item TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('flag', 'note', 'unfinished')), content TEXT NOT NULL,
      PRIMARY KEY (draft, item, kind)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE invitation (
      hash TEXT NOT NULL PRIMARY KEY
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE invited (
      unit TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL CHECK (number > 0)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE interview (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, questionnaire TEXT NOT NULL, unit TEXT NOT NULL,
      role TEXT NOT NULL, person TEXT NOT NULL, language TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'finished'))
    ) STRICT;
    CREATE TABLE interview_entry (
      interview INTEGER NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
      seq INTEGER NOT NULL, item TEXT NOT NULL, kind TEXT NOT NULL, content TEXT NOT NULL,
      PRIMARY KEY (interview, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE hypothesis (
      number INTEGER NOT NULL PRIMARY KEY, text TEXT NOT NULL,
      answers_opened INTEGER NOT NULL CHECK (answers_opened IN (0, 1))
    ) STRICT;
    """

  /// What the consultant says about the organization; it is no answer of a respondent.
  private static let second = """
    CREATE TABLE context_answer (
      item TEXT NOT NULL PRIMARY KEY, answer TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  /// Row numbers of responses and texts are drawn at random, so they tell no order of arrival, and
  /// there is no time in any table of answers.
  private static let first = """
    CREATE TABLE setting (
      name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE unit (
      id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL UNIQUE,
      parent TEXT, headcount INTEGER CHECK (headcount >= 0), place INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE draft (
      id INTEGER NOT NULL PRIMARY KEY, questionnaire TEXT NOT NULL, unit TEXT NOT NULL,
      role TEXT NOT NULL, language TEXT NOT NULL
    ) STRICT;
    CREATE TABLE draft_answer (
      draft INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
      seq INTEGER NOT NULL, item TEXT NOT NULL, answer TEXT NOT NULL,
      PRIMARY KEY (draft, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE response (
      id INTEGER NOT NULL PRIMARY KEY, questionnaire TEXT NOT NULL,
      unit INTEGER NOT NULL REFERENCES unit (id), role TEXT NOT NULL, codes BLOB NOT NULL
    ) STRICT;
    CREATE TABLE response_quantity (
      response INTEGER NOT NULL REFERENCES response (id) ON DELETE CASCADE,
      item TEXT NOT NULL, place INTEGER NOT NULL, thousandths INTEGER NOT NULL,
      PRIMARY KEY (response, item, place)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE comment (
      id INTEGER NOT NULL PRIMARY KEY, questionnaire TEXT NOT NULL,
      unit INTEGER NOT NULL REFERENCES unit (id), item TEXT NOT NULL, text TEXT NOT NULL
    ) STRICT;
    CREATE TABLE collected_file (
      fingerprint TEXT NOT NULL PRIMARY KEY
    ) STRICT, WITHOUT ROWID;
    """
}
