-- A project: its region, units, bodies, indicators with their values, and scenarios.
CREATE TABLE project (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL CHECK (length(name) > 0),
  region TEXT,
  template TEXT NOT NULL,
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;

-- Provinces, cities and counties above the units.
CREATE TABLE region (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK (length(code) IN (2, 4, 6)),
  name TEXT NOT NULL CHECK (length(name) > 0),
  kind TEXT NOT NULL CHECK (kind IN ('province', 'city', 'county')),
  parent TEXT NOT NULL
) STRICT;

CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  code TEXT UNIQUE CHECK (code IS NULL OR length(code) > 0),
  name TEXT NOT NULL CHECK (length(name) > 0),
  county TEXT NOT NULL REFERENCES region (code),
  kind TEXT NOT NULL CHECK (kind IN ('street', 'town', 'township', 'other', 'department')),
  class TEXT
) STRICT;
CREATE INDEX unitByCounty ON unit (county, name);

CREATE TABLE body (
  id INTEGER PRIMARY KEY,
  unit INTEGER NOT NULL REFERENCES unit (id),
  name TEXT NOT NULL CHECK (length(name) > 0),
  kind TEXT NOT NULL CHECK (kind IN ('internal', 'institution', 'dispatched', 'statutory', 'nameplate')),
  UNIQUE (unit, name)
) STRICT;

CREATE TABLE indicator (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE CHECK (length(key) > 0),
  name TEXT,
  measure TEXT NOT NULL,
  better TEXT NOT NULL CHECK (better IN ('high', 'low'))
) STRICT;

-- Exact decimals as text. An undated value has the date ''.
CREATE TABLE indicatorValue (
  id INTEGER PRIMARY KEY,
  unit INTEGER NOT NULL REFERENCES unit (id),
  indicator TEXT NOT NULL REFERENCES indicator (key),
  date TEXT NOT NULL CHECK (date = '' OR date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  value TEXT NOT NULL CHECK (length(value) > 0 AND value NOT GLOB '*[^0-9.-]*'),
  UNIQUE (unit, indicator, date)
) STRICT;

CREATE TABLE scenario (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (length(name) > 0),
  document TEXT NOT NULL CHECK (json_valid(document))
) STRICT;
