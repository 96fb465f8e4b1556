import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Rotation, type RotationStep, rotate } from '../../functions/rotation.ts'
import { secretVersions } from '../../functions/secret-versions.ts'
import { startSecrets } from '../infra/edge-services.ts'

let secrets: Awaited<ReturnType<typeof startSecrets>>

beforeEach(async () => {
  secrets = await startSecrets({ old: { text: 'old', stages: ['AWSCURRENT'] }, new: { stages: ['AWSPENDING'] } })
})
afterEach(() => secrets.close())

const plain: Rotation = { next: (current) => `${current} and new`, check: async () => undefined }

async function step(Step: RotationStep['Step'], rotation: Rotation = plain) {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const client = new SecretsManagerClient({ endpoint: secrets.url, region: 'ap-southeast-3', credentials })
  await rotate({ Step, ClientRequestToken: 'new' }, secretVersions(client, 'secret'), rotation, () => 60_000)
}

const inUse = () => Object.values(secrets.versions).find(({ stages }) => stages.includes('AWSCURRENT'))?.text

test('a secret that nobody must be told of is made, checked and in use', async () => {
  for (const each of ['createSecret', 'setSecret', 'testSecret', 'finishSecret'] as const) await step(each)
  expect(inUse()).toBe('old and new')
})

test('who must be told is told before it is in use, and the last step waits for nobody', async () => {
  const seen: string[] = []
  const told: Rotation = {
    next: () => 'new',
    send: async (next) => void seen.push(`sent ${next} while ${inUse()}`),
    sentEverywhere: async (next, left) => void seen.push(`${next} everywhere in ${left()}`),
    check: async (current, next) => void seen.push(`checked ${current} and ${next}`),
  }
  for (const each of ['createSecret', 'setSecret', 'testSecret', 'finishSecret'] as const) await step(each, told)
  expect(seen).toEqual(['sent new while old', 'checked old and new', 'new everywhere in 60000', 'checked old and new'])
})

test('a secret put there in the very moment in which a rotation finishes stays', async () => {
  await step('createSecret')
  const overtaken: Rotation = {
    ...plain,
    async check() {
      secrets.versions.old = { text: 'old', stages: ['AWSPREVIOUS'] }
      secrets.versions.hand = { text: 'by hand', stages: ['AWSCURRENT'] }
    },
  }
  await expect(step('finishSecret', overtaken)).rejects.toThrow()
  expect(inUse()).toBe('by hand')
})
