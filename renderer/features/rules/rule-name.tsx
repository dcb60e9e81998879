// A rule's code and what it says; of what a run finds of itself only what it says.
import { isCheck } from '#shared/locale/sentences'
import { useText } from '../../api/text.tsx'

export function RuleName({ code, title }: { readonly code: string; readonly title: string }) {
  const text = useText()
  return (
    <span className="rule-name">
      {!isCheck(text, code) && <b>{code}</b>}
      {title !== code && <span>{title}</span>}
    </span>
  )
}
