// Which fields each kind of table brings in, besides names and indicators: only their cells are read and judged.
import type { ImportKind } from '../table.ts'

const TRAITS = 'supervisor|nature|rank|category|civilService|fundingForm|nameplates'
const PERSON =
  'personName|gender|idNumber|personCategory|postType|fundingForm|personStatus|entryWay|entryDate|positionCategory|positionGrade|leaderRank|position|rankedHigher|positionDate|birthDate|education|fullTimeEducation|inServiceEducation|degree|studyMode|major|school|inServiceSchool|professionalTitle|postEntryDate|postEntryDocument|workStartDate|ethnicity|politicalStatus|nativePlace|remark'
const DOCUMENT = 'document|documentTitle|documentDate|issuer|effectiveDate'
const LEADERS = '(leader|sectionLeader)(Quota|Filled)\\.[A-Za-z-]+'

const FIELDS: Readonly<Record<ImportKind, RegExp | null>> = {
  units: null,
  bodies: fields(`${TRAITS}|mainDuties`),
  indicators: null,
  quotas: fields(
    `(quota|filled|pending)\\.[A-Za-z-]+|${LEADERS}|leaderReserve|policyReserve|otherReserve|usableVacancy|vacancy|allocation\\.(city|county)|postType|applicant|${TRAITS}`,
  ),
  roster: fields(PERSON),
  movements: fields(
    `movementKind|from|to|posts|postType|fundingForm|purpose|until|personName|idNumber|entryWay|exitWay|postEntryDate|exitDate|entered|exited|way|${DOCUMENT}`,
  ),
  leaders: fields(`${LEADERS}|rank`),
  pending: fields(
    'notice|noticeDate|postType|fundingForm|posts|pending\\.total|postNumber|personName|document|documentDate',
  ),
  secondments: fields(
    'personName|idNumber|homeUnit|hostUnit|secondmentKind|startDate|endDate|cause|reason|consent|consentDate|approval|approvalDate|document|documentDate|position|until',
  ),
  duties: fields(
    'duty|dutyNumber|dutyList|dutyField|basis|sourceDepartment|mode|leadBody|cooperatingBodies|status|remark',
  ),
  assessments: fields(
    'assessor|assessed|year|score|assessmentRank|grade|indicator\\.(assessment_rank|reform_score)',
  ),
}

function fields(names: string): RegExp {
  return new RegExp(`^(${names})$`)
}

/** Whether a table of the kind takes the field from its column. */
export function takesField(kind: ImportKind, field: string): boolean {
  return FIELDS[kind]?.test(field) ?? false
}

/** Kinds whose rows without a unit belong to the unit of the row above. */
const REPEATING: ReadonlySet<ImportKind> = new Set([
  'bodies',
  'roster',
  'movements',
  'leaders',
  'pending',
  'secondments',
  'duties',
  'assessments',
])

export function repeatsUnit(kind: ImportKind, has: (field: string) => boolean): boolean {
  return REPEATING.has(kind) || (kind === 'quotas' && has('name') && (has('body') || has('postType')))
}
