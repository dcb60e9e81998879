// Names that look like slips: each confirmed with one click, and remembered from then on.
import { Alert, Button } from 'antd'
import type { Preview } from '#shared/contract/staffing-import'
import { formatMessage } from '#shared/locale/format'
import { engine } from '../../api/engine.ts'
import { expectOk } from '../../api/result.ts'
import { useText } from '../../api/text.tsx'
import { useAction } from '../../api/use-action.ts'
import { FailureAlert } from '../../ui/failure-alert.tsx'

const SHOWN = 8

export function LikelyNames({ preview }: { readonly preview: Preview }) {
  const text = useText()
  const own = text.pages.staffingImport
  const confirming = useAction(async (name: string, unit: string) => {
    await expectOk(engine['staffingImport.alias']({ name, unit }))
  })
  const { likely } = preview.onlyThere
  if (likely.length === 0) return null
  return (
    <>
      <FailureAlert failure={confirming.failure} text={text} onClose={confirming.clear} />
      <Alert
        type="info"
        showIcon
        title={own.likelyTitle}
        description={
          <div className="row">
            {likely.slice(0, SHOWN).map(({ name, likely: unit }) => (
              <Button
                key={name}
                size="small"
                loading={confirming.busy}
                onClick={() => confirming.run(name, unit)}
              >
                {formatMessage(own.likely, { name, likely: unit })}
              </Button>
            ))}
          </div>
        }
      />
    </>
  )
}
