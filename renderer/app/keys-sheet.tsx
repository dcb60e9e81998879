// All keys on one sheet (F1).
import { useText } from '../api/text.tsx'
import { InfoDialog } from '../ui/info-dialog.tsx'

const KEYS = {
  search: ['Ctrl K'],
  keys: ['F1'],
  save: ['Ctrl S'],
  undo: ['Ctrl Z'],
  redo: ['Ctrl Y'],
  zoom: ['Ctrl +', 'Ctrl -', 'Ctrl 0'],
  close: ['Esc'],
} as const

interface Props {
  readonly open: boolean
  readonly onClose: () => void
}

export function KeysSheet({ open, onClose }: Props) {
  const { frame, app } = useText().pages
  const own = frame.keys
  return (
    <InfoDialog open={open} title={own.title} closeText={app.close} onClose={onClose}>
      <table className="key-table">
        <caption>{own.anywhere}</caption>
        <tbody>
          {Object.entries(KEYS).map(([name, keys]) => (
            <tr key={name}>
              <th scope="row">
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </th>
              <td>{own.rows[name as keyof typeof KEYS]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </InfoDialog>
  )
}
