import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { handler } from '../../functions/check-export.ts'
import { alarmsOf } from '../../infra/alarms/index.ts'
import { stages } from '../../infra/stages.ts'
import { exportCheck } from '../../shared/export-check.ts'
import { serve } from '../http/serve.ts'
import { linesOf } from './watched.ts'

const TABLE = 'arn:aws:dynamodb:ap-southeast-3:123456789012:table/suara'
const SUNDAY = { scheduled: '2026-11-29T07:30:00Z' }
const FOLDER = 'nightly/2026-11-28T19:30:00Z/AWSDynamoDB/'

type Exports = Readonly<Record<string, Readonly<Record<string, string>>>>
let exports: Exports
let asked: string[]
let aws: Awaited<ReturnType<typeof serve>>

/** S3, with the folders that exports began to write, and DynamoDB, which says what became of them. */
beforeEach(async () => {
  asked = []
  aws = await serve({
    async fetch(request) {
      if (request.method === 'POST') {
        const { ExportArn } = await request.json()
        asked.push(ExportArn)
        return Response.json({ ExportDescription: exports[ExportArn.split('/').at(-1)] })
      }
      const prefix = new URL(request.url).searchParams.get('prefix') ?? ''
      asked.push(prefix)
      const ids = prefix === FOLDER ? Object.keys(exports) : []
      const folders = ids.map((id) => `<CommonPrefixes><Prefix>${FOLDER}${id}/</Prefix></CommonPrefixes>`)
      return new Response(`<ListBucketResult>${folders.join('')}</ListBucketResult>`)
    },
  })
  const environment = {
    ...{ TABLE_ARN: TABLE, EXPORTS_BUCKET: 'exports', EXPORTS_PREFIX: 'nightly/' },
    ...{ AWS_ENDPOINT_URL_S3: aws.url, AWS_ENDPOINT_URL_DYNAMODB: aws.url, AWS_REGION: 'ap-southeast-3' },
    ...{ AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
  }
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await aws.close()
})

test('an export that came to its end is looked for where it was to be written, and passes', async () => {
  exports = { '01-a': { ExportStatus: 'COMPLETED' } }
  const lines = await linesOf(() => handler(SUNDAY))
  expect(asked).toEqual([FOLDER, `${TABLE}/export/01-a`])
  expect(lines.join('')).toContain('export-whole')
})

test('of two under one name, one that is whole is enough', async () => {
  exports = { '01-a': { ExportStatus: 'FAILED' }, '02-b': { ExportStatus: 'COMPLETED' } }
  await expect(handler(SUNDAY)).resolves.toBeUndefined()
})

test.each([
  [
    { '01-a': { ExportStatus: 'FAILED', FailureCode: 'S3AccessDenied', FailureMessage: 'no' } },
    'FAILED S3AccessDenied no',
  ],
  [{ '01-a': { ExportStatus: 'IN_PROGRESS' } }, 'IN_PROGRESS'],
  [{}, 'it is not there'],
] as const)('F80 %j is no whole export: the look fails, which is the alarm, and says why', async (found, why) => {
  exports = found
  const lines = await linesOf(() =>
    expect(handler(SUNDAY)).rejects.toThrow(`the export of 2026-11-28T19:30:00Z is not whole: ${why}`),
  )
  expect(lines.join('')).toContain('export-not-whole')
})

test('F80 a stage with exports has an alarm for them, which says what it means and what to do; the others have none', () => {
  for (const stage of stages) {
    const alarms = alarmsOf({ stage, apiId: 'api', tableName: 'table', failedRuns: 'queue' })
    const mine = alarms.filter(({ name }) => name === `${exportCheck.name}-fails`)
    expect(mine.map(({ meaning }) => meaning)).toEqual(stage.analytics === 'off' ? [] : [exportCheck.failure])
    expect(
      mine.every(({ signal, steps }) => JSON.stringify(signal).includes(exportCheck.name) && steps.length > 3),
    ).toBe(true)
  }
})
