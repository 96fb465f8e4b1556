import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readKeys } from '../../functions/signatures.ts'
import { bundle } from '../../infra/constructs/bundling.ts'
import { startSecrets } from '../infra/edge-services.ts'
import { type Hosted, host } from '../infra/hosted.ts'

const FIRST = JSON.stringify({ kid: '1', key: 'k'.repeat(64) })
const STEPS = ['createSecret', 'setSecret', 'testSecret', 'finishSecret'] as const
const DAY = 86_400_000

describe('the rotation of visit keys, as Secrets Manager calls it', () => {
  let folder: string
  let secret: Awaited<ReturnType<typeof startSecrets>>
  let hosted: Hosted
  const hosting = async (ahead = 0) =>
    host(join(folder, 'index.mjs'), {
      AWS_ENDPOINT_URL_SECRETS_MANAGER: secret.url,
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_REGION: 'ap-southeast-3',
      CLOCK_AHEAD: String(ahead),
    })
  const step = (Step: string, ClientRequestToken: string, by = hosted) =>
    by.invoke({ Step, SecretId: 'visit-keys', ClientRequestToken })
  const rotate = async (id: string, by = hosted) => {
    begin(id)
    for (const each of STEPS) await step(each, id, by)
  }
  /** What Secrets Manager does before it calls the first step. */
  const begin = (id: string) => {
    secret.versions[id] = { stages: ['AWSPENDING'] }
  }
  /** Somebody puts another text in its place, in haste. */
  const replace = (id: string, text: string) => {
    for (const version of Object.values(secret.versions))
      version.stages = version.stages.filter((each) => each !== 'AWSCURRENT')
    secret.versions[id] = { text, stages: ['AWSCURRENT'] }
  }
  const current = () => Object.values(secret.versions).find(({ stages }) => stages.includes('AWSCURRENT'))?.text ?? ''
  const kids = () => readKeys(current()).map(({ kid }) => kid)

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rotation-'))
    bundle('functions/rotate-visit-keys.ts', folder)
  })
  beforeEach(async () => {
    secret = await startSecrets({ first: { text: FIRST, stages: ['AWSCURRENT'] } })
    hosted = await hosting()
  })
  afterEach(async () => {
    await hosted.end()
    await secret.close()
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('adds a key that waits, and a month later signs by it', async () => {
    await rotate('second')
    expect(kids()).toEqual(['1', expect.any(String)])
    const [, waiting] = kids()
    const later = await hosting(30 * DAY)
    await rotate('third', later)
    await later.end()
    expect(kids()).toEqual([waiting, expect.any(String), '1'])
  })

  test('may be called any step again, and makes one ring of it', async () => {
    begin('second')
    for (const each of STEPS) {
      await step(each, 'second')
      const after = JSON.stringify(secret.versions)
      await step(each, 'second')
      expect(JSON.stringify(secret.versions)).toBe(after)
    }
    expect(secret.calls.filter((call) => call === 'PutSecretValue')).toHaveLength(1)
  })

  test('that was overtaken by keys put there in haste does not bring back what leaked', async () => {
    begin('second')
    await step('createSecret', 'second')
    const inHaste = JSON.stringify([{ kid: 'haste', key: 'h'.repeat(64) }])
    replace('by-hand', inHaste)
    await expect(step('testSecret', 'second')).rejects.toThrow()
    await expect(step('finishSecret', 'second')).rejects.toThrow()
    expect(current()).toBe(inHaste)
  })

  test('refuses a version that nobody is making', async () => {
    await expect(step('createSecret', 'unknown')).rejects.toThrow()
    secret.versions.old = { text: FIRST, stages: [] }
    await expect(step('createSecret', 'old')).rejects.toThrow()
    expect(current()).toBe(FIRST)
  })

  test('F79 writes no key into its log', async () => {
    await rotate('second')
    for (const { key } of readKeys(current())) expect(hosted.log()).not.toContain(key)
    expect(hosted.log()).toContain('finishSecret')
  })
})
