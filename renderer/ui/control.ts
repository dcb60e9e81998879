// What a labelled field hands to its control: its id, whether it is wrong, and what describes it.

export interface Control {
  readonly id: string
  readonly wrong: boolean
  readonly describedBy: string | undefined
}
