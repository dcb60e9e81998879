// The office's own layout of a report, edited and saved under a name.
import { Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { StoredLayout } from '#shared/contract/report'
import { ownLayout } from '#shared/domain/report/own-layout/layout'
import type { TableModel } from '#shared/domain/report/table-model'
import { engine } from '../../../api/engine.ts'
import { expectOk } from '../../../api/result.ts'
import { useText } from '../../../api/text.tsx'
import { useAction } from '../../../api/use-action.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { FailureAlert } from '../../../ui/failure-alert.tsx'
import { Labelled } from '../../../ui/labelled.tsx'
import { ColumnList } from './column-list.tsx'
import { formOf, type LayoutForm, layoutOf, NO_GROUPS, OWN_GROUPS } from './layout-form.ts'

interface Props {
  /** The report as the program lays it out. */
  readonly model: TableModel
  /** The layout that is edited; null begins with the report's own. */
  readonly stored: StoredLayout | null
  readonly onSaved: (name: string) => void
  readonly onClose: () => void
}

export function LayoutDialog({ model, stored, onSaved, onClose }: Props) {
  const text = useText()
  const own = text.pages.report.layout
  const [name, setName] = useState(stored?.name ?? '')
  const [form, setForm] = useState(() => formOf(model, stored?.layout ?? ownLayout(model)))
  const edit = (change: Partial<LayoutForm>) => setForm({ ...form, ...change })
  const parsed = StoredLayout.safeParse({ report: model.report, name, layout: layoutOf(form) })
  const saving = useAction(async () => {
    if (!parsed.success) return
    await expectOk(engine['report.saveLayout'](parsed.data))
    onSaved(parsed.data.name)
  })
  return (
    <Dialog
      open
      wide
      title={own.title}
      okText={own.save}
      cancelText={text.pages.app.cancel}
      okDisabled={!parsed.success}
      okHint={parsed.success ? undefined : own.needs}
      busy={saving.busy}
      onOk={saving.run}
      onCancel={onClose}
    >
      <Labelled label={own.name}>
        {(id) => (
          <Input id={id} value={name} maxLength={60} onChange={({ target }) => setName(target.value)} />
        )}
      </Labelled>
      <p className="hint">{own.hint}</p>
      <ColumnList columns={form.columns} onChange={(columns) => edit({ columns })} />
      <RowFields form={form} edit={edit} />
      <Checkbox checked={form.ownNotes} onChange={({ target }) => edit({ ownNotes: target.checked })}>
        {own.ownNotes}
      </Checkbox>
      <Labelled label={own.notes}>
        {(id) => (
          <Input.TextArea
            id={id}
            rows={2}
            value={form.notes}
            onChange={({ target }) => edit({ notes: target.value })}
          />
        )}
      </Labelled>
      <FailureAlert failure={saving.failure} text={text} />
    </Dialog>
  )
}

interface RowFieldsProps {
  readonly form: LayoutForm
  readonly edit: (change: Partial<LayoutForm>) => void
}

/** How the rows stand: grouped by what, sorted by what. */
function RowFields({ form, edit }: RowFieldsProps) {
  const own = useText().pages.report.layout
  const named = form.columns.map(({ key, own: label, isText }) => ({ value: key, label, isText }))
  const groups = [
    { value: OWN_GROUPS, label: own.ownGroups },
    { value: NO_GROUPS, label: own.noGroups },
    ...named.filter(({ isText }) => isText),
  ]
  const { sort } = form
  return (
    <div className="row layout-row">
      <Labelled label={own.group}>
        {(id) => (
          <Select
            id={id}
            value={form.group}
            options={groups}
            onChange={(group) => edit({ group })}
            popupMatchSelectWidth={false}
          />
        )}
      </Labelled>
      <Labelled label={own.sort}>
        {(id) => (
          <Select
            id={id}
            value={sort?.key ?? ''}
            options={[{ value: '', label: own.ownOrder }, ...named]}
            onChange={(key) =>
              edit({ sort: key === '' ? null : { key, descending: sort?.descending ?? false } })
            }
            popupMatchSelectWidth={false}
          />
        )}
      </Labelled>
      <Checkbox
        checked={sort?.descending ?? false}
        disabled={sort === null}
        onChange={({ target }) => sort !== null && edit({ sort: { ...sort, descending: target.checked } })}
      >
        {own.descending}
      </Checkbox>
    </div>
  )
}
