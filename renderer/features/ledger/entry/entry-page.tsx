// A new document: what it is, what it moves, and beside it what the books would hold; booked as a whole or not at all.
import { PlusOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import type { RefObject } from 'react'
import { useRef } from 'react'
import { useNavigate } from 'react-router'
import { formatMessage } from '#shared/locale/format'
import { documentPath } from '../../../api/account-words.ts'
import { useBookingDraft, withMovements } from '../../../api/booking-draft.tsx'
import { engine } from '../../../api/engine.ts'
import { useOpenProject } from '../../../api/project.tsx'
import { expectOk } from '../../../api/result.ts'
import { useText } from '../../../api/text.tsx'
import { useAction } from '../../../api/use-action.ts'
import { FailureAlert } from '../../../ui/failure-alert.tsx'
import { Card } from '../../../ui/page.tsx'
import { BalancePanel } from './balance-panel.tsx'
import { DocumentFields } from './document-fields.tsx'
import { EntryProvider } from './entry-context.tsx'
import { MovementRow } from './movement-row.tsx'
import { useBooking } from './use-booking.ts'

export function EntryPage() {
  const text = useText()
  const own = text.pages.ledger
  const { draft, edit } = useBookingDraft()
  const booking = useBooking(draft)
  const form = useRef<HTMLFormElement>(null)
  const save = useBook(booking, form)
  const { document, movements } = draft
  const addMovement = () => {
    edit(withMovements(draft, [nextFields(movements.at(-1)?.fields)]))
    requestAnimationFrame(() => focusLast(form.current))
  }
  return (
    <EntryProvider value={booking.entry}>
      <div className="entry">
        <form
          ref={form}
          className="entry-form"
          aria-label={own.newDocument}
          onSubmit={(event) => event.preventDefault()}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save.run()
          }}
        >
          <Card title={own.documentCard}>
            <DocumentFields document={document} onChange={(next) => edit({ ...draft, document: next })} />
          </Card>
          <Card title={formatMessage(own.movementCount, { count: movements.length })}>
            {movements.length === 0 && <p className="hint">{own.noMovements}</p>}
            {movements.map((movement, place) => (
              <MovementRow
                key={movement.key}
                movement={movement}
                place={place}
                onChange={(fields) =>
                  edit({
                    ...draft,
                    movements: movements.map((one) => (one === movement ? { ...one, fields } : one)),
                  })
                }
                onRemove={() => edit({ ...draft, movements: movements.filter((one) => one !== movement) })}
              />
            ))}
            <div className="row">
              <Button icon={<PlusOutlined aria-hidden="true" />} onClick={addMovement}>
                {own.addMovement}
              </Button>
              {booking.entry.wrongAt('movements') !== null && movements.length === 0 && (
                <span className="field-wrong">{own.mistakes.required}</span>
              )}
            </div>
          </Card>
          <EntryFoot save={save} booking={booking} />
        </form>
        <BalancePanel
          preview={booking.preview}
          refused={booking.refused}
          stale={booking.stale}
          leftOut={booking.leftOut}
        />
      </div>
    </EntryProvider>
  )
}

type Booking = ReturnType<typeof useBooking>
type Save = ReturnType<typeof useBook>

function EntryFoot({ save, booking }: { readonly save: Save; readonly booking: Booking }) {
  const text = useText()
  const own = text.pages.ledger
  const readOnly = useOpenProject().readOnly !== null
  const { clear, dirty } = useBookingDraft()
  const failure = booking.failure ?? (booking.refused ? null : save.failure)
  return (
    <div className="entry-foot">
      <FailureAlert failure={failure} text={text} />
      <div className="row">
        <Button
          type="primary"
          disabled={readOnly}
          title={readOnly ? text.pages.app.readOnlyHint : undefined}
          loading={save.busy}
          onClick={save.run}
        >
          {own.book}
        </Button>
        <Button
          disabled={!dirty}
          onClick={() => {
            booking.rest()
            clear()
          }}
        >
          {own.clear}
        </Button>
        <span className="hint">{own.bookHint}</span>
      </div>
    </div>
  )
}

/** Books it, says what came of it and shows the document; where something is wrong, goes to the first such field. */
function useBook(booking: Booking, form: RefObject<HTMLFormElement | null>) {
  const { candidate, refused, stale, attempt, rest } = booking
  const text = useText()
  const own = text.pages.ledger
  const { clear } = useBookingDraft()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const { run, busy, failure } = useAction(async () => {
    // What was refused before the last key was typed may be in order now: the engine decides.
    if (candidate.valid === null || (refused && !stale)) {
      attempt()
      setTimeout(() => focusWrong(form.current))
      return
    }
    const booked = await expectOk(engine['ledger.book'](candidate.valid))
    const { document, inForce, already, movements } = booked
    const said = already ? own.bookedAlready : inForce ? own.booked : own.planned
    void message.success(formatMessage(said, { document, movements: movements.length }))
    rest()
    clear()
    await navigate(documentPath(document))
  })
  return { run: () => !busy && run(), busy, failure }
}

/** A row like the one before: its kind, where the posts come from and their type. */
function nextFields(last: { readonly [field: string]: unknown; readonly kind: string } | undefined) {
  if (last === undefined) return { kind: 'open' }
  const { kind, from, postType } = last
  return { kind, ...(from === undefined ? {} : { from }), ...(postType === undefined ? {} : { postType }) }
}

function focusWrong(form: HTMLFormElement | null): void {
  const wrong = form?.querySelector('.field-wrong')?.closest('.entry-field, .entry-movement')
  wrong?.querySelector<HTMLElement>('input, button')?.focus()
}

function focusLast(form: HTMLFormElement | null): void {
  const rows = form?.querySelectorAll('.entry-movement')
  rows?.[rows.length - 1]?.querySelector<HTMLElement>('input')?.focus()
}
