// The flow of posts with what is seen of it: the receivers of all givers or of one, the largest or every one.
import { Checkbox, Select } from 'antd'
import { useState } from 'react'
import type { FlowBand } from '#shared/domain/report/flow-picture'
import { ScrollRegion } from '../scroll-region.tsx'
import { FlowChart } from './flow-chart.tsx'

interface Words {
  readonly giver: string
  readonly allGivers: string
  readonly every: string
  /** Name of the receivers that are drawn as one. */
  readonly others: (count: number) => string
}

interface Props {
  readonly bands: readonly FlowBand[]
  readonly label: string
  readonly words: Words
}

/** Of a county, its pool is the giver: whoever gets from it is drawn with all that it gets. */
export function FlowView({ bands, label, words }: Props) {
  const [giver, setGiver] = useState('')
  const [isEvery, setEvery] = useState(false)
  const givers = [...new Set(bands.map(({ from }) => from))]
  const isKnown = givers.includes(giver)
  const meant = new Set(bands.flatMap(({ from, to }) => (from === giver ? [to] : [])))
  const seen = isKnown ? bands.filter(({ to }) => meant.has(to)) : bands
  return (
    <>
      <div className="row">
        <Select<string>
          className="county-select"
          aria-label={words.giver}
          value={isKnown ? giver : ''}
          options={[
            { value: '', label: words.allGivers },
            ...givers.map((value) => ({ value, label: value })),
          ]}
          onChange={setGiver}
        />
        <Checkbox checked={isEvery} onChange={(event) => setEvery(event.target.checked)}>
          {words.every}
        </Checkbox>
      </div>
      <ScrollRegion className="paper-scroll" label={label}>
        <FlowChart bands={seen} label={label} others={words.others} every={isEvery} />
      </ScrollRegion>
    </>
  )
}
