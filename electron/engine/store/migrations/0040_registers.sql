-- The registers beside the ledger: leaders, positions, use of posts, secondments, duties, filings, consents, assessments,
-- and the roster of people. A row with a movement was booked by a document and stays as it was booked; one without was
-- entered by a command of its own. Restructurings do not rewrite the registers: who holds a row on a date follows from
-- `lineage`.

-- Leading positions (领导职数) as changes: approved, filled, and filled by people who stand in two positions (兼任).
CREATE TABLE leaderChange (
  id INTEGER PRIMARY KEY,
  movement INTEGER REFERENCES movement (id),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  unit INTEGER NOT NULL REFERENCES unit (id),
  body INTEGER REFERENCES body (id),
  leading TEXT NOT NULL CHECK (leading IN ('group', 'section')),
  rank TEXT NOT NULL CHECK (rank IN ('deputy-bureau', 'county', 'deputy-county', 'section', 'deputy-section', 'unranked')),
  role TEXT NOT NULL CHECK (role IN ('chief', 'deputy')),
  measure TEXT NOT NULL CHECK (measure IN ('approved', 'filled', 'concurrent')),
  posts INTEGER NOT NULL CHECK (posts <> 0)
) STRICT;
CREATE INDEX leaderChangeByHolder ON leaderChange (unit, body, date);

-- Positions in three classes (主管, 副主管, 工作人员) in place of sections, and beside them people without posts.
CREATE TABLE positionChange (
  id INTEGER PRIMARY KEY,
  movement INTEGER REFERENCES movement (id),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  unit INTEGER NOT NULL REFERENCES unit (id),
  body INTEGER REFERENCES body (id),
  class TEXT NOT NULL CHECK (class IN ('lead', 'deputy-lead', 'staff', 'off-establishment')),
  title TEXT NOT NULL,
  measure TEXT NOT NULL CHECK (measure IN ('approved', 'filled')),
  posts INTEGER NOT NULL CHECK (posts <> 0)
) STRICT;
CREATE INDEX positionChangeByHolder ON positionChange (unit, body, date);

-- Plan of the year for the use of posts; the latest row of a unit, body and type on a date holds.
CREATE TABLE usePlan (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 2999),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  unit INTEGER NOT NULL REFERENCES unit (id),
  body INTEGER REFERENCES body (id),
  postType TEXT NOT NULL CHECK (length(postType) > 0),
  posts INTEGER NOT NULL CHECK (posts >= 0),
  document TEXT NOT NULL,
  meeting TEXT NOT NULL
) STRICT;
CREATE INDEX usePlanByYear ON usePlan (year, unit, body, postType, date);

-- A request to use posts (用编申请). `usable` is the usable vacancy it met.
CREATE TABLE useRequest (
  id INTEGER PRIMARY KEY,
  movement INTEGER REFERENCES movement (id),
  number TEXT NOT NULL UNIQUE CHECK (length(number) > 0),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  unit INTEGER NOT NULL REFERENCES unit (id),
  body INTEGER REFERENCES body (id),
  postType TEXT NOT NULL CHECK (length(postType) > 0),
  posts INTEGER NOT NULL CHECK (posts > 0),
  usable INTEGER NOT NULL,
  way TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX useRequestByHolder ON useRequest (unit, date);

-- What became of a request: reviewed (suggested), decided, noticed, withdrawn. `waiver` is the reason for going beyond the vacancy.
CREATE TABLE useStep (
  id INTEGER PRIMARY KEY,
  movement INTEGER REFERENCES movement (id),
  request INTEGER NOT NULL REFERENCES useRequest (id),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  step TEXT NOT NULL CHECK (step IN ('reviewed', 'decided', 'noticed', 'withdrawn')),
  posts INTEGER NOT NULL CHECK (posts >= 0),
  usable INTEGER NOT NULL,
  organ TEXT NOT NULL,
  meeting TEXT NOT NULL,
  opinion TEXT NOT NULL,
  -- Number of the notice (编制使用通知单), by which its pending entries are found.
  notice TEXT NOT NULL,
  -- Last day for the people to enter.
  due TEXT NOT NULL CHECK (due = '' OR due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  waiver TEXT NOT NULL,
  CHECK ((step = 'noticed') = (notice <> ''))
) STRICT;
CREATE INDEX useStepByRequest ON useStep (request, id);
CREATE INDEX useStepByNotice ON useStep (notice) WHERE notice <> '';

-- What the office changes of the bundled calendar of holidays and worked weekends.
CREATE TABLE holiday (
  id INTEGER PRIMARY KEY,
  date TEXT NOT NULL UNIQUE CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  kind TEXT NOT NULL CHECK (kind IN ('rest', 'work')),
  name TEXT NOT NULL
) STRICT;

-- A person who works elsewhere while the post stays: 借调 up; 选派, 挂职, 跟班 down. `until` '' = no end was set.
CREATE TABLE secondment (
  id INTEGER PRIMARY KEY,
  movement INTEGER REFERENCES movement (id),
  -- Id in `person`; stays when the person is cleared.
  person INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('borrow', 'select', 'temporary', 'shadow')),
  unit INTEGER NOT NULL REFERENCES unit (id),
  body INTEGER REFERENCES body (id),
  -- Where the person works: a unit of the project, or an organ outside it.
  toUnit INTEGER REFERENCES unit (id),
  destination TEXT NOT NULL,
  toLevel TEXT NOT NULL CHECK (toLevel IN ('', 'unit', 'county', 'city', 'province', 'centre')),
  -- Where the post stands, for the limit counted per post.
  post TEXT NOT NULL,
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  until TEXT NOT NULL CHECK (until = '' OR until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  consent TEXT NOT NULL,
  consentDate TEXT NOT NULL CHECK (consentDate = '' OR consentDate GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  approval TEXT NOT NULL,
  approvalDate TEXT NOT NULL CHECK (approvalDate = '' OR approvalDate GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CHECK (until = '' OR until >= date),
  CHECK (toUnit IS NOT NULL OR destination <> '')
) STRICT;
CREATE INDEX secondmentByPerson ON secondment (person, date);
CREATE INDEX secondmentByUnit ON secondment (unit, date);

-- A secondment that was prolonged or ended early: its last day from `date` on.
CREATE TABLE secondmentStep (
  id INTEGER PRIMARY KEY,
  movement INTEGER REFERENCES movement (id),
  secondment INTEGER NOT NULL REFERENCES secondment (id),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  until TEXT NOT NULL CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  approval TEXT NOT NULL
) STRICT;
CREATE INDEX secondmentStepBySecondment ON secondmentStep (secondment, id);

-- An item of a list of duties (职责事项).
CREATE TABLE duty (
  id INTEGER PRIMARY KEY,
  movement INTEGER REFERENCES movement (id),
  number TEXT NOT NULL UNIQUE CHECK (length(number) > 0),
  list TEXT NOT NULL CHECK (list IN ('power', 'responsibility', 'public-service', 'admission', 'convenience', 'data-sharing', 'basic',
    'cooperating', 'taken-back')),
  name TEXT NOT NULL CHECK (length(name) > 0),
  field TEXT NOT NULL,
  basis TEXT NOT NULL,
  -- Department that it comes from: a unit of the project, or as written.
  sourceUnit INTEGER REFERENCES unit (id),
  source TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('', 'direct', 'entrusted', 'assigned', 'centralised')),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

-- Status of a duty in a unit, with its history: 下放, 承接, 取消, 收回, 归位.
CREATE TABLE dutyStatus (
  id INTEGER PRIMARY KEY,
  movement INTEGER REFERENCES movement (id),
  duty INTEGER NOT NULL REFERENCES duty (id),
  unit INTEGER NOT NULL REFERENCES unit (id),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  status TEXT NOT NULL CHECK (status IN ('handed-down', 'taken-on', 'cancelled', 'taken-back', 'returned')),
  batch TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX dutyStatusByDuty ON dutyStatus (duty, unit, date);

-- Bodies that hold a duty in a unit: one leads, any number cooperate. `held` 0 ends it from the date.
CREATE TABLE dutyHolder (
  id INTEGER PRIMARY KEY,
  movement INTEGER REFERENCES movement (id),
  duty INTEGER NOT NULL REFERENCES duty (id),
  unit INTEGER NOT NULL REFERENCES unit (id),
  body INTEGER REFERENCES body (id),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  role TEXT NOT NULL CHECK (role IN ('lead', 'cooperating')),
  held INTEGER NOT NULL CHECK (held IN (0, 1))
) STRICT;
CREATE INDEX dutyHolderByDuty ON dutyHolder (duty, unit, body, role, date);

-- Admission of a duty to streets (职责准入): who asked, who approved, and what came with it.
CREATE TABLE admission (
  id INTEGER PRIMARY KEY,
  movement INTEGER REFERENCES movement (id),
  duty INTEGER NOT NULL REFERENCES duty (id),
  unit INTEGER REFERENCES unit (id),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  level TEXT NOT NULL CHECK (level IN ('city', 'county')),
  opinion TEXT NOT NULL,
  opinionDate TEXT NOT NULL CHECK (opinionDate = '' OR opinionDate GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  authority TEXT NOT NULL,
  document TEXT NOT NULL,
  -- Yuan.
  money INTEGER NOT NULL CHECK (money >= 0),
  posts INTEGER NOT NULL CHECK (posts >= 0),
  postType TEXT NOT NULL,
  technology TEXT NOT NULL
) STRICT;
CREATE INDEX admissionByDuty ON admission (duty);

-- A plan that must be filed (方案报备).
CREATE TABLE filing (
  id INTEGER PRIMARY KEY,
  unit INTEGER NOT NULL REFERENCES unit (id),
  matter TEXT NOT NULL CHECK (length(matter) > 0),
  -- The document that waits for it.
  document INTEGER REFERENCES document (id),
  organ TEXT NOT NULL,
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  due TEXT NOT NULL CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX filingByUnit ON filing (unit, due);
CREATE INDEX filingByDocument ON filing (document) WHERE document IS NOT NULL;

-- What became of it: filed, returned for revision, effective.
CREATE TABLE filingStep (
  id INTEGER PRIMARY KEY,
  filing INTEGER NOT NULL REFERENCES filing (id),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  step TEXT NOT NULL CHECK (step IN ('filed', 'returned', 'effective')),
  opinion TEXT NOT NULL
) STRICT;
CREATE INDEX filingStepByFiling ON filingStep (filing, id);

-- Consent that a unit was asked for: appointment, removal, promotion or honour of the head of a dispatched body, or another matter.
CREATE TABLE consent (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL UNIQUE CHECK (length(number) > 0),
  unit INTEGER NOT NULL REFERENCES unit (id),
  body INTEGER REFERENCES body (id),
  matter TEXT NOT NULL CHECK (matter IN ('appointment', 'removal', 'promotion', 'honour', 'secondment', 'hand-down', 'other')),
  subject TEXT NOT NULL,
  asked TEXT NOT NULL CHECK (asked GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  answered TEXT NOT NULL CHECK (answered = '' OR answered GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  answer TEXT NOT NULL CHECK (answer IN ('', 'agreed', 'refused')),
  document TEXT NOT NULL,
  CHECK ((answered = '') = (answer = '')),
  CHECK (answered = '' OR answered >= asked)
) STRICT;
CREATE INDEX consentByUnit ON consent (unit, body);

-- Appointment, removal, promotion or honour of the head of a dispatched body, with the consent it rests on.
CREATE TABLE appointment (
  id INTEGER PRIMARY KEY,
  unit INTEGER NOT NULL REFERENCES unit (id),
  body INTEGER REFERENCES body (id),
  matter TEXT NOT NULL CHECK (matter IN ('appointment', 'removal', 'promotion', 'honour')),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  document TEXT NOT NULL,
  consent INTEGER REFERENCES consent (id)
) STRICT;
CREATE INDEX appointmentByUnit ON appointment (unit, body);

-- A score of a year's assessment, either way: streets assess departments too. The assessor is a unit or as written.
CREATE TABLE assessment (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 2999),
  sheet TEXT NOT NULL CHECK (length(sheet) > 0),
  assessorUnit INTEGER REFERENCES unit (id),
  assessor TEXT NOT NULL,
  unit INTEGER NOT NULL REFERENCES unit (id),
  body INTEGER REFERENCES body (id),
  score TEXT NOT NULL CHECK (score NOT GLOB '*[^0-9.-]*'),
  rank INTEGER CHECK (rank IS NULL OR rank > 0),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CHECK (score <> '' OR rank IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX assessmentOnce ON assessment (year, sheet, coalesce(assessorUnit, 0), assessor, unit, coalesce(body, 0));

-- An import of the roster. Its rows stand in `rosterRow`, outside the journal: without a batch that lives they are not seen.
CREATE TABLE rosterBatch (
  id INTEGER PRIMARY KEY,
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  rows INTEGER NOT NULL CHECK (rows >= 0),
  -- SHA-256 over its rows.
  digest TEXT NOT NULL CHECK (length(digest) = 64)
) STRICT;

-- What names a person, and nothing else: not journalled, so that clearing it on request really clears it.
CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  idNumber TEXT NOT NULL
) STRICT;
CREATE INDEX personByNumber ON person (idNumber) WHERE idNumber <> '';
CREATE INDEX personByName ON person (name) WHERE name <> '';

-- A person's row in a roster. Not journalled; `batch` may point at a batch that an undo has taken away.
CREATE TABLE rosterRow (
  id INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position > 0),
  -- Id in `person`; 0 where the roster names nobody.
  person INTEGER NOT NULL,
  unit INTEGER NOT NULL REFERENCES unit (id),
  body INTEGER REFERENCES body (id),
  postType TEXT NOT NULL,
  sex TEXT NOT NULL CHECK (sex IN ('', 'male', 'female')),
  birth TEXT NOT NULL CHECK (birth = '' OR birth GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  education TEXT NOT NULL CHECK (education IN ('', 'primary', 'junior', 'secondary', 'college', 'bachelor', 'master', 'doctor')),
  fullTime TEXT NOT NULL CHECK (fullTime IN ('', 'primary', 'junior', 'secondary', 'college', 'bachelor', 'master', 'doctor')),
  speciality TEXT NOT NULL,
  rank TEXT NOT NULL,
  duty TEXT NOT NULL,
  -- Other columns of the sheet, by the glossary's names.
  detail TEXT NOT NULL CHECK (json_valid(detail))
) STRICT;
-- Holds all that the tables of the roster count by.
CREATE INDEX rosterRowByUnit ON rosterRow (batch, unit, body, postType, birth, sex, rank, fullTime, speciality, person);
CREATE INDEX rosterRowByPerson ON rosterRow (person) WHERE person <> 0;

-- People who were cleared on request: how many, when and why.
CREATE TABLE personClearing (
  id INTEGER PRIMARY KEY,
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  people INTEGER NOT NULL CHECK (people > 0),
  reason TEXT NOT NULL
) STRICT;

-- What a document booked stays as it was booked.
CREATE TRIGGER bookedLeaderChangeIsNotEdited BEFORE UPDATE ON leaderChange WHEN OLD.movement IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'a booked row is never edited');
END;
CREATE TRIGGER bookedLeaderChangeIsNotDeleted BEFORE DELETE ON leaderChange
  WHEN OLD.movement IS NOT NULL AND NOT EXISTS (SELECT 1 FROM undoing) BEGIN
  SELECT RAISE(ABORT, 'a booked row goes only by undoing the command that booked it');
END;
CREATE TRIGGER bookedPositionChangeIsNotEdited BEFORE UPDATE ON positionChange WHEN OLD.movement IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'a booked row is never edited');
END;
CREATE TRIGGER bookedPositionChangeIsNotDeleted BEFORE DELETE ON positionChange
  WHEN OLD.movement IS NOT NULL AND NOT EXISTS (SELECT 1 FROM undoing) BEGIN
  SELECT RAISE(ABORT, 'a booked row goes only by undoing the command that booked it');
END;
CREATE TRIGGER bookedUseRequestIsNotEdited BEFORE UPDATE ON useRequest WHEN OLD.movement IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'a booked row is never edited');
END;
CREATE TRIGGER bookedUseRequestIsNotDeleted BEFORE DELETE ON useRequest
  WHEN OLD.movement IS NOT NULL AND NOT EXISTS (SELECT 1 FROM undoing) BEGIN
  SELECT RAISE(ABORT, 'a booked row goes only by undoing the command that booked it');
END;
CREATE TRIGGER bookedUseStepIsNotEdited BEFORE UPDATE ON useStep WHEN OLD.movement IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'a booked row is never edited');
END;
CREATE TRIGGER bookedUseStepIsNotDeleted BEFORE DELETE ON useStep
  WHEN OLD.movement IS NOT NULL AND NOT EXISTS (SELECT 1 FROM undoing) BEGIN
  SELECT RAISE(ABORT, 'a booked row goes only by undoing the command that booked it');
END;
CREATE TRIGGER bookedSecondmentIsNotEdited BEFORE UPDATE ON secondment WHEN OLD.movement IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'a booked row is never edited');
END;
CREATE TRIGGER bookedSecondmentIsNotDeleted BEFORE DELETE ON secondment
  WHEN OLD.movement IS NOT NULL AND NOT EXISTS (SELECT 1 FROM undoing) BEGIN
  SELECT RAISE(ABORT, 'a booked row goes only by undoing the command that booked it');
END;
CREATE TRIGGER bookedSecondmentStepIsNotEdited BEFORE UPDATE ON secondmentStep WHEN OLD.movement IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'a booked row is never edited');
END;
CREATE TRIGGER bookedSecondmentStepIsNotDeleted BEFORE DELETE ON secondmentStep
  WHEN OLD.movement IS NOT NULL AND NOT EXISTS (SELECT 1 FROM undoing) BEGIN
  SELECT RAISE(ABORT, 'a booked row goes only by undoing the command that booked it');
END;
CREATE TRIGGER bookedDutyIsNotEdited BEFORE UPDATE ON duty WHEN OLD.movement IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'a booked row is never edited');
END;
CREATE TRIGGER bookedDutyIsNotDeleted BEFORE DELETE ON duty
  WHEN OLD.movement IS NOT NULL AND NOT EXISTS (SELECT 1 FROM undoing) BEGIN
  SELECT RAISE(ABORT, 'a booked row goes only by undoing the command that booked it');
END;
CREATE TRIGGER bookedDutyStatusIsNotEdited BEFORE UPDATE ON dutyStatus WHEN OLD.movement IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'a booked row is never edited');
END;
CREATE TRIGGER bookedDutyStatusIsNotDeleted BEFORE DELETE ON dutyStatus
  WHEN OLD.movement IS NOT NULL AND NOT EXISTS (SELECT 1 FROM undoing) BEGIN
  SELECT RAISE(ABORT, 'a booked row goes only by undoing the command that booked it');
END;
CREATE TRIGGER bookedDutyHolderIsNotEdited BEFORE UPDATE ON dutyHolder WHEN OLD.movement IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'a booked row is never edited');
END;
CREATE TRIGGER bookedDutyHolderIsNotDeleted BEFORE DELETE ON dutyHolder
  WHEN OLD.movement IS NOT NULL AND NOT EXISTS (SELECT 1 FROM undoing) BEGIN
  SELECT RAISE(ABORT, 'a booked row goes only by undoing the command that booked it');
END;
CREATE TRIGGER bookedAdmissionIsNotEdited BEFORE UPDATE ON admission WHEN OLD.movement IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'a booked row is never edited');
END;
CREATE TRIGGER bookedAdmissionIsNotDeleted BEFORE DELETE ON admission
  WHEN OLD.movement IS NOT NULL AND NOT EXISTS (SELECT 1 FROM undoing) BEGIN
  SELECT RAISE(ABORT, 'a booked row goes only by undoing the command that booked it');
END;
CREATE INDEX leaderChangeByMovement ON leaderChange (movement) WHERE movement IS NOT NULL;
CREATE INDEX positionChangeByMovement ON positionChange (movement) WHERE movement IS NOT NULL;
CREATE INDEX useRequestByMovement ON useRequest (movement) WHERE movement IS NOT NULL;
CREATE INDEX useStepByMovement ON useStep (movement) WHERE movement IS NOT NULL;
CREATE INDEX secondmentByMovement ON secondment (movement) WHERE movement IS NOT NULL;
CREATE INDEX secondmentStepByMovement ON secondmentStep (movement) WHERE movement IS NOT NULL;
CREATE INDEX dutyByMovement ON duty (movement) WHERE movement IS NOT NULL;
CREATE INDEX dutyStatusByMovement ON dutyStatus (movement) WHERE movement IS NOT NULL;
CREATE INDEX dutyHolderByMovement ON dutyHolder (movement) WHERE movement IS NOT NULL;
CREATE INDEX admissionByMovement ON admission (movement) WHERE movement IS NOT NULL;
