-- What an office once said of its sheets: other names of units, and which column means what under a header.
CREATE TABLE alias (
  id INTEGER PRIMARY KEY,
  -- In the form in which names compare.
  name TEXT NOT NULL UNIQUE CHECK (length(name) > 0),
  unit INTEGER NOT NULL REFERENCES unit (id)
) STRICT;

CREATE TABLE importMapping (
  id INTEGER PRIMARY KEY,
  -- SHA-256 over the texts of a table's header.
  fingerprint TEXT NOT NULL UNIQUE CHECK (length(fingerprint) = 64),
  kind TEXT NOT NULL CHECK (length(kind) > 0),
  mapping TEXT NOT NULL CHECK (json_valid(mapping))
) STRICT;
