/** Raised whenever the tables, or what an import makes of a record, change: an older mirror is then imported anew. */
export const SCHEMA_VERSION = 1

/** Distinguishes the file from other SQLite files: `wayb`. */
export const APPLICATION_ID = 0x77617962

/**
 * Times are seconds since 1970. `affected` and `malicious` are in order of package, so that a look-up reads one page.
 *
 * - `ecosystem`: one row for each that is mirrored, with how fresh it is.
 * - `advisory`: what a record says of itself, once, however many packages it is about.
 * - `alias`: which records say, or once said, that a name is another of theirs. Their `aliases` decide.
 * - `affected`: which versions of a package. `modified`: of the record as this ecosystem's files had it. `intervals`: JSON, see `intervals.ts`. `versions`: JSON, those that no interval
 *   holds; null where there are none.
 * - `malicious`: records of malicious packages, which are nearly half of all and say nothing but a name.
 */
export const SCHEMA = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID, STRICT;
CREATE TABLE ecosystem (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  watermark TEXT NOT NULL,
  data_as_of TEXT NOT NULL,
  synced_at TEXT NOT NULL,
  reconciled_at TEXT NOT NULL,
  refused INTEGER NOT NULL
) STRICT;
CREATE TABLE feed (
  name TEXT PRIMARY KEY,
  origin TEXT NOT NULL,
  data_as_of TEXT NOT NULL,
  synced_at TEXT NOT NULL,
  records INTEGER NOT NULL,
  refused INTEGER NOT NULL
) WITHOUT ROWID, STRICT;
CREATE TABLE advisory (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  modified INTEGER NOT NULL,
  published INTEGER,
  withdrawn INTEGER,
  aliases TEXT,
  summary TEXT,
  severity TEXT,
  score REAL,
  vector TEXT,
  is_malicious INTEGER NOT NULL
) STRICT;
CREATE TABLE alias (name TEXT NOT NULL, advisory INTEGER NOT NULL, PRIMARY KEY (name, advisory)) WITHOUT ROWID, STRICT;
CREATE TABLE affected (
  ecosystem INTEGER NOT NULL,
  name TEXT NOT NULL,
  advisory INTEGER NOT NULL,
  intervals TEXT NOT NULL,
  versions TEXT,
  has_commits INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  PRIMARY KEY (ecosystem, name, advisory)
) WITHOUT ROWID, STRICT;
CREATE TABLE malicious (
  ecosystem INTEGER NOT NULL,
  name TEXT NOT NULL,
  id TEXT NOT NULL,
  modified INTEGER NOT NULL,
  published INTEGER,
  withdrawn INTEGER,
  aliases TEXT,
  intervals TEXT NOT NULL,
  versions TEXT,
  PRIMARY KEY (ecosystem, name, id)
) WITHOUT ROWID, STRICT;
CREATE TABLE exploited (cve TEXT PRIMARY KEY, added_at TEXT NOT NULL, is_ransomware INTEGER NOT NULL) WITHOUT ROWID, STRICT;
CREATE TABLE epss (cve TEXT PRIMARY KEY, probability REAL NOT NULL, percentile REAL NOT NULL) WITHOUT ROWID, STRICT;
CREATE TABLE lead (
  name TEXT NOT NULL,
  id TEXT NOT NULL,
  owners TEXT NOT NULL,
  summary TEXT,
  sort TEXT,
  risks TEXT NOT NULL,
  published TEXT,
  PRIMARY KEY (name, id)
) WITHOUT ROWID, STRICT;
`

/** Made after a first import, which is a third faster without them; kept up to date from then on. */
export const INDICES = `
CREATE INDEX IF NOT EXISTS affected_by_advisory ON affected (advisory);
CREATE INDEX IF NOT EXISTS malicious_by_id ON malicious (id);
`
