// The small parts of an .xlsx package: relationships, the list of sheets, the styles that mean dates.
import type { CellKind } from '#shared/domain/staffing-import/sheet'
import { partKey } from '../zip/zip-directory.ts'
import { numberKind } from './date-format.ts'
import { damagedXml, isEmptyTag, XmlScanner } from './xml-scanner.ts'
import { attribute, isTrue, localName } from './xml-text.ts'

type Attribute = (name: string) => string | null

/** Calls `onElement` for every opening tag; enough for parts that keep all they say in attributes. */
function eachElement(
  part: Buffer,
  onElement: (name: string, attributes: Attribute, isOpen: boolean) => void,
  onClose: (name: string) => void = () => {},
): void {
  const scanner = new XmlScanner({
    open: (bytes, nameStart, nameEnd, tagEnd) => {
      onElement(
        localName(bytes, nameStart, nameEnd),
        (name) => attribute(bytes, nameEnd, tagEnd, name),
        !isEmptyTag(bytes, tagEnd),
      )
    },
    close: (bytes, nameStart, nameEnd) => onClose(localName(bytes, nameStart, nameEnd)),
    text: () => {},
  })
  scanner.write(part)
  scanner.end()
}

export interface Relationship {
  readonly id: string
  /** Last word of the type: worksheet, sharedStrings, styles. */
  readonly type: string
  /** Key of the part, made absolute. */
  readonly target: string
}

/** Relationships of the part whose key is `source`; those that lead outside the file are left out. */
export function readRelationships(part: Buffer, source: string): Relationship[] {
  const found: Relationship[] = []
  eachElement(part, (name, attributes) => {
    if (name !== 'Relationship' || attributes('TargetMode') === 'External') return
    const type = attributes('Type')?.split('/').at(-1) ?? ''
    found.push({
      id: attributes('Id') ?? '',
      type,
      target: resolveTarget(source, attributes('Target') ?? ''),
    })
  })
  return found
}

function resolveTarget(source: string, target: string): string {
  const absolute = target.startsWith('/')
    ? target
    : `${source.slice(0, source.lastIndexOf('/') + 1)}${target}`
  const steps: string[] = []
  for (const step of absolute.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return partKey(decodePercent(steps.join('/')))
}

function decodePercent(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    // A stray % is part of the name.
    return path
  }
}

export interface WorkbookPart {
  readonly date1904: boolean
  readonly sheets: readonly {
    readonly name: string
    readonly relationship: string
    readonly hidden: boolean
  }[]
}

export function readWorkbookPart(part: Buffer): WorkbookPart {
  const sheets: { name: string; relationship: string; hidden: boolean }[] = []
  let date1904 = false
  eachElement(part, (name, attributes) => {
    if (name === 'workbookPr') date1904 = isTrue(attributes('date1904'))
    if (name !== 'sheet') return
    const state = attributes('state')
    const relationship = attributes('id')
    if (relationship === null) throw damagedXml('sheet')
    sheets.push({
      name: attributes('name') ?? '',
      relationship,
      hidden: state === 'hidden' || state === 'veryHidden',
    })
  })
  return { date1904, sheets }
}

/** For each cell style what a number in it is. */
export function readNumberKinds(part: Buffer): CellKind[] {
  const custom = new Map<number, string>()
  const styles: CellKind[] = []
  let inCellStyles = false
  eachElement(
    part,
    (name, attributes, isOpen) => {
      if (name === 'numFmt') custom.set(Number(attributes('numFmtId')), attributes('formatCode') ?? '')
      if (name === 'cellXfs') inCellStyles = isOpen
      if (name !== 'xf' || !inCellStyles) return
      const format = Number(attributes('numFmtId') ?? 0)
      styles.push(numberKind(format, custom.get(format) ?? null))
    },
    (name) => {
      if (name === 'cellXfs') inCellStyles = false
    },
  )
  return styles
}
