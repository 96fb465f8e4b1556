import { describe, expect, test } from 'vitest'
import { synthesize } from './synthesized.ts'

/** Hashes of bundles change with every line of code: what is deployed where is what these pin. */
function masked(template: object): unknown {
  return JSON.parse(JSON.stringify(template).replace(/"S3Key":"[0-9a-f]{64}\.zip"/g, '"S3Key":"a bundle"'))
}

describe.each(synthesize())('stage $stage.name', ({ stage, stacks: _stacks, assembly: _assembly, ...templates }) => {
  test.each(Object.entries(templates).flatMap(([name, template]) => (template ? [{ name, template }] : [])))(
    'deploys this for its $name',
    async ({ name, template }) => {
      await expect(`${JSON.stringify(masked(template.toJSON()), null, 2)}\n`).toMatchFileSnapshot(
        `__snapshots__/${stage.name}-${name}.json`,
      )
    },
  )
})
