// A date as it is typed in the trade (2020-09-01, 2020.9.1, 20200901, 2020年9月1日), or picked from the calendar.
import { CalendarOutlined } from '@ant-design/icons'
import { Button, Input, Space } from 'antd'
import type { KeyboardEvent } from 'react'
import { useRef } from 'react'
import { findDate } from '#shared/domain/staffing-import/cells/date-cell'
import './date-input.css'

interface Props {
  readonly label: string
  readonly pickLabel: string
  /** What stands in the field, be it a date or not. */
  readonly value: string
  readonly id?: string
  readonly wrong?: boolean
  readonly describedBy?: string | undefined
  readonly small?: boolean
  readonly onChange: (typed: string) => void
  /** A whole date, on Enter, on leaving the field or from the calendar. */
  readonly onDate?: (date: string) => void
}

/** The date that a text means, or null: one without its day is none. */
export function dateOf(typed: string): string | null {
  const found = findDate(typed.trim())
  return found === null || found.precision !== 'day' ? null : found.date
}

export function DateInput({ label, pickLabel, value, onChange, onDate, ...rest }: Props) {
  const { id, wrong = false, describedBy, small = false } = rest
  const picker = useRef<HTMLInputElement>(null)
  const take = (typed: string) => {
    const date = dateOf(typed)
    if (date === null) return
    if (date !== typed) onChange(date)
    onDate?.(date)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') take(value)
  }
  const size = small ? 'small' : 'medium'
  return (
    <Space.Compact className="date-input">
      <Input
        {...(id === undefined ? {} : { id })}
        size={size}
        aria-label={label}
        aria-invalid={wrong}
        aria-describedby={describedBy}
        status={wrong ? 'error' : ''}
        value={value}
        maxLength={20}
        placeholder="2020-09-01"
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => take(value)}
        onKeyDown={onKeyDown}
      />
      <Button
        size={size}
        icon={<CalendarOutlined />}
        aria-label={pickLabel}
        onClick={() => picker.current?.showPicker()}
      />
      <input
        ref={picker}
        type="date"
        className="date-picker"
        tabIndex={-1}
        aria-hidden="true"
        value={dateOf(value) ?? ''}
        onChange={(event) => take(event.target.value)}
      />
    </Space.Compact>
  )
}
