// All keys on one sheet (F1).
import { useText } from '../api/text.tsx'
import { InfoDialog } from '../ui/info-dialog.tsx'

const KEYS = {
  search: ['Ctrl K'],
  keys: ['F1'],
  save: ['Ctrl S'],
  undo: ['Ctrl Z'],
  redo: ['Ctrl Y'],
  regions: ['F6', 'Shift F6'],
  zoom: ['Ctrl +', 'Ctrl -', 'Ctrl 0'],
  menu: ['Shift F10'],
  close: ['Esc'],
} as const

const SHEET_KEYS = {
  move: ['↑ ↓ ← →', 'Tab', 'Enter'],
  ends: ['Home', 'End', 'PageUp', 'PageDown'],
  extend: ['Shift ↑ ↓ ← →', 'Ctrl A'],
  lines: ['Ctrl Space', 'Shift Space'],
  walk: ['Tab', 'Enter'],
  fold: ['Enter'],
  write: ['F2', 'Alt Enter'],
  store: ['Enter', 'Esc'],
  clear: ['Delete'],
  clipboard: ['Ctrl C', 'Ctrl X', 'Ctrl V'],
  fill: ['Ctrl D', 'Ctrl R', 'Ctrl Enter'],
  find: ['Ctrl F', 'Ctrl H', 'Ctrl Shift L'],
  steps: ['Ctrl Z', 'Ctrl Y'],
} as const

interface Props {
  readonly open: boolean
  readonly onClose: () => void
}

export function KeysSheet({ open, onClose }: Props) {
  const { frame, app } = useText().pages
  const own = frame.keys
  return (
    <InfoDialog wide open={open} title={own.title} closeText={app.close} onClose={onClose}>
      <KeyTable title={own.anywhere} keys={KEYS} meanings={own.rows} />
      <KeyTable title={own.sheet} keys={SHEET_KEYS} meanings={own.sheetRows} />
    </InfoDialog>
  )
}

interface TableProps<K extends string> {
  readonly title: string
  readonly keys: Readonly<Record<K, readonly string[]>>
  readonly meanings: Readonly<Record<K, string>>
}

function KeyTable<K extends string>({ title, keys, meanings }: TableProps<K>) {
  return (
    <table className="key-table">
      <caption>{title}</caption>
      <tbody>
        {(Object.keys(keys) as K[]).map((name) => (
          <tr key={name}>
            <th scope="row">
              {keys[name].map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </th>
            <td>{meanings[name]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
