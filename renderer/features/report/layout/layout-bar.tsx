// Which layout the report is in: the program's or one of the office's, which can be edited and removed.
import { Button, Select } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import type { ReportQuery, StoredLayout } from '#shared/contract/report'
import { engine } from '../../../api/engine.ts'
import { expectOk } from '../../../api/result.ts'
import { useText } from '../../../api/text.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useEngineQuery } from '../../../api/use-query.ts'
import { FailureAlert } from '../../../ui/failure-alert.tsx'
import { Labelled } from '../../../ui/labelled.tsx'
import { LayoutDialog } from './layout-dialog.tsx'

interface Props {
  /** Layouts of this report. */
  readonly stored: readonly StoredLayout[]
  readonly chosen: StoredLayout | null
  readonly onChoose: (name: string) => void
  /** How the report is asked for as the program lays it out; null while there is none to be edited. */
  readonly asked: Asked | null
}

type Asked = z.input<typeof ReportQuery>

export function LayoutBar({ stored, chosen, onChoose, asked }: Props) {
  const text = useText()
  const own = text.pages.report.layout
  const [editing, setEditing] = useState(false)
  const removing = useAction(async ({ report, name }: StoredLayout) => {
    await expectOk(engine['report.removeLayout']({ report, name }))
    onChoose('')
  })
  return (
    <>
      <div className="row layout-row">
        <Labelled label={own.choose}>
          {(id) => (
            <Select
              id={id}
              className="layout-choice"
              value={chosen?.name ?? ''}
              options={[{ value: '', label: own.programs }, ...stored.map(({ name }) => ({ value: name }))]}
              onChange={onChoose}
              popupMatchSelectWidth={false}
            />
          )}
        </Labelled>
        <Button disabled={asked === null} onClick={() => setEditing(true)}>
          {own.edit}
        </Button>
        {chosen !== null && (
          <Button danger loading={removing.busy} onClick={() => removing.run(chosen)}>
            {own.remove}
          </Button>
        )}
      </div>
      <FailureAlert failure={removing.failure} text={text} />
      {editing && asked !== null && (
        <ProgramsLayout
          asked={asked}
          stored={chosen}
          onClose={() => setEditing(false)}
          onSaved={(name) => {
            setEditing(false)
            onChoose(name)
          }}
        />
      )}
    </>
  )
}

type EditedProps = Omit<Parameters<typeof LayoutDialog>[0], 'model'> & { readonly asked: Asked }

/** A layout says what is done to the program's own columns, whatever the screen shows. */
function ProgramsLayout({ asked, ...props }: EditedProps) {
  const { data } = useEngineQuery('report.block', { query: asked, block: 0, cells: 1 })
  return data === undefined ? null : <LayoutDialog model={data.table} {...props} />
}
