// A rule's code and what it says.

export function RuleName({ code, title }: { readonly code: string; readonly title: string }) {
  return (
    <span className="rule-name">
      <b>{code}</b>
      {title !== code && <span>{title}</span>}
    </span>
  )
}
