// The 56 columns of 机构编制职数情况一览表 under their four header rows, each bound to its own field.
import type { ColumnMaker } from '../column-maker.ts'
import type { TableColumn } from '../table-model.ts'

export const POST_COLUMNS = ['administrative', 'political-legal', 'civil-service', 'general'] as const
export const LEADER_COLUMNS = [
  'deputy-bureau',
  'county',
  'deputy-county',
  'section',
  'deputy-section',
] as const
export const SECTION_COLUMNS = ['county', 'deputy-county', 'section', 'deputy-section'] as const

/** Widths of the three columns in which names are indented. */
const INDENT = 2
const NAME = 18

export function overviewColumns(make: ColumnMaker): TableColumn[] {
  return [
    make.number,
    make.text('department', [8, 14], { leading: true, merge: true }),
    make.group('name', [indent('name1', INDENT), indent('name2', INDENT), indent('name3', NAME)]),
    make.group('institution', [
      make.text('nature', [6, 10]),
      make.text('rank', [6, 10]),
      make.text('fundingForm', [6, 10]),
      make.text('category', [6, 18]),
      make.text('civilService', [6, 10]),
    ]),
    make.group('staff', staffColumns(make)),
    make.group('leaderPosts', leaderColumns(make)),
    make.remark,
    make.group('remarks', [
      make.text('pendingNote', [8, 16], { align: 'left' }),
      make.text('leaderReserveNote', [8, 14], { align: 'left' }),
      make.text('otherReserveNote', [8, 16], { align: 'left' }),
      make.text('otherNote', [8, 14], { align: 'left' }),
    ]),
  ]
}

function indent(key: string, width: number): TableColumn {
  return { key, title: '', kind: 'text', width, align: 'left', leading: true }
}

function staffColumns(make: ColumnMaker): TableColumn[] {
  const posts = (key: string) => make.posts(key, { width: 6 })
  const nine = (of: 'quota' | 'filled') =>
    make.group(of, [
      make.group('administration', [posts(`${of}.administrative`), posts(`${of}.political-legal`)]),
      make.group('institutions', [
        posts(`${of}.civil-service`),
        posts(`${of}.general`),
        posts(`${of}.turnover`),
        posts(`${of}.reserve`),
      ]),
      posts(`${of}.support`),
      posts(`${of}.employee`),
      posts(`${of}.controlled`),
    ])
  const of = (figure: string) => POST_COLUMNS.map((column) => `${figure}.${column}`)
  const held = ['leaderReserve', 'pending.administration', 'pending.institutions', 'otherReserve']
  return [
    nine('quota'),
    nine('filled'),
    posts('leaderReserve'),
    make.group('pendingEntry', [
      posts('pending.administration'),
      posts('pending.institutions'),
      posts('pending.support'),
      posts('pending.employee'),
    ]),
    posts('otherReserve'),
    make.posts('vacancy', { width: 6, reckoned: { plus: of('quota'), minus: [...of('filled'), ...held] } }),
  ]
}

function leaderColumns(make: ColumnMaker): TableColumn[] {
  const posts = (key: string) => make.posts(key, { width: 5 })
  const vacant = { plus: ['leaders.approved'], minus: ['leaders.filled'], positive: true }
  return [
    make.group('leaders', [
      make.group('leaderCounts', [
        posts('leaders.approved'),
        posts('leaders.filled'),
        make.posts('leaders.vacant', { width: 5, reckoned: vacant }),
      ]),
      make.group(
        'leaderRanks',
        LEADER_COLUMNS.map((rank) => posts(`leaders.rank.${rank}`)),
      ),
    ]),
    make.group('sections', [
      make.group('leaderCounts', [
        make.posts('sections.chief.approved', { width: 6 }),
        make.posts('sections.chief.filled', { width: 6 }),
        make.posts('sections.deputy.approved', { width: 6 }),
        make.posts('sections.deputy.filled', { width: 6 }),
      ]),
      make.group(
        'leaderRanks',
        SECTION_COLUMNS.map((rank) => posts(`sections.rank.${rank}`)),
      ),
    ]),
  ]
}
