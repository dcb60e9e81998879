-- The ledger: documents with their movements, and what each movement did to posts, people, units and bodies. What is
-- booked is never edited; it goes only while an undo takes back the command that booked it.

-- A row stands here while an undo runs. Not journalled: it is empty whenever a command ends.
CREATE TABLE undoing (id INTEGER PRIMARY KEY CHECK (id = 1), journal INTEGER NOT NULL) STRICT;

-- '' as a date: since ever, or never.
ALTER TABLE unit ADD COLUMN founded TEXT NOT NULL DEFAULT '';
ALTER TABLE unit ADD COLUMN abolished TEXT NOT NULL DEFAULT '';
-- The unit (a department) that it belongs to, where it is not directly under its region.
ALTER TABLE unit ADD COLUMN parent INTEGER REFERENCES unit (id);

-- A name may come back after its first bearer was abolished, so it is unique only among the living: booking sees to it.
CREATE TABLE bodyWithHistory (
  id INTEGER PRIMARY KEY,
  unit INTEGER NOT NULL REFERENCES unit (id),
  name TEXT NOT NULL CHECK (length(name) > 0),
  kind TEXT NOT NULL CHECK (kind IN ('internal', 'institution', 'dispatched', 'statutory', 'nameplate')),
  -- Function that bodies of several units share, for functionTotals.
  function TEXT,
  founded TEXT NOT NULL DEFAULT '',
  abolished TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO bodyWithHistory (id, unit, name, kind) SELECT id, unit, name, kind FROM body;
DROP TABLE body;
ALTER TABLE bodyWithHistory RENAME TO body;
CREATE INDEX bodyByUnit ON body (unit, name);

-- Indicator values of bodies and of counties, as indicatorValue holds those of units.
CREATE TABLE bodyValue (
  id INTEGER PRIMARY KEY,
  body INTEGER NOT NULL REFERENCES body (id),
  indicator TEXT NOT NULL REFERENCES indicator (key),
  date TEXT NOT NULL CHECK (date = '' OR date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  value TEXT NOT NULL CHECK (length(value) > 0 AND value NOT GLOB '*[^0-9.-]*'),
  UNIQUE (body, indicator, date)
) STRICT;
CREATE TABLE countyValue (
  id INTEGER PRIMARY KEY,
  county TEXT NOT NULL REFERENCES region (code),
  indicator TEXT NOT NULL REFERENCES indicator (key),
  date TEXT NOT NULL CHECK (date = '' OR date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  value TEXT NOT NULL CHECK (length(value) > 0 AND value NOT GLOB '*[^0-9.-]*'),
  UNIQUE (county, indicator, date)
) STRICT;

-- Settings of the office, each a JSON value under its key.
CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE CHECK (length(key) > 0),
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  -- Normalised: one kind of bracket, no spaces.
  number TEXT NOT NULL UNIQUE CHECK (length(number) > 0),
  title TEXT NOT NULL,
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- '' until it takes effect: a plan, or one that waits for its filing.
  effective TEXT NOT NULL CHECK (effective = '' OR effective GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  issuer TEXT NOT NULL,
  meeting TEXT NOT NULL,
  -- Set of documents such as "1+10".
  documentSet TEXT NOT NULL,
  secrecy TEXT NOT NULL,
  attachment TEXT NOT NULL,
  attachmentHash TEXT NOT NULL,
  -- Day by which it must be filed (报备) before it takes effect; '' where it need not.
  filingDue TEXT NOT NULL DEFAULT '' CHECK (filingDue = '' OR filingDue GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- Day on which a plan means to take effect; '' for the day on which it is approved or filed.
  intended TEXT NOT NULL DEFAULT '' CHECK (intended = '' OR intended GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- SHA-256 of what it books, so that the same number with other content is found.
  content TEXT NOT NULL CHECK (length(content) = 64)
) STRICT;
CREATE INDEX documentByEffective ON document (effective);

-- What became of a document, step by step: the last one is its status.
CREATE TABLE documentStep (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (id),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  status TEXT NOT NULL CHECK (status IN ('draft', 'meeting', 'submitted', 'approved', 'filed', 'executed', 'repealed')),
  organ TEXT NOT NULL,
  opinion TEXT NOT NULL
) STRICT;
CREATE INDEX documentStepByDocument ON documentStep (document, id);

CREATE TABLE movement (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (id),
  position INTEGER NOT NULL CHECK (position > 0),
  kind TEXT NOT NULL CHECK (length(kind) > 0),
  -- The movement as it was written.
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  UNIQUE (document, position)
) STRICT;

-- Where posts stand. `superior` is the approving authority and the only one that may go below zero; `borrowed` holds what
-- a unit or body has on loan from a turnover pool.
CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('superior', 'pool', 'turnover', 'reserve', 'unit', 'body', 'borrowed')),
  -- Region of a pool; '' for the city pool and for all others.
  region TEXT NOT NULL,
  unit INTEGER REFERENCES unit (id),
  body INTEGER REFERENCES body (id),
  CHECK (kind IN ('unit', 'body', 'borrowed') = (unit IS NOT NULL)),
  CHECK ((body IS NOT NULL) <= (kind IN ('body', 'borrowed')) AND (kind = 'body') <= (body IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX accountByHolder ON account (kind, region, coalesce(unit, 0), coalesce(body, 0));

-- Double entry: one row takes posts of one type from one account and gives as many to another, so a row cannot be unbalanced.
CREATE TABLE transfer (
  id INTEGER PRIMARY KEY,
  movement INTEGER NOT NULL REFERENCES movement (id),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  fromAccount INTEGER NOT NULL REFERENCES account (id),
  toAccount INTEGER NOT NULL REFERENCES account (id),
  postType TEXT NOT NULL CHECK (length(postType) > 0),
  -- Level the posts came from; it stays with them. '' where the books do not say.
  origin TEXT NOT NULL CHECK (origin IN ('', 'city', 'county')),
  posts INTEGER NOT NULL CHECK (posts > 0),
  -- What the posts are earmarked for; '' for none.
  purpose TEXT NOT NULL,
  CHECK (fromAccount <> toAccount)
) STRICT;
CREATE INDEX transferFrom ON transfer (fromAccount, postType, date, origin, posts);
CREATE INDEX transferTo ON transfer (toAccount, postType, date, origin, posts);
CREATE INDEX transferByMovement ON transfer (movement);
CREATE INDEX transferByPurpose ON transfer (purpose) WHERE purpose <> '';

-- Running sums over all dates, kept by the triggers below; `verify` recomputes them from zero.
CREATE TABLE balance (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account (id),
  postType TEXT NOT NULL,
  origin TEXT NOT NULL,
  posts INTEGER NOT NULL,
  UNIQUE (account, postType, origin)
) STRICT;
CREATE TRIGGER transferMovesBalance AFTER INSERT ON transfer BEGIN
  INSERT INTO balance (account, postType, origin, posts)
    VALUES (NEW.fromAccount, NEW.postType, NEW.origin, -NEW.posts), (NEW.toAccount, NEW.postType, NEW.origin, NEW.posts)
    ON CONFLICT (account, postType, origin) DO UPDATE SET posts = posts + excluded.posts;
  -- What leaves a city or county pool bears that pool's level whatever level it came in with, so there the sum counts.
  SELECT RAISE(ABORT, 'an account other than the superior went below zero')
    FROM account a
    WHERE a.id = NEW.fromAccount AND a.kind <> 'superior' AND (
      SELECT sum(b.posts) FROM balance b
      WHERE b.account = a.id AND b.postType = NEW.postType AND (a.kind = 'pool' OR b.origin = NEW.origin)) < 0;
END;
-- An account that stands at zero may have no row, so giving back makes one where it must.
CREATE TRIGGER transferTakenBack AFTER DELETE ON transfer BEGIN
  INSERT INTO balance (account, postType, origin, posts)
    VALUES (OLD.fromAccount, OLD.postType, OLD.origin, OLD.posts), (OLD.toAccount, OLD.postType, OLD.origin, -OLD.posts)
    ON CONFLICT (account, postType, origin) DO UPDATE SET posts = posts + excluded.posts;
  DELETE FROM balance WHERE posts = 0 AND postType = OLD.postType AND origin = OLD.origin
    AND account IN (OLD.fromAccount, OLD.toAccount);
END;

-- That an account was opened for a type, be it with nothing: it happens once.
CREATE TABLE opening (
  id INTEGER PRIMARY KEY,
  movement INTEGER NOT NULL REFERENCES movement (id),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  account INTEGER NOT NULL REFERENCES account (id),
  postType TEXT NOT NULL CHECK (length(postType) > 0),
  UNIQUE (account, postType)
) STRICT;

-- A loan from a turnover pool with its term; its posts stand in two transfers.
CREATE TABLE loan (
  id INTEGER PRIMARY KEY,
  movement INTEGER NOT NULL UNIQUE REFERENCES movement (id),
  owner INTEGER NOT NULL REFERENCES account (id),
  borrower INTEGER NOT NULL REFERENCES account (id),
  postType TEXT NOT NULL,
  posts INTEGER NOT NULL CHECK (posts > 0),
  date TEXT NOT NULL,
  until TEXT NOT NULL CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND until >= date)
) STRICT;
CREATE INDEX loanByBorrower ON loan (borrower);
CREATE TABLE loanReturn (
  id INTEGER PRIMARY KEY,
  movement INTEGER NOT NULL REFERENCES movement (id),
  loan INTEGER NOT NULL REFERENCES loan (id),
  date TEXT NOT NULL,
  posts INTEGER NOT NULL CHECK (posts > 0)
) STRICT;
CREATE INDEX loanReturnByLoan ON loanReturn (loan);
-- A restructuring took the borrower's posts along to another one.
CREATE TABLE loanMove (
  id INTEGER PRIMARY KEY,
  movement INTEGER NOT NULL REFERENCES movement (id),
  loan INTEGER NOT NULL REFERENCES loan (id),
  date TEXT NOT NULL,
  borrower INTEGER NOT NULL REFERENCES account (id)
) STRICT;
CREATE INDEX loanMoveByLoan ON loanMove (loan, id);
CREATE INDEX loanMoveByBorrower ON loanMove (borrower);

-- People in posts: openings, entries and exits. `account` is a unit's or a body's.
CREATE TABLE staffing (
  id INTEGER PRIMARY KEY,
  movement INTEGER NOT NULL REFERENCES movement (id),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  account INTEGER NOT NULL REFERENCES account (id),
  postType TEXT NOT NULL CHECK (length(postType) > 0),
  people INTEGER NOT NULL CHECK (people <> 0),
  way TEXT NOT NULL
) STRICT;
CREATE INDEX staffingByAccount ON staffing (account, postType, date, people);
CREATE INDEX staffingByMovement ON staffing (movement);

-- One row a post approved for use whose person has not entered, with a number of its own; first in, first out.
CREATE TABLE pendingEntry (
  id INTEGER PRIMARY KEY,
  movement INTEGER NOT NULL REFERENCES movement (id),
  number TEXT NOT NULL UNIQUE CHECK (length(number) > 0),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  account INTEGER NOT NULL REFERENCES account (id),
  postType TEXT NOT NULL CHECK (length(postType) > 0),
  notice TEXT NOT NULL
) STRICT;
CREATE INDEX pendingEntryByAccount ON pendingEntry (account, postType, date);
-- What became of it: used (named to a person), entered, cancelled, or moved to another account by a restructuring.
CREATE TABLE pendingStep (
  id INTEGER PRIMARY KEY,
  movement INTEGER NOT NULL REFERENCES movement (id),
  pendingEntry INTEGER NOT NULL REFERENCES pendingEntry (id),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  state TEXT NOT NULL CHECK (state IN ('used', 'entered', 'cancelled', 'moved')),
  account INTEGER REFERENCES account (id),
  CHECK ((state = 'moved') = (account IS NOT NULL))
) STRICT;
CREATE INDEX pendingStepByEntry ON pendingStep (pendingEntry, id);
CREATE INDEX pendingStepByAccount ON pendingStep (account) WHERE account IS NOT NULL;

-- Vacancies held back, as changes; the three kinds are disjoint.
CREATE TABLE reserve (
  id INTEGER PRIMARY KEY,
  movement INTEGER NOT NULL REFERENCES movement (id),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  account INTEGER NOT NULL REFERENCES account (id),
  postType TEXT NOT NULL CHECK (length(postType) > 0),
  kind TEXT NOT NULL CHECK (kind IN ('leader', 'policy', 'other')),
  posts INTEGER NOT NULL CHECK (posts <> 0)
) STRICT;
CREATE INDEX reserveByAccount ON reserve (account, postType, kind, date, posts);

-- Attributes of units and bodies that a document changed, from its date on: name, kind, class, nature, rank, regime …
CREATE TABLE trait (
  id INTEGER PRIMARY KEY,
  movement INTEGER NOT NULL REFERENCES movement (id),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  unit INTEGER NOT NULL REFERENCES unit (id),
  body INTEGER REFERENCES body (id),
  field TEXT NOT NULL CHECK (length(field) > 0),
  value TEXT NOT NULL
) STRICT;
CREATE INDEX traitByHolder ON trait (unit, body, field, date);
CREATE INDEX traitByName ON trait (value) WHERE field = 'name';
CREATE INDEX unitByName ON unit (name);

-- What a unit or body came out of.
CREATE TABLE lineage (
  id INTEGER PRIMARY KEY,
  movement INTEGER NOT NULL REFERENCES movement (id),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  kind TEXT NOT NULL CHECK (kind IN ('merge', 'split')),
  fromUnit INTEGER NOT NULL REFERENCES unit (id),
  fromBody INTEGER REFERENCES body (id),
  toUnit INTEGER NOT NULL REFERENCES unit (id),
  toBody INTEGER REFERENCES body (id)
) STRICT;
CREATE INDEX lineageTo ON lineage (toUnit, toBody);
CREATE INDEX lineageFrom ON lineage (fromUnit, fromBody);

-- What is booked stays as it was booked.
CREATE TRIGGER bookedDocumentStepIsNotEdited BEFORE UPDATE ON documentStep BEGIN
  SELECT RAISE(ABORT, 'a booked row is never edited');
END;
CREATE TRIGGER bookedDocumentStepIsNotDeleted BEFORE DELETE ON documentStep WHEN NOT EXISTS (SELECT 1 FROM undoing) BEGIN
  SELECT RAISE(ABORT, 'a booked row goes only by undoing the command that booked it');
END;
CREATE TRIGGER bookedMovementIsNotEdited BEFORE UPDATE ON movement BEGIN
  SELECT RAISE(ABORT, 'a booked row is never edited');
END;
CREATE TRIGGER bookedMovementIsNotDeleted BEFORE DELETE ON movement WHEN NOT EXISTS (SELECT 1 FROM undoing) BEGIN
  SELECT RAISE(ABORT, 'a booked row goes only by undoing the command that booked it');
END;
CREATE TRIGGER bookedTransferIsNotEdited BEFORE UPDATE ON transfer BEGIN
  SELECT RAISE(ABORT, 'a booked row is never edited');
END;
CREATE TRIGGER bookedTransferIsNotDeleted BEFORE DELETE ON transfer WHEN NOT EXISTS (SELECT 1 FROM undoing) BEGIN
  SELECT RAISE(ABORT, 'a booked row goes only by undoing the command that booked it');
END;
CREATE TRIGGER bookedLoanIsNotEdited BEFORE UPDATE ON loan BEGIN
  SELECT RAISE(ABORT, 'a booked row is never edited');
END;
CREATE TRIGGER bookedLoanIsNotDeleted BEFORE DELETE ON loan WHEN NOT EXISTS (SELECT 1 FROM undoing) BEGIN
  SELECT RAISE(ABORT, 'a booked row goes only by undoing the command that booked it');
END;
CREATE TRIGGER bookedLoanReturnIsNotEdited BEFORE UPDATE ON loanReturn BEGIN
  SELECT RAISE(ABORT, 'a booked row is never edited');
END;
CREATE TRIGGER bookedLoanReturnIsNotDeleted BEFORE DELETE ON loanReturn WHEN NOT EXISTS (SELECT 1 FROM undoing) BEGIN
  SELECT RAISE(ABORT, 'a booked row goes only by undoing the command that booked it');
END;
CREATE TRIGGER bookedStaffingIsNotEdited BEFORE UPDATE ON staffing BEGIN
  SELECT RAISE(ABORT, 'a booked row is never edited');
END;
CREATE TRIGGER bookedStaffingIsNotDeleted BEFORE DELETE ON staffing WHEN NOT EXISTS (SELECT 1 FROM undoing) BEGIN
  SELECT RAISE(ABORT, 'a booked row goes only by undoing the command that booked it');
END;
CREATE TRIGGER bookedPendingEntryIsNotEdited BEFORE UPDATE ON pendingEntry BEGIN
  SELECT RAISE(ABORT, 'a booked row is never edited');
END;
CREATE TRIGGER bookedPendingEntryIsNotDeleted BEFORE DELETE ON pendingEntry WHEN NOT EXISTS (SELECT 1 FROM undoing) BEGIN
  SELECT RAISE(ABORT, 'a booked row goes only by undoing the command that booked it');
END;
CREATE TRIGGER bookedPendingStepIsNotEdited BEFORE UPDATE ON pendingStep BEGIN
  SELECT RAISE(ABORT, 'a booked row is never edited');
END;
CREATE TRIGGER bookedPendingStepIsNotDeleted BEFORE DELETE ON pendingStep WHEN NOT EXISTS (SELECT 1 FROM undoing) BEGIN
  SELECT RAISE(ABORT, 'a booked row goes only by undoing the command that booked it');
END;
CREATE TRIGGER bookedReserveIsNotEdited BEFORE UPDATE ON reserve BEGIN
  SELECT RAISE(ABORT, 'a booked row is never edited');
END;
CREATE TRIGGER bookedReserveIsNotDeleted BEFORE DELETE ON reserve WHEN NOT EXISTS (SELECT 1 FROM undoing) BEGIN
  SELECT RAISE(ABORT, 'a booked row goes only by undoing the command that booked it');
END;
CREATE TRIGGER bookedTraitIsNotEdited BEFORE UPDATE ON trait BEGIN
  SELECT RAISE(ABORT, 'a booked row is never edited');
END;
CREATE TRIGGER bookedTraitIsNotDeleted BEFORE DELETE ON trait WHEN NOT EXISTS (SELECT 1 FROM undoing) BEGIN
  SELECT RAISE(ABORT, 'a booked row goes only by undoing the command that booked it');
END;
CREATE TRIGGER bookedLineageIsNotEdited BEFORE UPDATE ON lineage BEGIN
  SELECT RAISE(ABORT, 'a booked row is never edited');
END;
CREATE TRIGGER bookedLineageIsNotDeleted BEFORE DELETE ON lineage WHEN NOT EXISTS (SELECT 1 FROM undoing) BEGIN
  SELECT RAISE(ABORT, 'a booked row goes only by undoing the command that booked it');
END;
CREATE TRIGGER bookedOpeningIsNotEdited BEFORE UPDATE ON opening BEGIN
  SELECT RAISE(ABORT, 'a booked row is never edited');
END;
CREATE TRIGGER bookedOpeningIsNotDeleted BEFORE DELETE ON opening WHEN NOT EXISTS (SELECT 1 FROM undoing) BEGIN
  SELECT RAISE(ABORT, 'a booked row goes only by undoing the command that booked it');
END;
CREATE TRIGGER bookedLoanMoveIsNotEdited BEFORE UPDATE ON loanMove BEGIN
  SELECT RAISE(ABORT, 'a booked row is never edited');
END;
CREATE TRIGGER bookedLoanMoveIsNotDeleted BEFORE DELETE ON loanMove WHEN NOT EXISTS (SELECT 1 FROM undoing) BEGIN
  SELECT RAISE(ABORT, 'a booked row goes only by undoing the command that booked it');
END;
-- Of a document only the day it takes effect may still be set, once.
CREATE TRIGGER documentIsNotEdited BEFORE UPDATE ON document
  WHEN NOT EXISTS (SELECT 1 FROM undoing)
    AND NOT (OLD.effective = '' AND NEW.number = OLD.number AND NEW.title = OLD.title AND NEW.date = OLD.date
      AND NEW.issuer = OLD.issuer AND NEW.meeting = OLD.meeting AND NEW.documentSet = OLD.documentSet
      AND NEW.secrecy = OLD.secrecy AND NEW.attachment = OLD.attachment AND NEW.attachmentHash = OLD.attachmentHash
      AND NEW.filingDue = OLD.filingDue AND NEW.intended = OLD.intended AND NEW.content = OLD.content) BEGIN
  SELECT RAISE(ABORT, 'a booked row is never edited');
END;
CREATE TRIGGER documentIsNotDeleted BEFORE DELETE ON document WHEN NOT EXISTS (SELECT 1 FROM undoing) BEGIN
  SELECT RAISE(ABORT, 'a booked row goes only by undoing the command that booked it');
END;
