// The bodies that a body is split into, each with its posts and people.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../../api/text.tsx'
import { ByTypeField } from './by-type-field.tsx'
import { FormField } from './form-field.tsx'

interface Props {
  readonly path: string
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

interface Part {
  readonly name?: string
  readonly posts?: unknown
  readonly filled?: unknown
}

export function PartsField({ path, value, onChange }: Props) {
  const own = useText().pages.ledger
  const parts: readonly Part[] = Array.isArray(value) ? value : []
  const put = (at: number, change: Part) =>
    onChange(parts.map((part, index) => (index === at ? { ...part, ...change } : part)))
  return (
    <div className="entry-parts">
      {parts.map((part, at) => (
        <fieldset key={`${path} ${at.toString()}`} className="entry-part">
          <legend>{formatMessage(own.part, { place: at + 1 })}</legend>
          <FormField label={own.bodyName} path={`${path}.${at}.name`}>
            {({ id, wrong, describedBy }) => (
              <Input
                id={id}
                aria-invalid={wrong}
                aria-describedby={describedBy}
                status={wrong ? 'error' : ''}
                value={part.name ?? ''}
                onChange={(event) => put(at, { name: event.target.value })}
              />
            )}
          </FormField>
          {(['posts', 'filled'] as const).map((field) => (
            <FormField
              key={field}
              label={own.partFields[field]}
              path={`${path}.${at}.${field}`}
              optional={field === 'filled'}
            >
              {(control) => (
                <ByTypeField
                  label={own.partFields[field]}
                  control={control}
                  value={part[field]}
                  onChange={(posts) => put(at, { [field]: posts })}
                />
              )}
            </FormField>
          ))}
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined aria-hidden="true" />}
            aria-label={formatMessage(own.removePart, { place: at + 1 })}
            onClick={() => onChange(parts.filter((_, index) => index !== at))}
          />
        </fieldset>
      ))}
      <Button
        size="small"
        icon={<PlusOutlined aria-hidden="true" />}
        onClick={() => onChange([...parts, {}])}
      >
        {own.addPart}
      </Button>
    </div>
  )
}
