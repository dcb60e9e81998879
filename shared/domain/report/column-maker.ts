// Makes the columns of a table from field keys: titles from the words, widths from what the rows hold.
import { textWidth } from './cell-text.ts'
import type { PackedRows } from './packed-rows.ts'
import type { Reckoned, TableColumn, TableColumnGroup, TableColumnLeaf } from './table-model.ts'

interface More extends Partial<Omit<TableColumnLeaf, 'key' | 'kind' | 'title' | 'width'>> {
  /** Key of the heading, where it is not the column's own. */
  readonly as?: string
}

export interface ColumnMaker {
  /** Text between `least` and `most` characters wide, as its longest value needs. */
  readonly text: (key: string, range: readonly [number, number], more?: More) => TableColumnLeaf
  readonly posts: (key: string, more?: More & { readonly width?: number }) => TableColumnLeaf
  readonly rate: (key: string, reckoned: Reckoned) => TableColumnLeaf
  readonly group: (key: string, children: readonly TableColumn[]) => TableColumnGroup
  /** 序号, which opens every table. */
  readonly number: TableColumnLeaf
  /** 备注, which closes it. */
  readonly remark: TableColumnLeaf
}

export interface ColumnSource {
  readonly columns: Readonly<Record<string, string>>
  readonly rows: PackedRows
}

const POSTS_WIDTH = 7
const RATE_WIDTH = 9
const REMARK: readonly [number, number] = [10, 30]

export function columnMaker({ columns, rows }: ColumnSource): ColumnMaker {
  const title = (key: string) => columns[key] ?? key
  const text: ColumnMaker['text'] = (key, [least, most], { as = key, ...more } = {}) => {
    let width = Math.max(least, Math.min(textWidth(title(as)) + 2, most))
    for (const value of rows.variety(key)) {
      if (width >= most) break
      width = Math.max(width, textWidth(String(value ?? '')) + 3)
    }
    return { key, title: title(as), kind: 'text', width: Math.min(width, most), ...more }
  }
  return {
    text,
    posts: (key, { as = key, width = POSTS_WIDTH, ...more } = {}) => {
      return { key, title: title(as), kind: 'integer', width, ...more }
    },
    rate: (key, reckoned) => ({ key, title: title(key), kind: 'percent', width: RATE_WIDTH, reckoned }),
    group: (key, children) => ({ title: title(key), children }),
    number: { key: 'number', title: title('number'), kind: 'integer', width: 6, leading: true },
    remark: text('remark', REMARK, { align: 'left' }),
  }
}
