import type { App } from 'aws-cdk-lib'
import { expect, test } from 'vitest'
import { type Acknowledged, acknowledged } from '../../infra/nag/acknowledged.ts'
import { acknowledge, isAt, packs, placeOf, stageOf } from '../../infra/nag/checks.ts'
import { stages } from '../../infra/stages.ts'
import { addPipeline, addStage } from '../../infra/suara-loket.ts'
import { samplePipeline } from './sample-pipeline.ts'
import { withApp } from './synthesized.ts'

type Finding = { readonly rule: string; readonly place: string }

/** What the rules find in all stacks. */
function findingsOf(app: App): Finding[] {
  return packs().flatMap((pack) =>
    pack.validateScope(app).violations.flatMap(({ ruleName: rule, violatingResources }) =>
      violatingResources.map(({ constructPath = '' }) => {
        const construct = app.node.findAll().find(({ node }) => node.path === constructPath)
        if (!construct) throw new Error(`there is no ${constructPath}`)
        return { rule: rule.replace(stageOf(construct), '{stage}'), place: placeOf(construct) }
      }),
    ),
  )
}

const { before, after } = withApp((app) => {
  for (const stage of stages) addStage(app, stage)
  addPipeline(app, samplePipeline)
  // Only then does a policy name what is in another stack, as the rules read it when a stage is deployed.
  app.synth()
  const found = findingsOf(app)
  acknowledge(app)
  return { before: found, after: findingsOf(app) }
})

test('F78 cdk-nag finds nothing that has no reason', () => {
  expect([...new Set(after.map(({ rule, place }) => `${rule} at ${place}`))]).toEqual([])
})

test('every reason is about something that is found', () => {
  const lines: readonly Acknowledged[] = acknowledged
  const unused = lines.flatMap(({ rules, at }) =>
    rules.flatMap((rule) =>
      at
        .filter((each) => !before.some((found) => found.rule === rule && isWithin(found.place, each)))
        .map((each) => `${rule} at ${each}`),
    ),
  )
  expect(unused).toEqual([])
})

test('every reason is a sentence', () => {
  for (const { reason } of acknowledged) expect(reason).toMatch(/^[A-Z][^\n]{40,}\.$/)
})

test('the rules look at every stack, and find what they are known to find', () => {
  expect(new Set(before.map(({ place }) => place.split('/')[0]))).toEqual(
    new Set(['data', 'identity', 'global', 'edge', 'service', 'jobs', 'observability', 'analytics']),
  )
  expect(isAt('jobs/Scan/Default/Role', 'jobs/*/Default/Role')).toBe(true)
  expect(isAt('jobs/ScanJob/Role', 'jobs/*Job/Role')).toBe(true)
  expect(isAt('jobs/Scan/Default/Role/DefaultPolicy', 'jobs/*/Default/Role')).toBe(false)
})

/** At a construct, or below it. */
function isWithin(place: string, at: string): boolean {
  return isAt(place.split('/').slice(0, at.split('/').length).join('/'), at)
}
