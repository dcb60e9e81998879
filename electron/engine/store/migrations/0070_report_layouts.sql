-- How an office lays out the program's reports: its own columns, order, groups and notes, under names of its own.
CREATE TABLE reportLayout (
  id INTEGER PRIMARY KEY,
  report TEXT NOT NULL CHECK (length(report) > 0),
  name TEXT NOT NULL CHECK (length(trim(name)) > 0),
  layout TEXT NOT NULL CHECK (json_valid(layout)),
  UNIQUE (report, name)
) STRICT;
