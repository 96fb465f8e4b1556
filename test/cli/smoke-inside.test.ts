import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { askAt } from '../../functions/cli/smoke/ask.ts'
import { type Call, callsOfRoles } from '../../functions/cli/smoke/calls.ts'
import type { Finding, Step } from '../../functions/cli/smoke/finding.ts'
import { frontDoor } from '../../functions/cli/smoke/front-door.ts'
import { grants } from '../../functions/cli/smoke/grants.ts'
import { PATIENCE, type Site } from '../../functions/cli/smoke/site.ts'
import { apiOf } from '../../functions/cli/smoke/stacks.ts'
import { store } from '../../functions/cli/smoke/store.ts'
import { jobs } from '../../shared/jobs.ts'
import { services } from '../../shared/services.ts'
import { serve } from '../http/serve.ts'
import { startTable, type TestTable } from '../support/dynalite.ts'
import { type Account, fakeAccount, type Simulated, WHOLE_TABLE } from '../support/fake-account.ts'
import { configured } from '../support/http.ts'
import { worldOn } from '../support/world.ts'

let table: TestTable
const before = { ...process.env }
beforeEach(async () => {
  table = await startTable()
})
afterEach(async () => {
  process.env = { ...before }
  await table.close()
})

/** What a part finds of a stage in an account. */
async function seenIn(account: Partial<Account>, part: (site: Site) => Step, wishes: Partial<Site['wishes']> = {}) {
  const whole: Account = { decide: asTheListsSay, table: WHOLE_TABLE, ...account }
  const fake = await fakeAccount(whole)
  Object.assign(process.env, fake.environment)
  const world = configured(worldOn(table), 'https://suara.example', { STAGE: 'dev' })
  const site: Site = {
    ...{ url: 'https://suara.example', ask: askAt('https://suara.example'), tell: () => undefined, patience: PATIENCE },
    inside: { world, isDeployed: true, place: { variable: 'TABLE_NAME', value: 'test-table' } },
    wishes: { agency: 'uji-coba', ...wishes },
  }
  const found: Finding[] = []
  for await (const each of part(site)) found.push(each)
  await fake.close()
  return found
}
const statesOf = (found: readonly Finding[]) => found.map(({ state, what }) => `${state} ${what}`)

const functionsHere = [...services, ...jobs].map(({ name }) => name)

/** The role's function by its logical id, as the templates name it. */
function callsOf({ role }: Simulated): readonly Call[] {
  const id = (role.split('/').at(-1) ?? '').toLowerCase()
  return [...callsOfRoles].find(([name]) => id.startsWith(`${name.replaceAll('-', '')}role`))?.[1] ?? []
}

function asTheListsSay(asked: Simulated): Call['is'] {
  const isElsewhere = asked.resource.endsWith('-lain')
  const found = callsOf(asked).find(
    ({ action, on, key }) => action === asked.action && key === asked.key && (on === 'another table') === isElsewhere,
  )
  return found?.is ?? 'denied'
}

const isTallyPut = ({ action, key }: Simulated) => action === 'dynamodb:PutItem' && key === 'smoke#smoke#tally'

describe('with credentials, in an account', () => {
  test('a table that forgets, is backed up and protected passes; each of these that is off fails', async () => {
    const whole = await seenIn({}, (site) => store(site, undefined))
    expect(whole.map(({ state }) => state)).toEqual(['ok', 'ok', 'ok', 'ok'])
    const bare = {
      DescribeTimeToLive: { TimeToLiveDescription: { TimeToLiveStatus: 'ENABLED', AttributeName: 'ttl' } },
      DescribeContinuousBackups: { ContinuousBackupsDescription: { ContinuousBackupsStatus: 'ENABLED' } },
      DescribeTable: { Table: { DeletionProtectionEnabled: false } },
    }
    const found = await seenIn({ table: bare }, (site) => store(site, undefined))
    expect(statesOf(found)).toEqual([
      'failed TTL menyala pada "expires"',
      'failed pemulihan ke titik waktu menyala',
      'failed tabel terlindung dari penghapusan',
      'failed tabel disandi dengan kunci sendiri',
    ])
    expect(found[0]?.detail).toBe('ENABLED pada ttl')
  })

  test('F78 the role of every function is found in its stack, and asked about what it may and may not', async () => {
    const asked: Simulated[] = []
    const decide = (each: Simulated) => {
      asked.push(each)
      return asTheListsSay(each)
    }
    const found = await seenIn({ decide }, grants)
    expect(found.map(({ state, detail }) => [state, detail])).toEqual(functionsHere.map(() => ['ok', undefined]))
    expect(new Set(asked.map(({ role }) => role)).size).toBe(functionsHere.length)
    expect(asked.every(({ role }) => /^arn:aws:iam::123456789012:role\/\w+Role[0-9A-F]{8}$/.test(role))).toBe(true)
    expect(asked.some(({ role }) => /JobRole/.test(role))).toBe(false)
    expect(asked.some((each) => each.role.includes('/Citizen') && isTallyPut(each))).toBe(true)
    const elsewhere = asked.filter(({ resource }) => resource.endsWith('table/test-table-lain'))
    expect(elsewhere.length).toBeGreaterThanOrEqual(functionsHere.length)
  })

  test('F78 a role that may scan, or may not do its work, fails with the call by name', async () => {
    const decide = (asked: Simulated): Call['is'] => {
      if (asked.role.includes('/Citizen') && asked.action === 'dynamodb:Scan') return 'allowed'
      if (asked.role.includes('/Aggregate') && isTallyPut(asked)) return 'denied'
      return asTheListsSay(asked)
    }
    const failed = (await seenIn({ decide }, grants)).filter(({ state }) => state === 'failed')
    expect(failed.map(({ detail }) => detail)).toEqual([
      'dynamodb:Scan pada tabel diizinkan',
      'dynamodb:PutItem pada tabel (smoke#smoke#tally) ditolak',
    ])
  })

  test('F36 the address behind the front door is found in its stack, and has to refuse', async () => {
    const fake = await fakeAccount({ decide: asTheListsSay, table: WHOLE_TABLE })
    Object.assign(process.env, fake.environment)
    expect(await apiOf('dev', 'ap-southeast-3')).toBe('https://Api.execute-api.ap-southeast-3.amazonaws.com')
    await fake.close()
    for (const [status, state] of [
      [403, 'ok'],
      [200, 'failed'],
    ] as const) {
      const api = await serve({ fetch: () => new Response('', { status }) })
      const found = await seenIn({}, frontDoor, { api: api.url })
      expect(found.map((each) => each.state)).toEqual([state, state, state])
      await api.close()
    }
  })
})
