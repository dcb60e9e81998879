// Runs before every unit test file: property tests draw the same cases in every run, so that what passed once passes
// again on the same tree. PROPERTY_SEED=new draws anew and names its seed, PROPERTY_SEED=N draws as that run did;
// PROPERTY_SHRINK=1 makes the counterexample small, which can take long.
import fc from 'fast-check'

const { PROPERTY_SEED: asked, PROPERTY_SHRINK: shrink } = process.env

function seed(): number {
  if (asked === undefined) return 20_200_901
  if (asked !== 'new') return Number(asked)
  return Date.now() % 2 ** 31
}

fc.configureGlobal({ seed: seed(), endOnFailure: shrink === undefined })
