// A difference with its sign, coloured: more, fewer, or the same.
import { groupThousands } from '#shared/locale/format'

/** With a real minus sign; nothing for 0. */
export function signedText(value: number): string {
  if (value === 0) return ''
  return value > 0 ? `+${groupThousands(value)}` : `−${groupThousands(-value)}`
}

export function Signed({ value }: { readonly value: number }) {
  if (value === 0) return <span className="same">0</span>
  return <span className={value > 0 ? 'gain' : 'loss'}>{signedText(value)}</span>
}
