// The sheet that is being looked at, kept packed in memory: read once, then scrolled through.
import { statSync } from 'node:fs'
import type { z } from 'zod'
import type { SheetRowsInput } from '#shared/contract/staffing-import'
import type { EngineContext } from '../../context.ts'
import { parserLimits, runParser } from '../../files/run-parser.ts'
import type { SheetView } from '../../files/sheet-view.ts'

type Asked = Pick<z.output<typeof SheetRowsInput>, 'token' | 'sheet' | 'password'>

export interface Views {
  readonly of: (asked: Asked) => Promise<SheetView>
}

/** One at a time: the last that was asked for, until its file changes. */
export function createViews({ grants, forkParser }: Pick<EngineContext, 'grants' | 'forkParser'>): Views {
  let last: { readonly key: string; readonly view: Promise<SheetView> } | null = null
  return {
    of: ({ token, sheet, password }) => {
      const path = grants.path(token)
      const stats = statSync(path, { throwIfNoEntry: false })
      const key = JSON.stringify([token, sheet, password, stats?.mtimeMs, stats?.size])
      if (last?.key === key) return last.view
      const view = runParser(forkParser, { type: 'view', path, password, sheet }, parserLimits(path))
      last = { key, view }
      view.catch(() => {
        if (last?.view === view) last = null
      })
      return view
    },
  }
}
