import type { GeneratedDoc } from '../../functions/cli/docs/generated-doc.ts'
import { code, page, tableOf } from '../../functions/cli/docs/markdown.ts'
import type { Access } from '../../shared/access.ts'
import { type Job, jobs } from '../../shared/jobs.ts'
import { type HttpService, services } from '../../shared/services.ts'
import { callsOf, type KindOfCall, rights } from '../../shared/storage/rights.ts'
import { acknowledged } from '../nag/acknowledged.ts'
import { type GrantedRole, grantedRoles } from './granted-roles.ts'

/** What every function may do, on what, and why: from the same lists that its role is made of, and the rest from the templates. */
export const grantsDoc: GeneratedDoc = {
  file: 'docs/grants.md',
  make: () => {
    const roles = grantedRoles()
    const entries: readonly (HttpService | Job)[] = [...services, ...jobs]
    const others = roles.filter(({ description }) => !entries.some(({ failure }) => failure === description))
    return page(
      'Grants',
      '`shared/services.ts`, `shared/jobs.ts`, `shared/storage/rights.ts` and the templates of a stage',
      INTRODUCTION,
      '## Who may put what',
      tableOf(
        ['function', 'puts into the table'],
        entries.map(({ name, access }) => [code(name), putsOf(access).map(code).join('\n') || 'nothing']),
      ),
      ...entries.map((entry) => section(entry.name, entry.entry, entry.access, roleOf(roles, entry.name, entries))),
      '## Roles that serve no request and no job',
      ...others.map(({ place, description, statements }) =>
        [`### ${place}`, description, statementTable(statements)].filter((text) => text !== '').join('\n\n'),
      ),
      '## What sort keys leave',
      SORT_KEYS,
      '## What cdk-nag finds and is right as it is',
      'Every synthesis is held to AwsSolutions, Serverless and NIST 800-53 revision 5. A finding without its line here fails it.',
      tableOf(
        ['rules', 'at', 'why it is right'],
        acknowledged.map(({ rules, at, reason }) => [rules.map(code).join('\n'), at.map(code).join('\n'), reason]),
      ),
    )
  },
}

const INTRODUCTION =
  'Each function has a role of its own. To the table nothing is granted but the calls below, each on the kinds of partitions that it is made ' +
  'on: `dynamodb:LeadingKeys` must be like one of them, and have no more parts, so that a star is one part. Parts are escaped: none holds a `#`. ' +
  'Nobody updates in place, deletes or scans. Whoever has one function’s credentials can do what stands in its section, in every agency, and no more.'

const SORT_KEYS =
  'IAM knows a partition’s key and not the sort key. Where two kinds of things share a partition, who may put the one can put the other:\n\n' +
  '- `{agency}#{unit}#tally` holds counts, and what was found odd in a day. Who decides about findings (`staff`, `inspect`) could put a count. The ' +
  'nightly audit counts again from the ratings and says where a stored count differs.\n' +
  '- `{agency}#{unit}#visit-code#{code}` holds that a code was issued and that it was opened. Who opens codes (`citizen`) could issue one. It can sign ' +
  'visits in any case: that is what it is for.\n' +
  '- A put may replace an item that is there: that it must not stands in the condition of the put, which the function writes and IAM does not see. What ' +
  'was replaced is in the point-in-time backups for 35 days, and who wrote it in CloudTrail.'

function roleOf(roles: readonly GrantedRole[], name: string, entries: readonly { name: string; failure: string }[]) {
  const failure = entries.find((entry) => entry.name === name)?.failure
  const role = roles.find(({ description }) => description === failure)
  if (!role) throw new Error(`${name} has no role`)
  return role
}

function section(name: string, entry: string, access: readonly Access[], role: GrantedRole): string {
  const beside = role.statements.filter(({ actions }) => !actions.some((each) => each.startsWith('dynamodb:')))
  return [
    `## ${name}`,
    `\`${entry}\``,
    tableOf(
      ['access', 'why', 'calls', 'on partitions'],
      access.map((each) => [code(each), rights[each].why, ...cellsOf(callsOf([each]))]),
    ),
    'Beside the table:',
    statementTable(beside),
  ].join('\n\n')
}

/** A line for each call: what is called, and on which partitions. */
function cellsOf(calls: readonly KindOfCall[]): [string, string] {
  if (calls.length === 0) return ['none on the table', '']
  return [calls.map(({ operation }) => operation).join('\n'), calls.map(({ pk }) => code(pk)).join('\n')]
}

function putsOf(access: readonly Access[]): string[] {
  return callsOf(access).flatMap(({ operation, pk }) => (operation === 'PutItem' ? [pk] : []))
}

function statementTable(statements: GrantedRole['statements']): string {
  return tableOf(
    ['actions', 'on', 'only where'],
    statements.map(({ actions, resources, condition }) => [
      actions.map(code).join('\n'),
      resources.map(code).join('\n'),
      condition === undefined ? '' : code(condition),
    ]),
  )
}
