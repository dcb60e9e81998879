// A scenario from a file: read here, checked field by field, stored under its name.
import { Alert, Button } from 'antd'
import { useRef, useState } from 'react'
import { ScenarioDocumentField } from '#shared/contract/scenario'
import { formatMessage } from '#shared/locale/format'
import { useOpenProject } from '../../../api/project.tsx'
import type { ScenarioDraft } from '../../../api/scenario-draft.tsx'
import { useText } from '../../../api/text.tsx'
import { useAction } from '../../../api/use-action.ts'
import { FailureAlert } from '../../../ui/failure-alert.tsx'

interface Props {
  readonly draft: ScenarioDraft
}

/** Larger than any scenario, and read in a moment. */
const MOST_BYTES = 10_000_000

export function ImportButton({ draft }: Props) {
  const text = useText()
  const own = text.pages.scenarioWork.list
  const picker = useRef<HTMLInputElement>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const readOnly = useOpenProject().readOnly !== null
  const storing = useAction(async (file: File) => {
    setWrong(null)
    const read = ScenarioDocumentField.safeParse(file.size > MOST_BYTES ? null : parseJson(await file.text()))
    if (read.success) return draft.save(read.data, false)
    const places = read.error.issues.map(({ path }) => path.join('.')).filter((place) => place !== '')
    const place = places.length === 0 ? own.importNotJson : places.join(text.pages.app.listSeparator)
    setWrong(formatMessage(own.importWrong, { file: file.name, place }))
  })
  return (
    <>
      <FailureAlert failure={storing.failure} text={text} onClose={storing.clear} />
      {wrong !== null && (
        <Alert type="error" showIcon title={wrong} closable={{ onClose: () => setWrong(null) }} />
      )}
      <Button disabled={readOnly} loading={storing.busy} onClick={() => picker.current?.click()}>
        {own.importFile}
      </Button>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file !== undefined) storing.run(file)
          event.target.value = ''
        }}
      />
    </>
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Whatever it is, it is no scenario: the check says so.
    return null
  }
}
