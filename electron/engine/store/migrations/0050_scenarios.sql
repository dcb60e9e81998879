-- Scenarios beyond their drafts: published copies, what was adopted, waivers, and rules that the office added.

-- A frozen copy. Its hash covers document and outcome, and nothing changes it afterwards.
CREATE TABLE publishedScenario (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) > 0),
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  document TEXT NOT NULL CHECK (json_valid(document)),
  outcome TEXT NOT NULL CHECK (json_valid(outcome)),
  inputsDigest TEXT NOT NULL CHECK (length(inputsDigest) > 0),
  -- Version of the program and head of the journal that computed it.
  program TEXT NOT NULL,
  head TEXT NOT NULL CHECK (length(head) = 64)
) STRICT;
CREATE INDEX publishedScenarioByName ON publishedScenario (name);

-- Which documents booked which published scenario. `authority` is city, a county's code, or '' for all of it.
CREATE TABLE adoption (
  id INTEGER PRIMARY KEY,
  publishedScenario INTEGER NOT NULL REFERENCES publishedScenario (id),
  document INTEGER NOT NULL UNIQUE REFERENCES document (id),
  authority TEXT NOT NULL,
  -- As it stood once this part was booked: what the other parts must still find.
  inputsDigest TEXT NOT NULL CHECK (length(inputsDigest) > 0),
  UNIQUE (publishedScenario, authority)
) STRICT;

-- Lets one finding of a rule pass; shown in every export.
CREATE TABLE waiver (
  id INTEGER PRIMARY KEY,
  rule TEXT NOT NULL CHECK (length(rule) > 0),
  -- Key of the unit, name of the body: '' where the finding names none.
  unit TEXT NOT NULL,
  body TEXT NOT NULL,
  -- Which sentence of the rule, and the type, document, person or number that it is about.
  message TEXT NOT NULL CHECK (length(message) > 0),
  subject TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length(trim(reason)) > 0),
  who TEXT NOT NULL CHECK (length(trim(who)) > 0),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  UNIQUE (rule, unit, body, message, subject)
) STRICT;

-- A rule of a known kind that the office added, as data.
CREATE TABLE ownRule (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK (code GLOB 'U[1-9]*'),
  rule TEXT NOT NULL CHECK (json_valid(rule))
) STRICT;

CREATE TRIGGER publishedScenarioIsFrozen BEFORE UPDATE ON publishedScenario BEGIN
  SELECT RAISE(ABORT, 'a published scenario is never edited');
END;
CREATE TRIGGER publishedScenarioIsKept BEFORE DELETE ON publishedScenario WHEN NOT EXISTS (SELECT 1 FROM undoing) BEGIN
  SELECT RAISE(ABORT, 'a published scenario goes only by undoing the command that published it');
END;
CREATE TRIGGER adoptionIsFrozen BEFORE UPDATE ON adoption BEGIN
  SELECT RAISE(ABORT, 'an adoption is never edited');
END;
CREATE TRIGGER adoptionIsKept BEFORE DELETE ON adoption WHEN NOT EXISTS (SELECT 1 FROM undoing) BEGIN
  SELECT RAISE(ABORT, 'an adoption goes only by undoing the command that adopted it');
END;
