// One movement of the form: its kind, the fields that fit the kind, what the accounts would hold after it.
import { DeleteOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { normaliseNumber } from '#shared/domain/ledger/document'
import { formatMessage } from '#shared/locale/format'
import type { DraftMovement } from '../../../api/booking-draft.tsx'
import { useText } from '../../../api/text.tsx'
import { textAt, valueAt, withValueAt } from './at-path.ts'
import { useEntry } from './entry-context.tsx'
import { FormField } from './form-field.tsx'
import type { EnteredKind, FieldSpec } from './kinds.ts'
import { isEntered, KIND_FIELDS, KIND_GROUPS, soughtBy } from './kinds.ts'
import { MovementField } from './movement-field.tsx'

interface Props {
  readonly movement: DraftMovement
  readonly place: number
  readonly onChange: (fields: DraftMovement['fields']) => void
  readonly onRemove: () => void
}

const WIDE = [
  'account',
  'holder',
  'body',
  'newBody',
  'bodies',
  'parts',
  'byType',
  'loan',
  'pending',
  'request',
]

export function MovementRow({ movement: { fields }, place, onChange, onRemove }: Props) {
  const text = useText()
  const own = text.pages.ledger
  const at = `movements.${place}`
  const specs = isEntered(fields.kind) ? KIND_FIELDS[fields.kind] : []
  const elsewhere = useRest(at, specs)
  return (
    <fieldset className="entry-movement" data-movement={place}>
      <legend>{formatMessage(own.movementOf, { place: place + 1 })}</legend>
      <FormField label={own.kind} path={`${at}.kind`}>
        {({ id }) => (
          <Select<EnteredKind>
            id={id}
            className="entry-kind"
            aria-label={own.kind}
            showSearch={{ optionFilterProp: 'sought' }}
            value={fields.kind as EnteredKind}
            options={KIND_GROUPS.map(({ group, kinds }) => ({
              label: own.kindGroups[group],
              options: kinds.map((kind) => ({
                value: kind,
                label: text.tables.values.kind?.[kind] ?? kind,
                sought: soughtBy(text, kind),
              })),
            }))}
            onChange={(kind) => onChange(withKind(fields, kind))}
          />
        )}
      </FormField>
      {specs.map((spec) => (
        <SpecField key={spec.path} spec={spec} at={at} fields={fields} onChange={onChange} />
      ))}
      <Button
        className="entry-remove"
        type="text"
        icon={<DeleteOutlined aria-hidden="true" />}
        aria-label={formatMessage(own.removeMovement, { place: place + 1 })}
        title={formatMessage(own.removeMovement, { place: place + 1 })}
        onClick={onRemove}
      />
      {elsewhere !== null && (
        <p className="field-wrong entry-row-wrong" role="alert">
          {elsewhere}
        </p>
      )}
    </fieldset>
  )
}

interface SpecProps extends Pick<Props, 'onChange'> {
  readonly spec: FieldSpec
  readonly at: string
  readonly fields: DraftMovement['fields']
}

function SpecField({ spec, at, fields, onChange }: SpecProps) {
  const own = useText().pages.ledger
  const { path, type, optional = false } = spec
  const name = path.replace('unit.', '')
  const named: Readonly<Record<string, string>> = own.kindFields[fields.kind] ?? {}
  const label = named[name] ?? own.fields[name] ?? name
  const hint = useHint(spec, fields)
  return (
    <FormField
      label={label}
      path={`${at}.${path}`}
      optional={optional}
      wide={WIDE.includes(type)}
      hint={hint}
    >
      {(control) => (
        <MovementField
          type={type}
          label={label}
          path={`${at}.${path}`}
          control={control}
          value={valueAt(fields, path)}
          onChange={(value) => onChange(withValueAt(fields, path, value))}
        />
      )}
    </FormField>
  )
}

/** What an account will hold; how a number will stand in the books, or whose number it is while none is typed. */
function useHint({ path, type }: FieldSpec, fields: DraftMovement['fields']): string {
  const own = useText().pages.ledger
  const { after, number } = useEntry()
  const typed = textAt(fields, path)
  if (type === 'documentNumber') {
    const held = normaliseNumber(typed)
    if (typed !== '') return held === typed ? '' : formatMessage(own.heldAs, { number: held })
    return number === '' ? own.numberOfDocument : formatMessage(own.numberProposed, { number })
  }
  const posts = after(typed, textAt(fields, 'postType'))
  return posts === null ? '' : formatMessage(own.after, { posts })
}

/** What is wrong with the movement where none of its fields says so. */
function useRest(at: string, specs: readonly FieldSpec[]): string | null {
  const { wrongAt } = useEntry()
  const wrong = wrongAt(at)
  return specs.some(({ path }) => wrongAt(`${at}.${path}`) !== null) ? null : wrong
}

/** Of what was typed for another kind only what the new kind has too is kept. */
function withKind(fields: DraftMovement['fields'], kind: EnteredKind): DraftMovement['fields'] {
  const kept = KIND_FIELDS[kind].flatMap(({ path }) => {
    const value = path.includes('.') ? undefined : fields[path]
    return typeof value === 'string' ? [[path, value]] : []
  })
  return { ...Object.fromEntries(kept), kind }
}
