// The one page that a template rests on, a line each: what was published, what is assumed, where to look.
import type { Template } from '#shared/contract/project'
import type { TemplateNote } from '#shared/locale/zh-CN/template-notes'
import type { Output } from './output.ts'

/** In the language of the output; null for a template that follows no reform. */
export function noteOf(output: Output, template: Template): TemplateNote | null {
  return template === 'blank' ? null : output.text.templateNotes[template]
}

export function sayNote(output: Output, note: TemplateNote): void {
  const titles = output.text.pages.start.note
  output.say(note.title)
  for (const part of ['published', 'assumed', 'look'] as const) {
    output.say(titles[part])
    for (const line of note[part]) output.say(`  ${line}`)
  }
}
