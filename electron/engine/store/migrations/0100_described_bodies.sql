-- Why somebody works elsewhere (借调事由). '' = not said, here and below.
ALTER TABLE secondment ADD COLUMN cause TEXT NOT NULL DEFAULT '';

-- What lists without a document say of a body: the nameplates that it carries beside its own name (加挂牌子), 规格, 经费形式 …
-- What a document says of it from a date on stands in `trait` and goes before.
ALTER TABLE body ADD COLUMN nameplates TEXT NOT NULL DEFAULT '';
ALTER TABLE body ADD COLUMN nature TEXT NOT NULL DEFAULT '';
ALTER TABLE body ADD COLUMN rank TEXT NOT NULL DEFAULT '';
ALTER TABLE body ADD COLUMN category TEXT NOT NULL DEFAULT '';
ALTER TABLE body ADD COLUMN fundingForm TEXT NOT NULL DEFAULT '';
ALTER TABLE body ADD COLUMN civilService TEXT NOT NULL DEFAULT '';
ALTER TABLE body ADD COLUMN department TEXT NOT NULL DEFAULT '';
ALTER TABLE body ADD COLUMN mission TEXT NOT NULL DEFAULT '';

-- The sheet reads whole columns of a date, and the dates of an indicator are counted: neither goes through all values.
CREATE INDEX indicatorValueByIndicator ON indicatorValue (indicator, date, unit, value);
