// A field for a whole number. What is typed stays as it was typed; what can't be read is marked and said at the field.
import { Input } from 'antd'
import { useId } from 'react'
import { formatMessage } from '#shared/locale/format'
import { useText } from '../../../api/text.tsx'
import { useFieldReason, useFormState } from './field-errors.tsx'
import { MOST_POSTS, parseWhole } from './whole-number.ts'

interface Props {
  readonly path: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly id?: string
  /** Said to the reader where no label stands at the field. */
  readonly label?: string
  readonly least?: 0 | 1
  readonly most?: number
  /** Shown while the field is empty, which is then allowed and means null. */
  readonly empty?: string
  readonly small?: boolean
}

export function NumberInput({ path, value, onChange, id, label, empty, ...look }: Props) {
  const { scenario: text } = useText().pages
  const { mistakes, unread, keepUnread } = useFormState()
  const { least = 0, most = MOST_POSTS, small = false } = look
  const wrongId = useId()
  const reason = useFieldReason(path)
  const typed = unread.get(path)
  const wrong = mistakes.has(path)
  const change = (now: string) => {
    const blank = empty !== undefined && now.trim() === ''
    const read = parseWhole(now, most)
    const readable = blank || (read !== null && read >= least)
    keepUnread(path, readable ? null : now)
    if (readable) onChange(blank ? null : read)
  }
  const number = parseWhole(typed ?? '', Number.MAX_SAFE_INTEGER)
  const sentence = number === 0 ? text.positiveNumber : text.wholeNumber
  return (
    <>
      <Input
        id={id}
        data-field={path}
        aria-label={label}
        aria-invalid={wrong}
        aria-describedby={wrong ? wrongId : undefined}
        className="whole-number"
        size={small ? 'small' : 'medium'}
        inputMode="numeric"
        autoComplete="off"
        value={typed ?? (value === null ? '' : String(value))}
        placeholder={empty}
        status={wrong ? 'error' : ''}
        onChange={(event) => change(event.target.value)}
      />
      {wrong && (
        <span className="field-wrong" id={wrongId}>
          {typed === undefined
            ? (reason ?? text.fieldWrong)
            : formatMessage(sentence, { most: number !== null && number > most ? most : null })}
        </span>
      )}
    </>
  )
}
