// Writes an official letter as a Word file by GB/T 9704-2012; the only user of the Word writer.
import { writeFile } from 'node:fs/promises'
import type { Letter } from '#shared/domain/report/letter'
import { atomicWrite } from '../../files/atomic-write.ts'
import { LETTER_FONTS } from './write-letter/letter-fonts.zh-CN.ts'

/** Returns the size in bytes. Whatever stops it, no part of a letter is left behind. */
export function writeLetter(letter: Letter, path: string): Promise<number> {
  return atomicWrite(path, async (temporary) => writeFile(temporary, await pack(letter)))
}

/** The library is loaded only here: most sessions write no letter. */
async function pack(letter: Letter): Promise<Buffer> {
  const { Document, Packer } = await import('docx')
  const { annexPage, letterPage, pageNumbers, SIZES } = await import('./write-letter/page.ts')
  const { letterBody } = await import('./write-letter/letter-body.ts')
  const { imprintParts } = await import('./write-letter/imprint.ts')
  const { annexParts } = await import('./write-letter/annex-table.ts')
  const footers = pageNumbers()
  const imprint = imprintParts(letter)
  // It closes the last page of all: behind the annexes on one of its own.
  const isApart = letter.annexes.length > 0 && imprint.length > 0
  const document = new Document({
    creator: 'Bianheng',
    title: letter.title,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { size: SIZES.body, font: LETTER_FONTS.body } } } },
    sections: [
      { properties: letterPage(), footers, children: [...letterBody(letter), ...(isApart ? [] : imprint)] },
      ...letter.annexes.map((annex, at) => {
        const number = letter.annexes.length === 1 ? '' : `${at + 1}`
        return { properties: annexPage(annex.paper), footers, children: annexParts(annex, number) }
      }),
      ...(isApart ? [{ properties: letterPage(), footers, children: imprint }] : []),
    ],
  })
  return Packer.toBuffer(document)
}
