import { expect, test } from 'vitest'
import { callsOfRoles } from '../../functions/cli/smoke/calls.ts'
import { jobs } from '../../shared/jobs.ts'
import { services } from '../../shared/services.ts'
import { allows } from './iam.ts'
import { functionOf, homeOf, statementsOf, synthesize } from './synthesized.ts'

const [dev] = synthesize()

test.each([...services, ...jobs])(
  'F78 what a smoke test asks IAM about $name is answered by its role as it wants it answered',
  (entry) => {
    if (!dev) throw new Error('there is no stage')
    const home = homeOf(dev, entry)
    const role: string = functionOf(home, entry)[1].Properties.Role['Fn::GetAtt'][0]
    const statements = statementsOf(home, role)
    const onTable = statements.filter(({ Action }) => Action.some((action) => action.startsWith('dynamodb:')))
    const calls = callsOfRoles.get(entry.name) ?? []
    const wrong = calls.filter(({ action, on, key, is }) => {
      const isGranted =
        on === 'everything'
          ? statements.some(({ Action }) => Action.includes(action))
          : on === 'table' && allows(onTable, { action, keys: key === undefined ? undefined : [key] })
      return isGranted !== (is === 'allowed')
    })
    expect(wrong).toEqual([])
    expect(calls.filter(({ is }) => is === 'allowed').length).toBeGreaterThan(3)
    expect(calls.filter(({ is }) => is === 'denied').length).toBeGreaterThan(50)
  },
)
