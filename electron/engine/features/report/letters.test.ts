// Letters out of the books: each request and notice by its number, sent to the committee that the unit stands under.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { failureOf, type TestEngine, unwrap } from '../../testing/test-engine.ts'
import { AS_OF, startFullProject } from './testing/full-project.ts'

let tested: TestEngine
beforeAll(async () => {
  tested = await startFullProject()
})
afterAll(async () => {
  expect(tested.bugs).toEqual([])
  await tested.stop()
})

const ask = (more: object) => tested.client['report.letter']({ letter: 'request', asOf: AS_OF, ...more })

test('a request goes to the committee of the county, signed by whoever is named', async () => {
  const { rows } = unwrap(await tested.client['register.requests']({ asOf: AS_OF }))
  for (const { number, county } of rows) {
    const name = { 320302: '鼓楼区', 320303: '云龙区', 320321: '丰县' }[county]
    const letter = unwrap(await ask({ number, signer: '王五' }))
    expect(letter).toMatchObject({ signer: '王五', addressee: `中共${name}委机构编制委员会` })
  }
  expect(rows.length).toBeGreaterThan(2)
  expect(unwrap(await ask({})).signer).toBe('')
  expect(failureOf(await ask({ number: '没有' })).code).toBe('REQUEST_UNKNOWN')
})

test('a request says what stood on its own day, not what has come of it since', async () => {
  const { rows } = unwrap(await tested.client['register.requests']({ asOf: AS_OF }))
  const entered = rows.find(({ date }) => date === '2020-07-01')
  const { paragraphs } = unwrap(await ask({ number: entered?.number }))
  expect(paragraphs[0]).toContain('核定全额事业编制12名，实有8人，可用空缺编制3名')
})

test('a notice goes down: nobody is named as its signer', async () => {
  const letter = unwrap(
    await tested.client['report.letter']({ letter: 'notice', asOf: AS_OF, signer: '王五' }),
  )
  expect(letter).not.toHaveProperty('signer')
})

test('a notice that names no office is issued by that of the committee over the unit', async () => {
  const { rows } = unwrap(await tested.client['register.requests']({ asOf: AS_OF }))
  const issued = await Promise.all(
    rows.flatMap(({ county, steps }) =>
      steps.flatMap(({ notice, organ }) =>
        notice === '' || organ !== ''
          ? []
          : [
              tested.client['report.letter']({ letter: 'notice', asOf: AS_OF, number: notice }).then(
                (letter) => {
                  return [county, unwrap(letter).issuer]
                },
              ),
            ],
      ),
    ),
  )
  const names: Readonly<Record<string, string>> = { 320302: '鼓楼区', 320303: '云龙区', 320321: '丰县' }
  expect(issued.length).toBeGreaterThan(0)
  for (const [county = '', issuer] of issued)
    expect(issuer).toBe(`中共${names[county]}委机构编制委员会办公室`)
})

test('a request is imprinted by who asks on its day, a notice only where that is asked for', async () => {
  const request = unwrap(await ask({}))
  expect(request.imprint).toEqual({ copies: '', office: request.issuer, date: request.date })
  expect(unwrap(await ask({ imprint: null }))).not.toHaveProperty('imprint')
  const letterOf = async (imprint?: { copies: string; date: string }) =>
    unwrap(
      await tested.client['report.letter']({
        letter: 'notice',
        asOf: AS_OF,
        ...(imprint === undefined ? {} : { imprint }),
      }),
    )
  expect(await letterOf()).not.toHaveProperty('imprint')
  const copied = await letterOf({ copies: '市财政局', date: '2020-07-20' })
  expect(copied.imprint).toMatchObject({ copies: '市财政局', date: '2020年7月20日' })
  expect(copied.imprint?.office).toMatch(/办公室$/)
})
