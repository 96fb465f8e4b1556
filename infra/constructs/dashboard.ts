import { Stack } from 'aws-cdk-lib'
import { CfnDashboard } from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import type { Chart, Line } from '../alarms/charts.ts'
import type { Metric } from '../alarms/metric.ts'
import type { Stage } from '../stage.ts'

export type DashboardProps = {
  readonly stage: Stage
  readonly charts: readonly Chart[]
  /** Alarms that wake somebody, shown first. */
  readonly alarmArns: readonly string[]
}

/** CloudWatch's grid is 24 wide. */
const WIDTH = 24
const COLUMNS = 2
const HEIGHT = 6
const ABOVE = 5

/** One page for whoever was woken: what is red, then how it came about. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { stage, charts, alarmArns }: DashboardProps) {
    super(scope, id)
    const half = WIDTH / COLUMNS
    const head = [
      { type: 'text', ...at(0, 0, half, ABOVE), properties: { markdown: textOf(stage) } },
      { type: 'alarm', ...at(half, 0, half, ABOVE), properties: { title: 'What wakes', alarms: alarmArns } },
    ]
    const pictures = charts.map((chart, index) => ({
      type: 'metric',
      ...at((index % COLUMNS) * half, ABOVE + Math.floor(index / COLUMNS) * HEIGHT, half, HEIGHT),
      properties: propertiesOf(chart, stage.region),
    }))
    new CfnDashboard(this, 'Dashboard', {
      dashboardName: `suara-loket-${stage.name}`,
      dashboardBody: Stack.of(this).toJsonString({ start: '-PT6H', widgets: [...head, ...pictures] }),
    })
  }
}

function at(x: number, y: number, width: number, height: number) {
  return { x, y, width, height }
}

function textOf({ name }: Stage): string {
  return [
    `# Suara Loket ${name}`,
    '1. What is red on the right? Its section in **docs/alarms.md** says what it means for people and what to do.',
    '2. Times are your browser’s. Jobs run by UTC: 18:10 is 01:10 in Jakarta.',
    '3. Ratings that were accepted are kept, whatever is red here. Do not hurry.',
    '4. How to go back to the version before, restore or move: **docs/operations.md**.',
  ].join('\n\n')
}

function propertiesOf({ title, unit, lines, limits = [], period, region }: Chart, home: string) {
  return {
    title,
    region: region ?? home,
    view: 'timeSeries',
    stacked: false,
    period,
    yAxis: { left: { min: 0, label: unit, showUnits: false } },
    metrics: lines.map(lineOf),
    ...(limits.length > 0
      ? { annotations: { horizontal: limits.map((limit) => ({ ...limit, color: '#d62728' })) } }
      : {}),
  }
}

function lineOf(line: Line) {
  if ('formula' in line) return [{ expression: line.formula, label: line.label }]
  const { metric, label, hidden } = line
  return [...identityOf(metric), { stat: metric.statistic, label, ...(hidden ? { id: hidden, visible: false } : {}) }]
}

function identityOf({ namespace, name, dimensions }: Metric): string[] {
  return [namespace, name, ...Object.entries(dimensions).flat()]
}
