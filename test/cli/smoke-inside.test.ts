import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { askAt } from '../../functions/cli/smoke/ask.ts'
import { type Call, callsOfRoles } from '../../functions/cli/smoke/calls.ts'
import type { Finding, Step } from '../../functions/cli/smoke/finding.ts'
import { frontDoor } from '../../functions/cli/smoke/front-door.ts'
import { grants } from '../../functions/cli/smoke/grants.ts'
import { PATIENCE, type Site } from '../../functions/cli/smoke/site.ts'
import { apiOf } from '../../functions/cli/smoke/stacks.ts'
import { store } from '../../functions/cli/smoke/store.ts'
import { guard } from '../../shared/guard.ts'
import { jobs } from '../../shared/jobs.ts'
import { rotations } from '../../shared/rotations.ts'
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

const functionsHere = [...services, ...jobs, guard, ...Object.values(rotations)].map(({ name }) => name)

/** Those that are given nothing of the table, by where they are in the templates. */
const BESIDE_THE_LISTS: Readonly<Record<string, string>> = {
  'origin-guard': 'frontdoorguard',
  'rotate-visit-keys': 'visitkeyrotation',
  'rotate-origin-key': 'originkeyrotation',
}

/** The role's function by its logical id, as the templates name it. */
function callsOf({ role }: Simulated): readonly Call[] {
  const id = (role.split('/').at(-1) ?? '').toLowerCase()
  const begins = (name: string) => BESIDE_THE_LISTS[name] ?? `${name.replaceAll('-', '')}role`
  return [...callsOfRoles].find(([name]) => id.startsWith(begins(name)))?.[1] ?? []
}

/** What a resource of the account is to the stage. */
function placeOf(resource: string): Call['on'] {
  if (resource === '*') return 'everything'
  if (resource === 'VisitKeys') return 'visit keys'
  if (resource.startsWith('OriginKey')) return 'origin key'
  if (resource.startsWith('arn:aws:cloudfront::123456789012:distribution/')) return 'distribution'
  return resource.endsWith('-lain') ? 'another table' : 'table'
}

function asTheListsSay(asked: Simulated): Call['is'] {
  const place = placeOf(asked.resource)
  const found = callsOf(asked).find(
    ({ action, on, key }) => action === asked.action && key === asked.key && on === place,
  )
  return found?.is ?? 'denied'
}

const isVisitKeys = ({ resource }: Simulated) => resource === 'VisitKeys'
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
      if (asked.role.includes('/Audit') && asked.action === 'secretsmanager:GetSecretValue' && isVisitKeys(asked))
        return 'allowed'
      if (asked.role.includes('/FrontDoorGuard') && asked.action === 'secretsmanager:GetSecretValue') return 'denied'
      if (asked.role.includes('/OriginKeyRotation') && asked.action === 'dynamodb:GetItem') return 'allowed'
      return asTheListsSay(asked)
    }
    const failed = (await seenIn({ decide }, grants)).filter(({ state }) => state === 'failed')
    expect(failed.map(({ what, detail }) => [what.split(' ')[1], detail?.split('; ')[0]])).toEqual([
      ['citizen', 'dynamodb:Scan pada tabel diizinkan'],
      ['aggregate', 'dynamodb:PutItem pada tabel (smoke#smoke#tally) ditolak'],
      ['audit', 'secretsmanager:GetSecretValue pada kunci kunjungan diizinkan'],
      ['origin-guard', 'secretsmanager:GetSecretValue pada kunci asal ditolak'],
      ['rotate-origin-key', 'dynamodb:GetItem pada tabel lain (smoke#registry) diizinkan'],
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
