import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CloudFrontClient } from '@aws-sdk/client-cloudfront'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { doorOf } from '../../functions/edge/door.ts'
import { ASKED_AGAIN } from '../../functions/edge/origin-keys.ts'
import { originRotation } from '../../functions/edge/origin-rotation.ts'
import { type RotationStep, rotate } from '../../functions/rotation.ts'
import { secretVersions } from '../../functions/secret-versions.ts'
import { bundle } from '../../infra/constructs/bundling.ts'
import { rotations } from '../../shared/rotations.ts'
import { distributionWith, startCloudFront, startSecrets } from './edge-services.ts'
import { host } from './hosted.ts'

const STEPS = ['createSecret', 'setSecret', 'testSecret', 'finishSecret'] as const
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }

let secrets: Awaited<ReturnType<typeof startSecrets>>
let cloudFront: Awaited<ReturnType<typeof startCloudFront>>
let waited: number[]

beforeEach(async () => {
  secrets = await startSecrets({
    old: { text: 'old-key', stages: ['AWSCURRENT'] },
    new: { stages: ['AWSPENDING'] },
  })
  cloudFront = await startCloudFront(distributionWith('old-key'))
  waited = []
})
afterEach(async () => {
  await secrets.close()
  await cloudFront.close()
})

/** A step by the real clients, with the time it takes left out. */
async function step(Step: RotationStep['Step'], { left = 60_000, onWait = (): unknown => undefined } = {}) {
  const secretsClient = new SecretsManagerClient({ endpoint: secrets.url, region: 'ap-southeast-3', credentials })
  const cloudFrontClient = new CloudFrontClient({ endpoint: cloudFront.url, region: 'ap-southeast-3', credentials })
  let remaining = left
  const rotation = originRotation({
    door: doorOf(cloudFrontClient, 'ED1'),
    newKey: () => 'new-key',
    async wait(milliseconds) {
      waited.push(milliseconds)
      remaining -= milliseconds
      onWait()
    },
  })
  const secret = secretVersions(secretsClient, 'origin-key')
  await rotate({ Step, ClientRequestToken: 'new' }, secret, rotation, () => remaining)
}

const stagesNow = () =>
  Object.fromEntries(Object.entries(secrets.versions).map(([id, { stages }]) => [id, [...stages].sort()]))

describe('F36 the key by which CloudFront is known', () => {
  test('is made, sent, found everywhere, and only then the one in use', async () => {
    await step('createSecret')
    expect(secrets.versions.new?.text).toBe('new-key')
    expect(cloudFront.state.config).toBe(distributionWith('old-key'))
    await step('setSecret')
    expect(stagesNow()).toEqual({ old: ['AWSCURRENT'], new: ['AWSPENDING'] })
    await step('testSecret')
    await step('finishSecret')
    expect(stagesNow()).toEqual({ old: ['AWSPREVIOUS'], new: ['AWSCURRENT', 'AWSPENDING'] })
  })

  test('is all that an update changes of the distribution', async () => {
    await step('createSecret')
    await step('setSecret')
    const sorted = (config: string) => config.replace(/<(\w+)><\/\1>/g, '<$1/>')
    expect(sorted(cloudFront.state.config)).toBe(sorted(distributionWith('new-key')))
  })

  test('is sent no sooner than every guard would ask for it', async () => {
    await step('createSecret')
    const before: string[] = []
    await step('setSecret', { onWait: () => before.push(cloudFront.state.config) })
    expect(before).toEqual([distributionWith('old-key')])
    expect(waited.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(ASKED_AGAIN)
  })

  test('every step may come twice, and a whole rotation again changes nothing', async () => {
    for (const each of STEPS) {
      await step(each)
      await step(each)
    }
    for (const each of STEPS) await step(each)
    expect(cloudFront.state.puts).toBe(1)
    expect(secrets.versions.new?.text).toBe('new-key')
    expect(stagesNow()).toEqual({ old: ['AWSPREVIOUS'], new: ['AWSCURRENT', 'AWSPENDING'] })
  })

  test('waits for all of CloudFront’s places, and gives up in time to be tried again', async () => {
    await step('createSecret')
    await step('setSecret')
    await cloudFront.close()
    cloudFront = await startCloudFront(distributionWith('new-key'), ['InProgress', 'InProgress', 'Deployed'])
    await step('testSecret')
    expect(cloudFront.calls).toHaveLength(3)
    await cloudFront.close()
    cloudFront = await startCloudFront(distributionWith('new-key'), ['InProgress'])
    await expect(step('testSecret')).rejects.toThrow('not yet told all its places')
  })

  test('is not called the one in use where a deployment has put the old one back meanwhile', async () => {
    await step('createSecret')
    await step('setSecret')
    cloudFront.state.config = distributionWith('old-key')
    await expect(step('testSecret')).rejects.toThrow('does not send the new key')
    await expect(step('finishSecret')).rejects.toThrow('does not send the new key')
    expect(stagesNow()).toEqual({ old: ['AWSCURRENT'], new: ['AWSPENDING'] })
  })

  test('a distribution that sends no key is no place for one', async () => {
    await step('createSecret')
    cloudFront.state.config = distributionWith('old-key').replaceAll('X-Origin-Key', 'x-nothing')
    await expect(step('setSecret')).rejects.toThrow('no origin of the distribution is sent x-origin-key')
    expect(cloudFront.state.puts).toBe(0)
  })

  test('a version that nobody announced is not rotated in', async () => {
    secrets.versions.new = { text: 'new-key', stages: [] }
    for (const each of STEPS) await expect(step(each)).rejects.toThrow('not about to be used')
  })

  test('a schedule that is tried out with no key, or with the one in use, passes', async () => {
    await step('testSecret')
    secrets.versions.new = { text: 'old-key', stages: ['AWSPENDING'] }
    await step('testSecret')
    expect(cloudFront.state.puts).toBe(0)
  })
})

test('F78 the rotation as Lambda runs it calls what its role allows, and writes no key to its log', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rotation-'))
  bundle(rotations.originKey.entry, folder)
  const rotation = await host(join(folder, 'index.mjs'), {
    DISTRIBUTION_ID: 'ED1',
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
    AWS_ENDPOINT_URL_CLOUDFRONT: cloudFront.url,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_REGION: 'ap-southeast-3',
  })
  const run = (Step: string) => rotation.invoke({ Step, SecretId: 'origin-key', ClientRequestToken: 'new' })
  await run('createSecret')
  const key = secrets.versions.new?.text ?? ''
  expect(key).toMatch(/^[0-9a-z]{52}$/)
  await expect(run('testSecret')).rejects.toThrow('does not send the new key')
  cloudFront.state.config = distributionWith(key)
  await run('testSecret')
  await run('finishSecret')
  expect(stagesNow()).toEqual({ old: ['AWSPREVIOUS'], new: ['AWSCURRENT', 'AWSPENDING'] })
  await expect(run('deleteSecret')).rejects.toThrow()
  expect(rotation.log()).toContain('rotation-failed')
  expect(rotation.log()).not.toContain(key)
  await rotation.end()
  await rm(folder, { recursive: true })
})
