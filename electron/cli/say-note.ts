// The one page that a template rests on, a line each: what was published, what is assumed, where to look.
import type { TemplateNoteField } from '#shared/contract/project'
import type { Output } from './output.ts'

export function sayNote(output: Output, note: TemplateNoteField): void {
  const titles = output.text.pages.start.note
  output.say(note.title)
  for (const part of ['published', 'assumed', 'look'] as const) {
    output.say(titles[part])
    for (const line of note[part]) output.say(`  ${line}`)
  }
}
