// Every kind of movement and what it does. A register adds its kinds here, in movement.ts and in the contract.
import { abolish, changeKind, describe, move, rename } from './change.ts'
import { establish, found } from './found.ts'
import type { Kinds } from './kind.ts'
import { giveBack, lend } from './loans.ts'
import { mergeUnits } from './merge-units.ts'
import { open } from './open.ts'
import { cancel, pending, reserve, use } from './pending.ts'
import { duty, leaders, notice, positions, request, second } from './registers.ts'
import { merge, split } from './restructure.ts'
import { enter, exit } from './staff.ts'
import { approve, cut, transfer } from './transfer.ts'

export const KINDS: Kinds = {
  open,
  approve,
  cut,
  transfer,
  lend,
  return: giveBack,
  enter,
  exit,
  pending,
  use,
  cancel,
  reserve,
  found,
  establish,
  rename,
  changeKind,
  describe,
  abolish,
  move,
  merge,
  split,
  mergeUnits,
  leaders,
  positions,
  duty,
  request,
  notice,
  second,
}
