// The frame of one screen: its heading, one sentence, its actions, its body.
import type { ReactNode } from 'react'
import './page.css'

interface Props {
  readonly title: string
  readonly intro?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
  /** Fills the window: the body scrolls inside, not the page. */
  readonly fill?: boolean
}

export function Page({ title, intro, actions, children, fill = false }: Props) {
  return (
    <div className={fill ? 'page page-fill' : 'page'}>
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {intro !== undefined && <p className="page-intro">{intro}</p>}
        </div>
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  )
}

interface CardProps {
  readonly title: string
  readonly hint?: ReactNode
  readonly extra?: ReactNode
  readonly children?: ReactNode
}

/** A titled box. */
export function Card({ title, hint, extra, children }: CardProps) {
  return (
    <section className="card" aria-label={title}>
      <header className="card-head">
        <h2>{title}</h2>
        {extra}
      </header>
      {hint !== undefined && <p className="hint">{hint}</p>}
      {children}
    </section>
  )
}
