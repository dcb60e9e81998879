// A table of named rows (units, classes, functions), each with its figures; rows come by the adder below and go by their button.
import type { ReactNode } from 'react'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../../api/text.tsx'
import { RemoveButton } from './buttons.tsx'
import { FieldGroup, useFormState } from './field-errors.tsx'

interface Props {
  readonly label: string
  readonly path: string
  readonly hint?: string
  readonly wrong?: string
  /** Headings of the name and of the figures. */
  readonly head: readonly string[]
  readonly keys: readonly string[]
  readonly nameOf: (key: string) => string
  /** The cells after the name. */
  readonly cells: (key: string, name: string) => readonly ReactNode[]
  readonly onRemove: (key: string) => void
  readonly foot?: ReactNode
  readonly children: ReactNode
}

export function RecordTable({
  label,
  path,
  hint,
  wrong,
  head,
  keys,
  nameOf,
  cells,
  onRemove,
  foot,
  children,
}: Props) {
  const own = useText().pages.scenarioSteps
  const { forgetUnread } = useFormState()
  const remove = (key: string) => {
    forgetUnread(path)
    onRemove(key)
  }
  const [first, ...figures] = head
  return (
    <FieldGroup
      label={label}
      path={path}
      {...(hint === undefined ? {} : { hint })}
      {...(wrong === undefined ? {} : { wrong })}
    >
      {keys.length === 0 ? (
        <p className="hint">{own.none}</p>
      ) : (
        <div className="record-rows">
          <table className="form-table" aria-label={label}>
            <thead>
              <tr>
                <th scope="col">{first}</th>
                {figures.map((title) => (
                  <th key={title} scope="col" className="number">
                    {title}
                  </th>
                ))}
                <td className="remove-column" />
              </tr>
            </thead>
            <tbody>
              {keys.map((key) => (
                <RecordRow
                  key={key}
                  name={nameOf(key)}
                  heads={figures}
                  cells={cells(key, nameOf(key))}
                  onRemove={() => remove(key)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {foot}
      <div className="row">{children}</div>
    </FieldGroup>
  )
}

interface RowProps {
  readonly name: string
  readonly heads: readonly string[]
  readonly cells: readonly ReactNode[]
  readonly onRemove: () => void
}

function RecordRow({ name, heads, cells, onRemove }: RowProps) {
  const own = useText().pages.scenarioSteps
  return (
    <tr>
      <th scope="row">{name}</th>
      {heads.map((head, at) => (
        <td key={head} className="number">
          {cells[at]}
        </td>
      ))}
      <td className="remove-column">
        <RemoveButton label={formatMessage(own.removeRow, { name })} onClick={onRemove} />
      </td>
    </tr>
  )
}
