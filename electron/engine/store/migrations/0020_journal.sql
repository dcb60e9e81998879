-- The journal: one entry a command, chained by hash; and what each entry changed, row by row.
CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  previous TEXT NOT NULL CHECK (length(previous) = 64),
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  command TEXT NOT NULL,
  undoes INTEGER UNIQUE REFERENCES journal (id),
  summary TEXT NOT NULL CHECK (json_valid(summary))
) STRICT;

CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  journal INTEGER NOT NULL REFERENCES journal (id) DEFERRABLE INITIALLY DEFERRED,
  tableName TEXT NOT NULL,
  rowId INTEGER NOT NULL,
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after)),
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX changeByJournal ON change (journal);

CREATE TRIGGER journalIsAppendOnly BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
CREATE TRIGGER journalIsNeverCut BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
CREATE TRIGGER changeIsAppendOnly BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
CREATE TRIGGER changeIsNeverCut BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
