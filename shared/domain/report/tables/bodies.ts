// 机构编制分配表: the posts that a run gives each body, unit by unit, behind the allocation table.
import { columnMaker } from '../column-maker.ts'
import { dataRows, type Frame, framed, type TableWords, withSubtotals, withTotal } from '../table-frame.ts'
import type { TableCell, TableSource } from '../table-model.ts'

export interface BodyPosts {
  readonly countyName: string
  readonly unit: string
  readonly body: string
  /** Posts by type. */
  readonly byType: Readonly<Record<string, number>>
}

export interface BodyWords extends TableWords {
  /** Posts of the run that no body has got. */
  readonly undivided: (posts: number) => string
}

/** A row per body in the order of the run, a subtotal per unit of several; `undivided` posts are told under the table. */
export function bodiesTable(
  frame: Frame,
  words: BodyWords,
  given: { readonly bodies: readonly BodyPosts[]; readonly undivided: number },
): TableSource {
  const { bodies, undivided } = given
  const types = [...new Set(bodies.flatMap(({ byType }) => Object.keys(byType)))]
  const data = dataRows(
    bodies.map(({ countyName, unit, body, byType }) => {
      const cells: Record<string, TableCell> = { county: countyName, unit, body }
      for (const type of types) cells[typeKey(type)] = byType[type] ?? 0
      return cells
    }),
  )
  const make = columnMaker({ columns: frame.words.columns, rows: data })
  const posts = types.map((type) => ({
    ...make.posts(typeKey(type), { width: 14 }),
    title: frame.words.postTypes[type] ?? type,
  }))
  const total = make.posts('total', { width: 10, sumOf: types.map(typeKey) })
  const rows = withSubtotals(data, 'unit', { label: frame.words.subtotal, at: 'body', least: 2 })
  for (let at = 1; at < rows.length; at += 1)
    if (rows.shape(at)?.kind === 'subtotal') rows.set(at, 'county', rows.cell(at - 1, 'county'))
  return framed(frame, {
    report: 'bodies',
    words,
    columns: [
      make.number,
      make.text('county', [10, 20], { leading: true, merge: true }),
      make.text('unit', [14, 26], { leading: true, merge: true }),
      make.text('body', [20, 40], { align: 'left' }),
      ...posts,
      ...(types.length > 1 ? [total] : []),
      make.remark,
    ],
    rows: withTotal(rows, frame.words.total, 'body'),
    notes: [...Object.values(words.notes), ...(undivided > 0 ? [words.undivided(undivided)] : [])],
  })
}

const typeKey = (type: string) => `type:${type}`
