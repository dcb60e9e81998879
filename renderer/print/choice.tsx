// One choice of the preview's toolbar, under its label.
interface Props {
  readonly label: string
  readonly value: string
  /** Value and what it is called. */
  readonly options: readonly (readonly [string, string])[]
  readonly onChange: (value: string) => void
}

export function Choice({ label, value, options, onChange }: Props) {
  return (
    <label>
      {label}
      <select aria-label={label} value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
