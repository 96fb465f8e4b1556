import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ASKED_AGAIN, originKeys } from '../../functions/edge/origin-keys.ts'
import { bundle } from '../../infra/constructs/bundling.ts'
import { ORIGIN_KEY, guard as settings } from '../../shared/guard.ts'
import { startSecrets } from './edge-services.ts'
import { gatewayEvent } from './gateway-event.ts'
import { type Hosted, host } from './hosted.ts'

const KEYS = { current: 'c'.repeat(64), pending: 'p'.repeat(64), previous: 'v'.repeat(64) }

/** What an HTTP API asks a Lambda authorizer, payload format 2.0. */
function asked(...keys: readonly string[]) {
  const { body, isBase64Encoded, ...request } = gatewayEvent({
    routeKey: '$default',
    method: 'GET',
    url: 'https://api-id.execute-api.ap-southeast-3.amazonaws.com/instansi/uji',
  })
  return {
    ...request,
    type: 'REQUEST',
    routeArn: 'arn:aws:execute-api:ap-southeast-3:111122223333:api-id/$default/GET/instansi/uji',
    identitySource: keys,
    headers: { ...request.headers, [ORIGIN_KEY]: keys.join(',') },
  }
}

describe('F36 the guard as Lambda runs it', () => {
  let folder: string
  let secrets: Awaited<ReturnType<typeof startSecrets>>
  let guard: Hosted

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'guard-'))
    secrets = await startSecrets({
      now: { text: KEYS.current, stages: ['AWSCURRENT'] },
      before: { text: KEYS.previous, stages: ['AWSPREVIOUS'] },
    })
    bundle(settings.entry, folder)
    guard = await host(join(folder, 'index.mjs'), {
      ORIGIN_KEY_SECRET: 'origin-key',
      AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_REGION: 'ap-southeast-3',
    })
  })
  afterAll(async () => {
    await guard.end()
    await secrets.close()
    await rm(folder, { recursive: true })
  })

  test('lets in who shows the key in use or the one before, and asks for them once', async () => {
    expect(await guard.invoke(asked(KEYS.current))).toEqual({ isAuthorized: true })
    expect(await guard.invoke(asked(KEYS.previous))).toEqual({ isAuthorized: true })
    expect(secrets.calls.sort()).toEqual([
      'GetSecretValue AWSCURRENT',
      'GetSecretValue AWSPENDING',
      'GetSecretValue AWSPREVIOUS',
    ])
  })

  test.each([
    ['another', 'x'.repeat(64)],
    ['none', ''],
    ['a part of it', KEYS.current.slice(0, -1)],
    ['more than it', `${KEYS.current}c`],
    ['it twice, as two headers become one', `${KEYS.current},${KEYS.current}`],
    ['its name', 'AWSCURRENT'],
  ])('lets nobody in who shows %s', async (_, key) => {
    expect(await guard.invoke(asked(key))).toEqual({ isAuthorized: false })
  })

  test('lets nobody in where the gateway took no key from the request', async () => {
    expect(await guard.invoke(asked())).toEqual({ isAuthorized: false })
    expect(await guard.invoke({ ...asked(), identitySource: undefined })).toEqual({ isAuthorized: false })
  })

  test('F79 writes no key and no address to its log', () => {
    expect(guard.log()).not.toMatch(/c{8}|p{8}|v{8}|203\.0\.113\.9/)
  })
})

describe('F36 the keys that the guard knows', () => {
  /** Keys that change under a clock of our own; `reads` counts what was asked of the secret. */
  function keysOn(first: readonly string[]) {
    const state = { now: 1_000_000, keys: first, reads: 0, fails: false, logged: [] as string[] }
    const keys = originKeys({
      async read() {
        state.reads += 1
        if (state.fails) throw new Error('the secret cannot be read')
        return state.keys
      },
      now: () => state.now,
      log: (_level, event) => state.logged.push(event),
    })
    return { state, knows: keys.knows }
  }

  test('a new key is good as soon as it may be sent: who shows it makes the guard ask again', async () => {
    const { state, knows } = keysOn([KEYS.current])
    expect(await knows(KEYS.current)).toBe(true)
    state.keys = [KEYS.current, KEYS.pending]
    state.now += ASKED_AGAIN
    expect(await knows(KEYS.pending)).toBe(true)
    expect(state.reads).toBe(2)
  })

  test('a key that is no longer one is refused within a minute', async () => {
    const { state, knows } = keysOn([KEYS.current])
    expect(await knows(KEYS.current)).toBe(true)
    state.keys = [KEYS.pending]
    state.now += 60_000
    expect(await knows(KEYS.current)).toBe(false)
  })

  test('F77 whoever tries many keys makes it ask no more than once in five seconds', async () => {
    const { state, knows } = keysOn([KEYS.current])
    for (let tried = 0; tried < 1_000; tried++) {
      expect(await knows(`key ${tried}`)).toBe(false)
      state.now += 10
    }
    // In ten seconds.
    expect(state.reads).toBeLessThanOrEqual(3)
  })

  test('while the secret cannot be read what is known still is, and what is unknown is no answer', async () => {
    const { state, knows } = keysOn([KEYS.current])
    await knows(KEYS.current)
    state.fails = true
    state.now += 60_000
    expect(await knows(KEYS.current)).toBe(true)
    expect(state.logged).toEqual(['origin-keys-unread'])
    state.now += ASKED_AGAIN
    // A no would be remembered by the gateway for minutes.
    await expect(knows(KEYS.pending)).rejects.toThrow('cannot be read')
  })

  test('without ever having read it nobody is answered', async () => {
    const { state, knows } = keysOn([KEYS.current])
    state.fails = true
    await expect(knows(KEYS.current)).rejects.toThrow('cannot be read')
    state.fails = false
    expect(await knows(KEYS.current)).toBe(true)
  })
})
