import { describe, expect, test } from 'vitest'
import { synthesize } from './synthesized.ts'

/** Hashes of bundles change with every line of code: what is deployed where is what these pin. */
function masked(template: object): unknown {
  return JSON.parse(JSON.stringify(template).replace(/"S3Key":"[0-9a-f]{64}\.zip"/g, '"S3Key":"a bundle"'))
}

describe.each(synthesize())('stage $stage.name', ({ data, identity, service, stage }) => {
  test('deploys this for its data', async () => {
    await expect(`${JSON.stringify(masked(data.toJSON()), null, 2)}\n`).toMatchFileSnapshot(
      `__snapshots__/${stage.name}-data.json`,
    )
  })

  test('deploys this for where staff sign in', async () => {
    await expect(`${JSON.stringify(masked(identity.toJSON()), null, 2)}\n`).toMatchFileSnapshot(
      `__snapshots__/${stage.name}-identity.json`,
    )
  })

  test('deploys this for its service', async () => {
    await expect(`${JSON.stringify(masked(service.toJSON()), null, 2)}\n`).toMatchFileSnapshot(
      `__snapshots__/${stage.name}-service.json`,
    )
  })
})
