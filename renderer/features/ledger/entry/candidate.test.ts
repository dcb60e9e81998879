// What is typed in the form becomes a booking of the contract; mistakes stand at the form's own fields.
import { describe, expect, it } from 'vitest'
import type { BookingDraft, DraftMovement } from '../../../api/booking-draft.tsx'
import { candidateOf, formPath, movementOf } from './candidate.ts'

const draft = (fields: DraftMovement['fields'], document = {}): BookingDraft => ({
  document: { number: '编〔2020〕1号', date: '2020-01-01', ...document },
  movements: [{ key: 0, fields }],
})
const open = { kind: 'open', account: '320302001', postType: 'institution-full' }

describe('candidateOf', () => {
  it('reads numbers as they are typed and leaves out what is blank', () => {
    const { valid } = candidateOf(
      draft({ ...open, posts: '１,２00', filled: ' ' }, { title: '', issuer: '编办' }),
    )
    expect(valid).toEqual({
      document: { number: '编〔2020〕1号', date: '2020-01-01', issuer: '编办' },
      movements: [{ ...open, posts: 1200 }],
    })
  })

  it('tells what is missing from what cannot be read', () => {
    const { valid, mistakes } = candidateOf(
      draft({ ...open, posts: '十名' }, { number: '', date: '2020.13' }),
    )
    expect(valid).toBeNull()
    expect(Object.fromEntries(mistakes)).toEqual({
      'document.number': 'required',
      'document.date': 'date',
      'movements.0.posts': 'number',
    })
  })

  it('asks for at least one movement', () => {
    expect(candidateOf({ ...draft(open), movements: [] }).mistakes.get('movements')).toBe('required')
  })

  it('names a field of the form for one of the contract', () => {
    expect([...candidateOf(draft({ kind: 'rename', name: '甲' })).mistakes.keys()]).toEqual([
      'movements.0.holder',
    ])
    expect(formPath(draft({ kind: 'merge' }), 'movements.0.into')).toBe('movements.0.intoName')
    expect(formPath(draft({ kind: 'split' }), 'movements.0.into.1.body')).toBe('movements.0.into.1.name')
  })

  it('takes the document for the notice where no other number is typed', () => {
    const notice = { kind: 'notice', request: '2020-1' }
    const numberOf = (fields: DraftMovement['fields']) => candidateOf(draft(fields)).valid?.movements[0]
    expect(numberOf(notice)).toEqual({ ...notice, notice: '编〔2020〕1号' })
    expect(numberOf({ ...notice, notice: '编控〔2020〕9号' })).toEqual({
      ...notice,
      notice: '编控〔2020〕9号',
    })
  })
})

describe('movementOf', () => {
  it('makes a unit or a body of the one field for both', () => {
    expect(movementOf({ kind: 'abolish', holder: '320302001' })).toEqual({
      kind: 'abolish',
      unit: '320302001',
    })
    expect(movementOf({ kind: 'abolish', holder: '320302001/甲/乙' })).toEqual({
      kind: 'abolish',
      body: '320302001/甲/乙',
    })
  })

  it('puts new bodies into the unit of the old ones', () => {
    expect(movementOf({ kind: 'merge', bodies: ['街道/甲', '街道/乙'], intoName: '丙' })).toEqual({
      kind: 'merge',
      bodies: ['街道/甲', '街道/乙'],
      into: '街道/丙',
    })
    const into = [{ name: '乙', posts: { support: '3' } }, { name: '丙' }]
    expect(movementOf({ kind: 'split', body: '街道/甲', into })).toEqual({
      kind: 'split',
      body: '街道/甲',
      into: [
        { body: '街道/乙', posts: { support: 3 } },
        { body: '街道/丙', posts: {} },
      ],
    })
  })

  it('takes a unit without its body as not chosen yet', () => {
    expect(movementOf({ kind: 'establish', body: '街道/' })).toEqual({ kind: 'establish' })
    expect(movementOf({ kind: 'merge', bodies: ['街道/'], intoName: '丙' })).toEqual({
      kind: 'merge',
      bodies: [],
    })
  })
})
