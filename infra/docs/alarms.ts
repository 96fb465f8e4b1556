import type { GeneratedDoc } from '../../functions/cli/docs/generated-doc.ts'
import { services } from '../../shared/services.ts'
import type { Alarm } from '../alarms/alarm.ts'
import { functionName } from '../alarms/function-name.ts'
import { groups } from '../alarms/groups.ts'
import { alarmsOf } from '../alarms/index.ts'
import { stages } from '../stages.ts'

/** An alarm as a stage has it. */
type OfStage = { readonly stage: string; readonly alarm: Alarm }

/** Every alarm, what it means for people and what to do, a section each: mails lead here by name. */
export const alarmsDoc: GeneratedDoc = {
  file: 'docs/alarms.md',
  make: () => {
    const byName = Map.groupBy(all(), ({ alarm }) => alarm.name)
    const sections = [...byName.values()].map(sectionOf)
    return `${[head(), ...groups.map((group) => groupSection(group.name, [...byName.values()])), MONEY, '## One by one', ...sections].join('\n\n')}\n`
  },
}

function all(): OfStage[] {
  return stages.flatMap((stage) =>
    alarmsOf({ stage, apiId: 'api', tableName: 'table', failedRuns: 'queue' }).map((alarm) => ({
      stage: stage.name,
      alarm,
    })),
  )
}

function head(): string {
  return `# Alarms

Made by \`npm run docs\` from \`infra/alarms\`. Edit that, not this.

Each alarm says what it means for people and leads to its section here. Mails come from groups, so that one outage does not send forty of them,
and from the alarms that are told by themselves. A group that is red sends no second mail when another of its alarms joins: the dashboard
\`suara-loket-STAGE\` shows all. Every single alarm also goes to the topic *Every*, for whoever subscribes.

Functions are called \`${functionName('STAGE', services[0].name)}\` and so on; their logs are linked from their pages. Lines that one request caused share
its \`requestId\`, which is also the one in the API's access log and in the header \`X-Request-Id\`.

In the first night of a new stage the alarms \`…-not-done\` are red until their job has run once: that also proves that mails arrive. The subscription of
\`alarmEmail\` must be confirmed by the link in AWS's first mail to it.

## Groups`
}

function groupSection(name: string, alarms: readonly OfStage[][]): string {
  const group = groups.find((each) => each.name === name)
  const members = alarms.flatMap(([first]) => (first?.alarm.told === name ? [link(first.alarm.name)] : []))
  return [
    `### ${name}`,
    group?.meaning ?? '',
    `Red when any of these is: ${members.join(', ')}.`,
    numbered(group?.steps ?? []),
  ].join('\n\n')
}

function sectionOf(alarms: readonly OfStage[]): string {
  const [first] = alarms
  if (!first) return ''
  const { name, measures, meaning, steps, told } = first.alarm
  const teller = told === 'by itself' ? 'told by itself' : `told by the group ${link(told)}`
  return [
    `### ${name}`,
    `**${meaning}**`,
    `Measures ${measures}. Red ${conditionOf(alarms)}; ${teller}.`,
    numbered(steps),
  ].join('\n\n')
}

/** Stages whose thresholds are the same are not told apart. */
function conditionOf(alarms: readonly OfStage[]): string {
  const [first] = alarms
  if (!first) return ''
  const { fires } = first.alarm
  const thresholds = Map.groupBy(alarms, ({ alarm }) => alarm.fires.threshold)
  const numbers = [...thresholds].map(([threshold, some]) => {
    const where = [...new Set(some.map(({ stage }) => stage))].join(', ')
    return thresholds.size === 1 ? `${threshold}` : `${threshold} (${where})`
  })
  const { beyond, of } = fires.periods
  const span = fires.daysOf ? `a whole day of ${fires.daysOf}` : spanOf(fires.minutes)
  const often = of === 1 ? `in ${span}` : `in ${beyond} of ${of} times ${span}`
  const silence = fires.silence === 'fires' ? ', or when there is no number' : ''
  return `when ${fires.when} ${numbers.join(', ')} ${fires.unit} ${often}${silence}`
}

function spanOf(minutes: number): string {
  if (minutes === 1440) return 'a day'
  if (minutes === 60) return 'an hour'
  return minutes === 1 ? 'a minute' : `${minutes} minutes`
}

function numbered(steps: readonly string[]): string {
  return steps.map((step, index) => `${index + 1}. ${step}`).join('\n')
}

function link(name: string): string {
  return `[${name}](#${name})`
}

const MONEY = `## What no alarm watches

### budget

A mail of AWS Budgets says that the stage has cost 80 or 100 % of its \`budget\`, or will have by the end of the month.

It counts what bears the tags \`application\` and \`stage\`. AWS must be told once that they are for bills, by whoever holds the paying account, a day after the
first deployment; **until then the budget sees nothing and says nothing**:

\`\`\`sh
aws ce update-cost-allocation-tags-status --cost-allocation-tags-status \\
  TagKey=application,Status=Active TagKey=stage,Status=Active
aws ce list-cost-allocation-tags --status Active        # both must be there
\`\`\`

1. Which line grew? Cost Explorer, by service, filtered by the tag \`stage\`.
2. Requests, Lambda, table and firewall together: many people, or somebody who hammers. See [refusing](#refusing); the ceilings of the API and the table
   hold the rest, and no budget stops anything.
3. Logs, metrics or traces alone: a deployment that logs more. \`npm run cost\` says what each should be.

### firewall

What the firewall stops is counted in us-east-1 alone, and an alarm sees its own region only: there is none. The dashboard shows it. What comes
through is watched here: [api-refuses](#api-refuses), [api-nearly-full](#api-nearly-full), the table's ceilings and the budget.

If people in one place say that they are sent away (429) while everything here is quiet: many phones share one address there. Raise
\`firewall.perAddress\` and deploy \`…-global\`.`
