// What the preview offers: how the pages look, which of them go where, print, save as PDF, close; on paper it is not there.
import { useEffect, useState } from 'react'
import type { Failure, Result } from '#shared/contract/errors'
import { pageRanges } from '#shared/domain/report/page-ranges'
import { describeFailure } from '#shared/locale/format'
import { shell } from '../api/shell.ts'
import { Choice } from './choice.tsx'
import { MARGIN_KINDS, type PrintSetup, SCALES, SIZES, ZOOMS } from './print-setup.ts'
import { usePrintWords } from './print-text.tsx'
import './toolbar.css'

interface Props {
  /** Null while they are laid out. */
  readonly pages: number | null
  /** Width and height of the paper in millimetres. */
  readonly paper: readonly [number, number]
  readonly zoom: number
  readonly onZoom: (zoom: number) => void
  /** Null for a letter, whose pages the standard lays down. */
  readonly setup: PrintSetup | null
  readonly onSetup: (setup: PrintSetup) => void
}

const MOST_COPIES = 99

export function Toolbar({ pages, paper, zoom, onZoom, setup, onSetup }: Props) {
  const { print: text, failures } = usePrintWords()
  const [range, setRange] = useState('')
  const [copies, setCopies] = useState(1)
  const [printer, setPrinter] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const ranges = pages === null ? null : pageRanges(range, pages)
  const tell = async (answer: Promise<Result<unknown>>) => {
    setFailure(null)
    const result = await answer
    if (!result.ok) setFailure(result.failure)
  }
  const [width, height] = paper
  const wanted = { ranges: ranges ?? [], copies, printer, paper: { width, height } }
  return (
    <nav className="toolbar" aria-label={text.title}>
      <button
        type="button"
        className="main"
        disabled={ranges === null}
        onClick={() => void tell(shell['print.print'](wanted))}
      >
        {text.print}
      </button>
      <button
        type="button"
        disabled={ranges === null}
        onClick={() => void tell(shell['print.savePdf']({ ranges: ranges ?? [] }))}
      >
        {text.savePdf}
      </button>
      <Printers printer={printer} onChange={setPrinter} />
      <label>
        {text.copies}
        <input
          type="number"
          aria-label={text.copies}
          min={1}
          max={MOST_COPIES}
          value={copies}
          onChange={({ target }) => setCopies(Math.min(MOST_COPIES, Math.max(1, Number(target.value) || 1)))}
        />
      </label>
      <label>
        {text.range}
        <input
          aria-label={text.range}
          value={range}
          placeholder={text.rangeHint}
          onChange={({ target }) => setRange(target.value)}
        />
      </label>
      {setup !== null && <SetupFields setup={setup} onSetup={onSetup} />}
      <Choice
        label={text.zoom}
        value={String(zoom)}
        options={ZOOMS.map((each) => [String(each), `${each}%`])}
        onChange={(each) => onZoom(Number(each))}
      />
      <button type="button" onClick={() => window.close()}>
        {text.close}
      </button>
      <output>{pages === null ? text.layingOut : text.pages(pages)}</output>
      {pages !== null && ranges === null && <p role="alert">{text.rangeWrong(pages)}</p>}
      {failure !== null && <p role="alert">{describeFailure(failures, failure)}</p>}
    </nav>
  )
}

interface SetupProps {
  readonly setup: PrintSetup
  readonly onSetup: (setup: PrintSetup) => void
}

const OWN = ''

function SetupFields({ setup, onSetup }: SetupProps) {
  const { print: text } = usePrintWords()
  const { size, landscape, margins, scale } = setup
  return (
    <>
      <Choice
        label={text.paper}
        value={size ?? OWN}
        options={[[OWN, text.own], ...SIZES.map((each) => [each, text.sizes[each]] as const)]}
        onChange={(each) => onSetup({ ...setup, size: SIZES.find((known) => known === each) ?? null })}
      />
      <Choice
        label={text.orientation}
        value={landscape === null ? OWN : String(landscape)}
        options={[
          [OWN, text.own],
          ['true', text.landscape],
          ['false', text.portrait],
        ]}
        onChange={(each) => onSetup({ ...setup, landscape: each === OWN ? null : each === 'true' })}
      />
      <Choice
        label={text.margins}
        value={margins}
        options={MARGIN_KINDS.map((each) => [each, text.marginKinds[each]])}
        onChange={(each) =>
          onSetup({ ...setup, margins: MARGIN_KINDS.find((known) => known === each) ?? 'usual' })
        }
      />
      <Choice
        label={text.scale}
        value={String(scale)}
        options={SCALES.map((each) => [String(each), `${each}%`])}
        onChange={(each) => onSetup({ ...setup, scale: Number(each) })}
      />
    </>
  )
}

interface PrintersProps {
  readonly printer: string
  readonly onChange: (printer: string) => void
}

/** Asked for once; without one chosen the system's own dialog asks. */
function Printers({ printer, onChange }: PrintersProps) {
  const { print: text } = usePrintWords()
  const [known, setKnown] = useState<readonly (readonly [string, string])[]>([])
  useEffect(() => {
    shell['print.printers']({}).then((result) => {
      if (result.ok) setKnown(result.value.map(({ name, label }) => [name, label] as const))
    })
  }, [])
  return (
    <Choice label={text.printer} value={printer} options={[['', text.ask], ...known]} onChange={onChange} />
  )
}
