// Leading positions: approved and filled by rank and role, concurrent ones by the rule in use, what is over and what is vacant.
import { Alert } from 'antd'
import type { LeaderRow, LeaderStandardRow } from '#shared/contract/register'
import { CONCURRENT_RULES, LEADER_RANKS, LEADER_ROLES, LEADINGS } from '#shared/domain/leaders/figures'
import { LEADER_STANDARDS } from '#shared/domain/leaders/standards'
import { formatMessage, groupThousands } from '#shared/locale/format'
import type { LocaleText } from '#shared/locale/locale'
import { ruleTitle } from '#shared/locale/sentences'
import { useAsOf } from '../../api/as-of.tsx'
import { codeName, columnsFor, unitAndBody } from '../../api/records/columns.tsx'
import { fieldsFor } from '../../api/records/field-kinds.ts'
import { holderText } from '../../api/records/fields.ts'
import { PlaceLink } from '../../api/records/links.tsx'
import type { RecordForm } from '../../api/records/record-dialog.tsx'
import { Register } from '../../api/records/register.tsx'
import { send } from '../../api/records/send.ts'
import { putSettings, type Setting, useSetting } from '../../api/records/use-setting.ts'
import { useText } from '../../api/text.tsx'
import { useEngineQuery } from '../../api/use-query.ts'
import type { ColumnLeaf } from '../../ui/table-columns.ts'
import { SettingButton } from './setting-button.tsx'

const FIGURES = ['approved', 'filled', 'concurrent', 'counted', 'vacant', 'over'] as const

export function LeadersPart() {
  const text = useText()
  const own = text.pages.people
  const { asOf } = useAsOf()
  const answer = useEngineQuery('register.leaders', { asOf }, { keep: true })
  const rule = useSetting<string>('leaders.concurrent')
  const standard = useSetting<string | null>('leaders.standard')
  const { data } = answer
  const sum = (key: (typeof FIGURES)[number]) =>
    groupThousands((data?.rows ?? []).reduce((whole, row) => whole + row[key], 0))
  return (
    <>
      <OverStandard rows={data?.standards ?? []} standard={data?.standard ?? null} />
      <Register
        label={own.parts.leaders}
        answer={answer}
        columns={columns(text)}
        rowKey={({ unitId, bodyId, leading, rank, role }) => `${unitId}/${bodyId} ${leading} ${rank} ${role}`}
        sought={({ unit, body, code }) => [unit, body, code]}
        empty={own.noLeaders}
        summary={data === undefined ? '' : (own.concurrentRules[data.concurrentRule] ?? '')}
        extra={<SettingButton text={own.leaderSetting} form={ruleForm(text, rule, standard)} />}
        add={{ text: own.newLeaders, start: leaderForm(text, asOf, null) }}
        tone={({ over }) => (over > 0 ? 'error' : null)}
        totals={Object.fromEntries(FIGURES.map((key) => [key, sum(key)]))}
        details={(row) => ({
          title: row.body === null ? row.unit : `${row.unit}/${row.body}`,
          subtitle: ['leading', 'rank', 'role']
            .map((key) => codeName(text, key, row[key as 'leading' | 'rank' | 'role']))
            .join(text.pages.app.listSeparator),
          facts: [
            [text.records.place, <PlaceLink key="unit" place={row} />],
            ...FIGURES.map((key) => [headingOf(text, key), row[key]] as const),
          ],
          actions: [{ text: own.changeLeaders, start: leaderForm(text, asOf, row) }],
        })}
      />
    </>
  )
}

function headingOf(text: LocaleText, key: string): string {
  return text.records.fields[key] ?? text.tables.columns[key] ?? key
}

function columns(text: LocaleText): ColumnLeaf<LeaderRow>[] {
  const { count, named } = columnsFor<LeaderRow>(text)
  return [
    ...unitAndBody<LeaderRow>(text),
    named('leading', (row) => row.leading),
    named('rank', (row) => row.rank),
    named('role', (row) => row.role),
    ...FIGURES.map((key) => count(key, (row) => row[key], { title: headingOf(text, key) })),
  ]
}

interface OverProps {
  readonly rows: readonly LeaderStandardRow[]
  readonly standard: string | null
}

/** Units and bodies with more leaders approved than the standard in use allows for their posts. */
function OverStandard({ rows, standard }: OverProps) {
  const text = useText()
  const own = text.pages.people
  const over = rows.filter((row) => row.over > 0)
  if (standard === null || over.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={formatMessage(own.overStandard, { count: over.length, standard: ruleTitle(text, standard) })}
      description={over
        .map(({ unit, body, posts, approved, most }) =>
          formatMessage(own.overStandardLine, {
            holder: body === null ? unit : `${unit}/${body}`,
            posts,
            approved,
            most,
          }),
        )
        .join(text.pages.app.partSeparator)}
    />
  )
}

function leaderForm(text: LocaleText, asOf: string, row: LeaderRow | null): RecordForm {
  const { field, must, choice, holder } = fieldsFor(text)
  const own = text.pages.people
  const before =
    row === null
      ? { leading: 'group' }
      : {
          unit: holderText(row),
          leading: row.leading,
          rank: row.rank,
          role: row.role,
          approved: String(row.approved),
          filled: String(row.filled),
          concurrent: String(row.concurrent),
        }
  return {
    title: row === null ? own.newLeaders : own.changeLeaders,
    fields: [
      holder(),
      choice('leading', LEADINGS, { required: true }),
      choice('rank', LEADER_RANKS, { required: true }),
      choice('role', LEADER_ROLES, { required: true }),
      must('date', 'date'),
      field('approved', 'count'),
      field('filled', 'count'),
      field('concurrent', 'count'),
    ],
    initial: { date: asOf, ...before },
    save: ({ date, ...input }) => send('register.setLeaders', { date, rows: [input] }),
  }
}

function ruleForm(text: LocaleText, rule: Setting<string>, standard: Setting<string | null>): RecordForm {
  const { choice } = fieldsFor(text)
  const own = text.pages.people
  const rules = CONCURRENT_RULES.map((value) => ({ value, label: own.concurrentRules[value] ?? value }))
  const standards = LEADER_STANDARDS.map(({ rule: value }) => ({
    value,
    label: `${value} ${ruleTitle(text, value)}`,
  }))
  return {
    title: own.leaderSetting,
    fields: [
      choice('concurrent', [], { label: own.concurrentRule, options: rules, required: true }),
      choice('standard', [], { label: own.standard, options: standards, hint: own.standardHint }),
    ],
    initial: { concurrent: rule.value ?? '', standard: standard.value ?? '' },
    save: (input) =>
      putSettings({
        'leaders.concurrent': String(input.concurrent),
        'leaders.standard': input.standard === undefined ? null : String(input.standard),
      }),
  }
}
