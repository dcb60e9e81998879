// What booking refuses: by which name, with which figures, at which field, and with nothing written.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BookInput } from '#shared/contract/ledger'
import type { Movement } from '#shared/domain/ledger/movement'
import { invalidInput } from '../rpc/invalid-input.ts'
import { type Books, FULL, refusedBy, startBooks } from './testing/books.ts'

let books: Books
beforeEach(() => {
  books = startBooks()
  books.book('开账', '2020-01-01', [
    { kind: 'approve', to: 'pool:city', postType: FULL, posts: 10 },
    { kind: 'approve', to: 'pool:turnover:320302', postType: FULL, posts: 2 },
    { kind: 'establish', body: '黄楼街道/办公室', bodyKind: 'internal' },
    { kind: 'open', account: '黄楼街道/办公室', postType: FULL, posts: 4, filled: 2 },
    { kind: 'establish', body: '丰财街道/办公室', bodyKind: 'internal' },
  ])
})
afterEach(() => books.close())

const refused = (date: string, ...movements: object[]) => refusedBy(books, date, movements)

const transfer = (from: string, to: string, posts: number, more: object = {}) => {
  return { kind: 'transfer', from, to, postType: FULL, posts, ...more } as unknown as Movement
}
const OFFICE = '黄楼街道/办公室'

describe('posts', () => {
  test('an overdrawn pool, with what it has and what is needed', () => {
    expect(refused('2020-02-01', transfer('pool:city', OFFICE, 4), transfer('pool:city', OFFICE, 7))).toEqual(
      {
        code: 'POSTS_SHORT',
        params: { account: 'pool:city', type: FULL, have: 6, need: 7, date: '2020-02-01' },
        field: 'movements[1].posts',
      },
    )
  })

  test('a document dated back that overdraws a later one, which it names', () => {
    books.book('后文〔2020〕9号', '2020-06-01', [transfer('pool:city', OFFICE, 8)])
    expect(refused('2020-03-01', transfer('pool:city', '丰财街道', 3))).toEqual({
      code: 'POSTS_SHORT_LATER',
      params: {
        account: 'pool:city',
        type: FULL,
        have: 2,
        need: 3,
        date: '2020-03-01',
        document: '后文〔2020〕9号',
        on: '2020-06-01',
      },
      field: 'movements[0].posts',
    })
    books.book('补', '2020-03-01', [transfer('pool:city', '丰财街道', 2)])
  })

  test('an account that is short in between though it has enough in the end', () => {
    books.book('出', '2020-04-01', [transfer('pool:city', OFFICE, 10)])
    books.book('还', '2020-05-01', [transfer(OFFICE, 'pool:city', 10)])
    expect(refused('2020-03-01', transfer('pool:city', '丰财街道', 1)).code).toBe('POSTS_SHORT_LATER')
    books.book('后', '2020-05-01', [transfer('pool:city', '丰财街道', 1)])
  })

  test('debit and credit of different types', () => {
    expect(refused('2020-02-01', transfer('pool:city', OFFICE, 1, { toPostType: 'administrative' }))).toEqual(
      {
        code: 'TYPES_DIFFER',
        params: { type: FULL, toType: 'administrative' },
        field: 'movements[0].toPostType',
      },
    )
  })

  test.each<[string, object, string, string]>([
    ['to itself', transfer('pool:city', 'pool:city', 1), 'SAME_ACCOUNT', 'to'],
    ['from the superior', transfer('superior', 'pool:city', 1), 'ACCOUNT_NOT_ALLOWED', 'from'],
    [
      'from a turnover pool to a unit',
      transfer('pool:turnover:320302', OFFICE, 1),
      'ACCOUNT_NOT_ALLOWED',
      'to',
    ],
    ['a pool that there is not', transfer('pool:moon', OFFICE, 1), 'ACCOUNT_UNKNOWN', 'from'],
    ['a county pool of a city', transfer('pool:county:3203', OFFICE, 1), 'ACCOUNT_UNKNOWN', 'from'],
    ['a county that there is not', transfer('pool:county:999999', OFFICE, 1), 'REGION_UNKNOWN', 'from'],
    [
      'an origin that is not there',
      transfer(OFFICE, 'pool:city', 1, { origin: 'city' }),
      'POSTS_SHORT',
      'posts',
    ],
    [
      'opened twice',
      { kind: 'open', account: OFFICE, postType: FULL, posts: 0 },
      'OPENED_ALREADY',
      'account',
    ],
    [
      'people opened in a pool',
      { kind: 'open', account: 'pool:city', postType: 'support', posts: 1, filled: 1 },
      'ACCOUNT_NOT_ALLOWED',
      'filled',
    ],
    [
      'people that are not there',
      { kind: 'exit', unit: OFFICE, postType: FULL, people: 3 },
      'PEOPLE_SHORT',
      'people',
    ],
    [
      'people in a pool',
      { kind: 'enter', unit: 'pool:city', postType: FULL, people: 3 },
      'ACCOUNT_NOT_ALLOWED',
      'unit',
    ],
  ])('%s', (_, movement, code, field) => {
    expect(refused('2020-02-01', movement)).toMatchObject({ code, field: `movements[0].${field}` })
  })
})

describe('units and bodies', () => {
  test.each<[string, object, string, string]>([
    ['an unknown unit', transfer('pool:city', '没有街道', 1), 'UNIT_UNKNOWN', 'to'],
    ['an unknown body', transfer('pool:city', '黄楼街道/没有', 1), 'BODY_UNKNOWN', 'to'],
    [
      'a body without a name',
      { kind: 'establish', body: '黄楼街道/', bodyKind: 'internal' },
      'BODY_UNKNOWN',
      'body',
    ],
    [
      'a name twice in one unit',
      { kind: 'establish', body: OFFICE, bodyKind: 'internal' },
      'NAME_TAKEN',
      'body',
    ],
    [
      'a name twice under one parent',
      { kind: 'found', unit: { name: '黄楼街道', parent: '320302', unitKind: 'street' } },
      'NAME_TAKEN',
      'unit.name',
    ],
    [
      'a code twice',
      { kind: 'found', unit: { name: '新', parent: '320302', unitKind: 'street', code: '320302001' } },
      'CODE_TAKEN',
      'unit.code',
    ],
    [
      'a code that is another unit’s name',
      { kind: 'found', unit: { name: '新', parent: '320302', unitKind: 'street', code: '黄楼街道' } },
      'NAME_CONFUSING',
      'unit.code',
    ],
    [
      'a parent that there is not',
      { kind: 'found', unit: { name: '新', parent: '没有', unitKind: 'street' } },
      'UNIT_UNKNOWN',
      'unit.parent',
    ],
    ['what is not empty', { kind: 'abolish', body: OFFICE }, 'NOT_EMPTY', 'body'],
    ['a unit with bodies', { kind: 'abolish', unit: '黄楼街道' }, 'NOT_EMPTY', 'unit'],
    [
      'bodies of two units',
      { kind: 'merge', bodies: [OFFICE, '丰财街道/办公室'], into: OFFICE },
      'MERGE_OTHER_UNIT',
      'bodies[1]',
    ],
    [
      'units of two counties',
      { kind: 'mergeUnits', units: ['黄楼街道', '中阳里街道'], into: '黄楼街道', approved: {} },
      'MERGE_ACROSS_LEVELS',
      'units[1]',
    ],
    [
      'parts that are not the whole',
      {
        kind: 'split',
        body: OFFICE,
        into: [
          { body: '黄楼街道/一', posts: { [FULL]: 3 } },
          { body: '黄楼街道/二', posts: {} },
        ],
      },
      'SPLIT_NOT_WHOLE',
      'into',
    ],
    [
      'a term that ends before it begins',
      {
        kind: 'lend',
        from: 'pool:turnover:320302',
        to: OFFICE,
        postType: FULL,
        posts: 1,
        until: '2020-01-31',
      },
      'TERM_BEFORE_DATE',
      'until',
    ],
    ['a loan that there is not', { kind: 'return', movement: 1 }, 'LOAN_UNKNOWN', 'movement'],
    ['an entry that there is not', { kind: 'cancel', pending: '没有-1' }, 'PENDING_UNKNOWN', 'pending'],
  ])('%s', (_, movement, code, field) => {
    expect(refused('2020-02-01', movement)).toMatchObject({ code, field: `movements[0].${field}` })
  })

  test('a loan that is returned already', () => {
    const [lent = 0] = books.book('借', '2020-01-02', [
      {
        kind: 'lend',
        from: 'pool:turnover:320302',
        to: OFFICE,
        postType: FULL,
        posts: 2,
        until: '2021-01-01',
      },
    ])
    books.book('还', '2020-01-03', [{ kind: 'return', movement: lent }])
    const again = { code: 'LOAN_UNKNOWN', field: 'movements[0].movement' }
    expect(refused('2020-02-01', { kind: 'return', movement: lent })).toMatchObject(again)
  })

  test('units of two levels', () => {
    books.book('局', '2020-01-01', [
      { kind: 'found', unit: { name: '城管局', parent: '320302', unitKind: 'department' } },
    ])
    expect(
      refused('2020-02-01', {
        kind: 'mergeUnits',
        units: ['丰财街道', '城管局'],
        into: '丰财街道',
        approved: {},
      }),
    ).toMatchObject({ code: 'MERGE_ACROSS_LEVELS', params: { unit: '城管局', other: '丰财街道' } })
  })

  test('a date before the founding, and what was abolished', () => {
    books.book('设', '2020-05-01', [
      { kind: 'found', unit: { name: '新街道', parent: '320302', unitKind: 'street' } },
      { kind: 'establish', body: '新街道/站', bodyKind: 'institution' },
    ])
    expect(refused('2020-04-30', transfer('pool:city', '新街道', 1))).toMatchObject({
      code: 'DATE_BEFORE_FOUNDING',
      params: { holder: '新街道', founded: '2020-05-01', date: '2020-04-30' },
      field: 'movements[0].to',
    })
    books.book('撤', '2020-07-01', [
      { kind: 'abolish', body: '新街道/站' },
      { kind: 'abolish', unit: '新街道' },
    ])
    for (const date of ['2020-06-01', '2020-07-01', '2021-01-01']) {
      expect(refused(date, transfer('pool:city', '新街道', 1))).toMatchObject({
        code: 'HOLDER_ABOLISHED',
        params: { holder: '新街道', abolished: '2020-07-01', date },
      })
    }
  })

  test('a restructuring with movements dated later, which it names', () => {
    books.book('后文', '2020-06-01', [transfer('pool:city', OFFICE, 1)])
    books.book('前文', '2020-01-02', [{ kind: 'establish', body: '黄楼街道/中心', bodyKind: 'internal' }])
    const merge = { kind: 'merge', bodies: [OFFICE, '黄楼街道/中心'], into: '黄楼街道/服务中心' }
    expect(refused('2020-03-01', merge)).toMatchObject({
      code: 'LATER_MOVEMENTS',
      params: { holder: OFFICE, document: '后文', on: '2020-06-01' },
      field: 'movements[0].bodies[0]',
    })
  })

  test('a cycle in the tree, also one that a later move would close', () => {
    const found = (name: string, parent: string) =>
      ({ kind: 'found', unit: { name, parent, unitKind: 'department' } }) as const
    books.book('局', '2020-01-01', [found('局', '320302'), found('处', '局'), found('科', '处')])
    const cycle = { code: 'TREE_CYCLE', params: { unit: '局', parent: '科' }, field: 'movements[0].parent' }
    expect(refused('2020-02-01', { kind: 'move', unit: '局', parent: '科' })).toEqual(cycle)
    expect(refused('2020-02-01', { kind: 'move', unit: '局', parent: '局' }).code).toBe('TREE_CYCLE')
    books.book('移', '2021-01-01', [{ kind: 'move', unit: '处', parent: '320302' }])
    expect(refused('2020-02-01', { kind: 'move', unit: '局', parent: '科' })).toEqual(cycle)
    books.book('再', '2021-02-01', [{ kind: 'move', unit: '局', parent: '科' }])
  })

  test('a name that two units bear', () => {
    books.book('同名', '2020-01-01', [
      { kind: 'found', unit: { name: '黄楼街道', parent: '320321', unitKind: 'street' } },
    ])
    expect(refused('2020-02-01', transfer('pool:city', '黄楼街道', 1))).toMatchObject({
      code: 'UNIT_AMBIGUOUS',
    })
    books.book('代码', '2020-02-01', [transfer('pool:city', '320302001', 1)])
  })
})

describe('a unit’s name that a movement would read as another account', () => {
  const names = ['superior', 'pool:city', '局/处', '320302001']

  test.each(names)('%s is refused', (name) => {
    const unit = { name, parent: '320302', unitKind: 'department' }
    const confusing = { code: 'NAME_CONFUSING', params: { name } }
    expect(refused('2020-02-01', { kind: 'found', unit })).toEqual({
      ...confusing,
      field: 'movements[0].unit.name',
    })
    expect(refused('2020-02-01', { kind: 'rename', unit: '丰财街道', name })).toEqual({
      ...confusing,
      field: 'movements[0].name',
    })
  })

  test('also for what units are merged into', () => {
    const merged = { kind: 'mergeUnits', units: ['黄楼街道', '丰财街道'], into: '黄楼/丰财', approved: {} }
    expect(refused('2020-02-01', merged)).toMatchObject({
      code: 'NAME_CONFUSING',
      field: 'movements[0].into',
    })
  })

  test('its own code it may bear', () => {
    books.book('名', '2020-02-01', [{ kind: 'rename', unit: '黄楼街道', name: '320302001' }])
  })
})

describe('a document', () => {
  test('whose number has other content; of one that fails nothing is kept', () => {
    const head = books.store.head()
    expect(() => books.book('开 账', '2020-01-01', [transfer('pool:city', OFFICE, 1)])).toThrow(
      expect.objectContaining({ code: 'DOCUMENT_DIFFERS', where: { field: 'document.number' } }),
    )
    expect(books.store.head()).toBe(head)
  })

  const letIn = (date: string, movement: object) => {
    const { error } = BookInput.safeParse({ document: { number: '试', date }, movements: [movement] })
    return invalidInput(error?.issues ?? [])
  }

  test.each<[string, object, string, string]>([
    ['an unknown key', { ...transfer('pool:city', OFFICE, 1), note: 'x' }, 'FIELD_UNKNOWN', 'note'],
    ['an unknown kind', { kind: 'conjure', posts: 1 }, 'FIELD_INVALID', 'kind'],
    ['an unknown type', transfer('pool:city', OFFICE, 1, { postType: 'magic' }), 'FIELD_INVALID', 'postType'],
    ['no posts', transfer('pool:city', OFFICE, 0), 'FIELD_INVALID', 'posts'],
    ['a part of a post', transfer('pool:city', OFFICE, 1.5), 'FIELD_INVALID', 'posts'],
    ['posts below zero', transfer('pool:city', OFFICE, -1), 'FIELD_INVALID', 'posts'],
    ['a unit and a body', { kind: 'abolish', unit: '黄楼街道', body: OFFICE }, 'UNIT_OR_BODY', 'unit'],
    ['neither a unit nor a body', { kind: 'abolish' }, 'UNIT_OR_BODY', 'unit'],
    [
      'a kind of body for a unit',
      { kind: 'changeKind', unit: '黄楼街道', bodyKind: 'internal' },
      'FIELD_INVALID',
      'unitKind',
    ],
  ])('with %s is not let in', (_, movement, code, field) => {
    expect(letIn('2020-02-01', movement)).toMatchObject({ code, where: { field: `movements[0].${field}` } })
  })

  test.each(['2020-02-30', '2020-13-01', '2020-2-1', '20200201', ''])('dated %j is not let in', (date) => {
    const failure = letIn(date, transfer('pool:city', OFFICE, 1))
    expect(failure).toMatchObject({ code: 'FIELD_INVALID', where: { field: 'document.date' } })
  })
})
