import GRDB

/// The tables of a ledger. A change is a new migration behind the others; none is ever altered.
enum LedgerSchema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      try database.execute(sql: runs + submissions)
    }
    return migrator
  }

  /// `state`: running, published, unchanged, failed, interrupted. `name` is the folder below `runs`. `inputs` is the
  /// digest of all that decides what is published, but for the time.
  private static let runs = """
    CREATE TABLE run (
      id INTEGER PRIMARY KEY,
      started TEXT NOT NULL,
      state TEXT NOT NULL,
      name TEXT,
      inputs TEXT,
      submissions INTEGER NOT NULL DEFAULT 0,
      read_anew INTEGER NOT NULL DEFAULT 0,
      set_aside INTEGER NOT NULL DEFAULT 0,
      notes INTEGER NOT NULL DEFAULT 0,
      reviews INTEGER NOT NULL DEFAULT 0,
      returns INTEGER NOT NULL DEFAULT 0,
      reason TEXT
    ) STRICT;

    """

  /// `submission` has every content that ever stood under a document's name, and from which run to which. Most files
  /// are one document; an archive has several. `place` is the folder of submissions as the last run found it, a row a
  /// file: `stamp` is nil where the file was too fresh to be known by its times alone; `reader` is the digest of all
  /// that an extraction depends on but the content, and `content` the extraction: both are nil where something in the
  /// file could not be read.
  private static let submissions = """
    CREATE TABLE submission (
      id INTEGER PRIMARY KEY,
      document TEXT NOT NULL,
      digest TEXT NOT NULL,
      file TEXT NOT NULL,
      seen_from TEXT NOT NULL,
      seen_until TEXT,
      outcome TEXT NOT NULL,
      code TEXT,
      reason TEXT,
      remedy TEXT,
      county TEXT,
      unit TEXT,
      period INTEGER,
      UNIQUE (document, digest)
    ) STRICT;
    CREATE INDEX submission_file ON submission (file);
    CREATE INDEX submission_unit ON submission (unit);
    CREATE TABLE place (
      file TEXT PRIMARY KEY,
      digest TEXT NOT NULL,
      stamp TEXT,
      reader TEXT,
      content BLOB
    ) STRICT;

    """
}
