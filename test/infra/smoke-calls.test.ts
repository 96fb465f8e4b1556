import type { Template } from 'aws-cdk-lib/assertions'
import { expect, test } from 'vitest'
import { type Beside, type Call, callsOfRoles } from '../../functions/cli/smoke/calls.ts'
import { guard } from '../../shared/guard.ts'
import { jobs } from '../../shared/jobs.ts'
import { rotations } from '../../shared/rotations.ts'
import { services } from '../../shared/services.ts'
import { allows } from './iam.ts'
import { functionOf, homeOf, statementsOf, synthesize } from './synthesized.ts'

const [dev] = synthesize()

/** Those that neither answer people nor run by a clock of ours. */
const homes = new Map<object, Template | undefined>([
  [guard, dev?.edge],
  [rotations.originKey, dev?.edge],
  [rotations.visitKeys, dev?.jobs],
])

/** How policies name what a stage has beside its table, in whatever stack they are. */
const NAMES: Readonly<Record<Beside, RegExp>> = {
  'visit keys': /VisitKeys/,
  'origin key': /OriginKey(?!Rotation)/,
  distribution: /:distribution\//,
}

test.each([...services, ...jobs, guard, ...Object.values(rotations)])(
  'F78 what a smoke test asks IAM about $name is answered by its role as it wants it answered',
  (entry) => {
    if (!dev) throw new Error('there is no stage')
    const home = homes.get(entry) ?? homeOf(dev, entry)
    const role: string = functionOf(home, entry)[1].Properties.Role['Fn::GetAtt'][0]
    const statements = statementsOf(home, role)
    const onTable = statements.filter(({ Action }) => Action.some((action) => action.startsWith('dynamodb:')))
    const calls = callsOfRoles.get(entry.name) ?? []
    const grants = ({ action, on, key }: Call) => {
      switch (on) {
        case 'everything':
          return statements.some(({ Action }) => Action.includes(action))
        case 'table':
          return allows(onTable, { action, keys: key === undefined ? undefined : [key] })
        case 'another table':
          return false
        default:
          return statements.some(
            ({ Action, Resource }) =>
              Action.includes(action) && Resource.some((each) => NAMES[on].test(JSON.stringify(each))),
          )
      }
    }
    expect(calls.filter((call) => grants(call) !== (call.is === 'allowed'))).toEqual([])
    const isGiven = 'access' in entry
    expect(calls.filter(({ is }) => is === 'allowed').length).toBeGreaterThan(isGiven ? 3 : 0)
    expect(calls.filter(({ is }) => is === 'denied').length).toBeGreaterThan(50)
  },
)

test('F78 of every secret that is rotated and of the distribution, a role may what the lists say of it, and most may nothing', () => {
  const holders = (on: Beside, action: string) =>
    [...callsOfRoles].flatMap(([name, calls]) =>
      calls.some((call) => call.on === on && call.action === action && call.is === 'allowed') ? [name] : [],
    )
  expect(holders('visit keys', 'secretsmanager:GetSecretValue')).toEqual(['citizen', 'rotate-visit-keys'])
  expect(holders('visit keys', 'secretsmanager:PutSecretValue')).toEqual(['rotate-visit-keys'])
  expect(holders('origin key', 'secretsmanager:GetSecretValue')).toEqual(['origin-guard', 'rotate-origin-key'])
  expect(holders('origin key', 'secretsmanager:PutSecretValue')).toEqual(['rotate-origin-key'])
  expect(holders('distribution', 'cloudfront:UpdateDistribution')).toEqual(['rotate-origin-key'])
})
