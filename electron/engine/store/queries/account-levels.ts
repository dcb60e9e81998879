// At which level (city, county, town and street) each account stood, from each deed that changed it until the next: SQL.

/** The value of a unit's field after the deed `d`, by documents up to it; else as it is recorded. */
const AFTER = (field: 'kind' | 'county' | 'parent') =>
  `coalesce((SELECT t.value FROM trait t WHERE t.unit = u.id AND t.body IS NULL AND t.field = '${field}'
     AND (t.date, t.movement) <= (d.date, d.movement) ORDER BY t.date DESC, t.movement DESC, t.id DESC LIMIT 1), u.${field})`
/** Same of a body. */
const BODY_AFTER = (field: 'kind' | 'regime') =>
  `(SELECT t.value FROM trait t WHERE t.unit = b.unit AND t.body = b.id AND t.field = '${field}'
     AND (t.date, t.movement) <= (d.date, d.movement) ORDER BY t.date DESC, t.movement DESC, t.id DESC LIMIT 1)`

/** Moments are written so that texts compare as they come: the day, then the movement in ten digits. '~' is never. */
const MOMENT = "CASE d.date WHEN '' THEN '' ELSE d.date || printf('/%010d', d.movement) END"
const DAY = (moment: string) => `substr(${moment}, 1, 10)`
const BY = (moment: string) => `CAST(substr(${moment}, 12) AS INTEGER)`

/** Streets and towns are a level of their own, and so is whatever stands under one. */
const IS_STREET = "kind IN ('street', 'town', 'township', 'other')"

/**
 * Two bodies of SQL make `place`: `unitLevel`, by its kind, its county and what stands above it; and `stationing`, the
 * spells in which a dispatched body of a street is 派驻, so that its posts are the department's. Needs WITH RECURSIVE.
 */
export const PLACES = `
spell AS MATERIALIZED (
  SELECT u.id AS unit, ${MOMENT} AS since, ${AFTER('kind')} AS kind, ${AFTER('county')} AS county,
    CAST(nullif(${AFTER('parent')}, '') AS INTEGER) AS parent,
    lead(${MOMENT}, 1, '~') OVER (PARTITION BY u.id ORDER BY d.date, d.movement) AS until
  FROM (SELECT id AS unit, '' AS date, 0 AS movement FROM unit
    UNION SELECT unit, date, movement FROM trait WHERE body IS NULL AND field IN ('kind', 'county', 'parent')) d
    JOIN unit u ON u.id = d.unit
),
-- A spell and what stands above it in that time, up to a street or to the top.
above AS (
  SELECT unit, since, until, county, kind, parent FROM spell
  UNION SELECT a.unit, max(a.since, s.since), min(a.until, s.until), a.county, s.kind, s.parent
  FROM above a JOIN spell s ON s.unit = a.parent AND s.since < a.until AND a.since < s.until WHERE NOT a.${IS_STREET}
),
unitLevel AS MATERIALIZED (
  SELECT unit, since, until, county,
    CASE WHEN ${IS_STREET} THEN 'street' WHEN length(county) = 6 THEN 'county' ELSE 'city' END AS level
  FROM above WHERE ${IS_STREET} OR parent IS NULL
),
stationing AS MATERIALIZED (
  SELECT b.id AS body, ${MOMENT} AS since, lead(${MOMENT}, 1, '~') OVER (PARTITION BY b.id ORDER BY d.date, d.movement) AS until,
    coalesce(${BODY_AFTER('kind')}, b.kind) = 'dispatched' AND ${BODY_AFTER('regime')} IS 'dispatched' AS isStationed
  FROM (SELECT DISTINCT body, '' AS date, 0 AS movement FROM trait WHERE field = 'regime' AND value = 'dispatched'
    UNION SELECT body, date, movement FROM trait WHERE body IS NOT NULL AND field IN ('kind', 'regime')) d
    JOIN body b ON b.id = d.body
),
held AS (
  SELECT a.id, a.unit, a.body, coalesce(u.county, nullif(a.region, ''), (SELECT region FROM project)) AS region,
    max(coalesce(u.since, ''), coalesce(s.since, '')) AS since, min(coalesce(u.until, '~'), coalesce(s.until, '~')) AS until,
    coalesce(s.since > u.since, 0) AS isBody,
    CASE WHEN u.level = 'street' AND s.isStationed THEN 'county' WHEN u.level IS NOT NULL THEN u.level
      WHEN length(a.region) = 6 THEN 'county' ELSE 'city' END AS level
  FROM account a LEFT JOIN unitLevel u ON u.unit = a.unit
    LEFT JOIN stationing s ON s.body = a.body AND s.since < u.until AND u.since < s.until
  WHERE a.kind NOT IN ('superior', 'borrowed')
),
place AS MATERIALIZED (
  SELECT id, unit, body, region, level, isBody, ${DAY('since')} AS sinceDate, ${BY('since')} AS sinceBy,
    ${DAY('until')} AS untilDate, ${BY('until')} AS untilBy FROM held
)`

/** A lent post stays its owner's: what a borrower holds counts with the region's turnover pool. As `place`, after it. */
export const LENT_LEVELS = `
  SELECT a.id, u.county, CASE length(u.county) WHEN 6 THEN 'county' ELSE 'city' END, ${DAY('u.since')}, ${DAY('u.until')}
  FROM account a JOIN unitLevel u ON u.unit = a.unit WHERE a.kind = 'borrowed'`
