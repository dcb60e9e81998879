// Rows of one shape are of one height: only what can break into lines makes a shape of its own.
import { expect, test } from 'vitest'
import { columnLeaves } from '#shared/domain/report/header-layout'
import { paperSize } from '#shared/domain/report/paper'
import { sampleAllocation, wholeAllocation } from '#shared/testing/allocation-sample.zh-CN'
import { bodyPoints } from './page-size.ts'
import { rowShapes } from './row-shape.ts'

test('a long table has few shapes, and each row names its own', () => {
  const model = wholeAllocation(sampleAllocation(11, 90))
  const { samples, shapeOf } = rowShapes(columnLeaves(model.columns), model.rows)
  expect(shapeOf.length).toBe(model.rows.length)
  expect(samples.length).toBeLessThan(60)
  expect(samples.map((index) => shapeOf[index])).toEqual(samples.map((_, place) => place))
})

test('a remark that may break is a shape of its own', () => {
  const input = sampleAllocation(1, 3)
  const remarks = { '320302002': '此单位的编制须经县（市、区）机构编制委员会另行研究后再予下达并报备' }
  const model = wholeAllocation({ ...input, remarks })
  expect(rowShapes(columnLeaves(model.columns), model.rows).shapeOf).toEqual([0, 1, 0, 2])
})

test('letters shrink until a wide table fits the paper, and never grow', () => {
  const { columns, paper } = wholeAllocation(sampleAllocation(1, 3))
  const leaves = columnLeaves(columns)
  const [wide = 0] = paperSize(paper)
  const points = bodyPoints(paper, [...leaves, ...leaves], 15)
  const characters = 2 * leaves.reduce((sum, leaf) => sum + leaf.width, 0)
  expect((characters / 2) * points).toBeCloseTo(((wide - 30) * 72) / 25.4)
  expect(bodyPoints(paper, leaves.slice(0, 2), 15)).toBe(11)
})
