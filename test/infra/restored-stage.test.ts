import { describe, expect, test } from 'vitest'
import type { Stage } from '../../infra/stage.ts'
import { stages } from '../../infra/stages.ts'
import { addStage } from '../../infra/suara-loket.ts'
import { templatesOf, withApp } from './synthesized.ts'

const RESTORED = 'suara-loket-restored-2026-11-22'
const [, , province] = stages

const made = (stage: Stage) => withApp((app) => templatesOf(addStage(app, stage)))
const own = made(province)
const restored = made({ ...province, restoredTable: RESTORED })

describe('F75 a stage that uses a restored table', () => {
  test('keeps everything in its data stack, the table of its own too, and only no longer gives that out', () => {
    const { Outputs: _own, ...before } = own.data.toJSON()
    const { Outputs: _restored, ...after } = restored.data.toJSON()
    expect(after).toEqual(before)
  })

  test('has every function read, write and be allowed the restored one, and none its own', () => {
    for (const template of [restored.service, restored.jobs]) {
      const functions = Object.values(template.findResources('AWS::Lambda::Function'))
      const tables = functions.flatMap(({ Properties }) => Properties.Environment?.Variables?.TABLE_NAME ?? [])
      expect(tables.length).toBeGreaterThan(2)
      expect(new Set(tables)).toEqual(new Set([RESTORED]))
      const text = JSON.stringify(template.toJSON())
      expect(text).toContain(`table/${RESTORED}`)
      // An import of its own table would hold the data stack's export, and its key's is held as ever.
      expect(text).not.toMatch(/ExportsOutput\w*Table/)
      expect(text).toMatch(/ExportsOutput\w*Key/)
    }
    expect(JSON.stringify(own.service.toJSON())).toMatch(/ExportsOutput\w*Table/)
  })

  test('needs its service deployed before its data: until then the export is in use', () => {
    const exportsOf = (template: typeof own.data) => Object.keys(template.toJSON().Outputs ?? {})
    const gone = exportsOf(own.data).filter((name) => !exportsOf(restored.data).includes(name))
    expect(gone.length).toBeGreaterThan(0)
    expect(gone.every((name) => name.includes('Table'))).toBe(true)
    // All that may hold it, as docs/operations.md lists them for the switch.
    const { data: _data, analytics, ...others } = own
    const all = { ...others, ...(analytics ? { analytics } : {}) }
    const holding = Object.entries(all).filter(([, template]) => /ExportsOutput\w*Table/.test(JSON.stringify(template)))
    const switched = ['service', 'jobs', 'observability', 'analytics']
    expect(holding.map(([name]) => name).filter((name) => !switched.includes(name))).toEqual([])
  })
})
