import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundle } from '../../infra/constructs/bundling.ts'
import type { Stage } from '../../infra/stage.ts'
import { stages } from '../../infra/stages.ts'
import { addStage } from '../../infra/suara-loket.ts'
import { jobs } from '../../shared/jobs.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { registerTeam } from '../support/evaluated.ts'
import { agreePlan } from '../support/reports.ts'
import { worldOn } from '../support/world.ts'
import { type Hosted, host } from './hosted.ts'
import { functionOf, only, statementsOf, templatesOf, withApp } from './synthesized.ts'

const [, , province] = stages
const mail = { from: 'suara@contoh.go.id', domain: 'contoh.go.id', sends: 'on' } as const
const stageWith = (mail: Stage['mail']) =>
  withApp((app) => templatesOf(addStage(app, { ...province, ...(mail ? { mail } : { mail: undefined }) })))

type Templates = ReturnType<typeof stageWith>
const statementsOfJob = ({ jobs: template }: Templates, job: (typeof jobs)[number]) =>
  statementsOf(template, functionOf(template, job)[1].Properties.Role['Fn::GetAtt'][0])
const environmentOf = ({ jobs: template }: Templates, job: (typeof jobs)[number]): Record<string, unknown> =>
  functionOf(template, job)[1].Properties.Environment.Variables
const remind = jobs.find(({ name }) => name === 'remind')
if (!remind) throw new Error('there is no job remind')

describe('letters that remind', () => {
  const on = stageWith({ ...mail, perSecond: 25 })

  test('F78 may be sent by one job alone, from one address of the domain, by one set of rules', () => {
    for (const job of jobs) {
      const ofSes = statementsOfJob(on, job).filter(({ Action }) => Action.some((each) => each.startsWith('ses:')))
      expect(ofSes.length, job.name).toBe(job.name === 'remind' ? 1 : 0)
    }
    const [granted] = statementsOfJob(on, remind).filter(({ Action }) => Action.includes('ses:SendEmail'))
    expect(granted).toMatchObject({
      Action: ['ses:SendEmail'],
      Condition: { StringEquals: { 'ses:FromAddress': 'suara@contoh.go.id' } },
    })
    const resources = granted?.Resource.map((each) => JSON.stringify(each)) ?? []
    expect(resources).toHaveLength(2)
    expect(resources).toContainEqual(expect.stringMatching(/:ses:ap-southeast-3:.*:identity\/contoh\.go\.id"/))
    expect(resources).toContainEqual(expect.stringMatching(/:ses:ap-southeast-3:.*:configuration-set\//))
    expect(resources.join(' ')).not.toContain('*')
  })

  test('go to nobody again who does not exist or complained, and only in TLS', () => {
    expect(only(on.identity, 'AWS::SES::ConfigurationSet').Properties).toMatchObject({
      SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      ReputationOptions: { ReputationMetricsEnabled: true },
    })
  })

  test('are told to the job alone, with the pace that the stage allows', () => {
    expect(environmentOf(on, remind)).toMatchObject({
      ...{ LETTERS_FROM: 'suara@contoh.go.id', LETTERS_PER_SECOND: '25', LETTERS_SET: expect.anything() },
    })
    for (const job of jobs.filter(({ name }) => name !== 'remind')) {
      expect(Object.keys(environmentOf(on, job)).filter((name) => name.startsWith('LETTERS'))).toEqual([])
    }
  })

  test.each([[undefined], [{ ...mail, sends: 'off' } as const]])(
    'are none, and no right to any, with mail %o',
    (mail) => {
      const off = stageWith(mail)
      off.identity.resourceCountIs('AWS::SES::ConfigurationSet', 0)
      expect(JSON.stringify(statementsOfJob(off, remind))).not.toContain('ses:')
      expect(environmentOf(off, remind)).not.toHaveProperty('LETTERS_FROM')
    },
  )
})

describe('the job’s bundle, as Lambda runs it', () => {
  let folder: string
  let table: TestTable
  let job: Hosted
  const letters: Record<string, unknown>[] = []
  const ses = createServer(async (incoming, outgoing) => {
    letters.push(JSON.parse(await text(incoming)))
    outgoing.end(JSON.stringify({ MessageId: 'm' }))
  })

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'letters-'))
    table = await startTable()
    const world = worldOn(table)
    const team = await registerTeam(world, 'uji')
    await agreePlan(world, 'uji', team.sari, team.budi)
    await new Promise<void>((resolve) => void ses.listen(0, '127.0.0.1', resolve))
    bundle(remind.entry, folder)
    job = await host(join(folder, 'index.mjs'), {
      ...{ TABLE_NAME: table.tableName, STAGE: 'uji', PUBLIC_URL: 'https://suara.example', TICK_SHARDS: '1' },
      ...{ LETTERS_FROM: 'suara@contoh.go.id', LETTERS_SET: 'pengingat', LETTERS_PER_SECOND: '100' },
      ...{ AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local', AWS_REGION: 'ap-southeast-3' },
      AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
      AWS_ENDPOINT_URL_SESV2: `http://127.0.0.1:${(ses.address() as AddressInfo).port}`,
    })
  })
  afterAll(async () => {
    await job.end()
    await table.close()
    await new Promise((resolve) => ses.close(resolve))
    await rm(folder, { recursive: true })
  })

  /** What the schedule gives it, in a minute of the day on which the third quarter is due. */
  const runAt = async (minute: string) => {
    job.setClock(Date.parse(`${minute}:00Z`) - Date.now())
    await job.invoke({})
  }

  test('writes in the morning of the agency, once, whenever it is started again', async () => {
    // 06.05 in Jakarta: offices in Jayapura have opened.
    await runAt('2026-10-08T23:05')
    expect(letters).toEqual([])
    for (const minute of ['2026-10-09T01:05', '2026-10-09T01:06', '2026-10-09T02:05']) await runAt(minute)
    expect(letters.map(({ Destination }) => Destination)).toEqual([{ ToAddresses: ['sari@uji.go.id'] }])
    expect(letters[0]).toMatchObject({ ConfigurationSetName: 'pengingat' })
    expect(JSON.stringify(letters[0])).toContain('https://suara.example/kelola')
  })

  test('F79 logs how many it wrote to, and nobody’s name or address', () => {
    expect(job.log()).toContain('"event":"reminded"')
    expect(job.log()).toContain('"event":"job-done"')
    expect(job.log()).not.toMatch(/@|Sari/)
  })
})
