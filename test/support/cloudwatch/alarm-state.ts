import type { Measured, MetricIdentity } from './measured.ts'
import { calculate } from './metric-math.ts'

type MetricPart = {
  readonly Id: string
  readonly Expression?: string
  readonly MetricStat?: { readonly Metric: MetricIdentity; readonly Period: number; readonly Stat: string }
  readonly ReturnData: boolean
}

/** The properties of an `AWS::CloudWatch::Alarm`, as far as ours have them. */
export type AlarmProperties = Partial<MetricIdentity> & {
  readonly AlarmName: string
  readonly ComparisonOperator: string
  readonly Threshold: number
  readonly EvaluationPeriods: number
  readonly DatapointsToAlarm: number
  readonly TreatMissingData: string
  readonly EvaluationWindow?: { readonly WallClockWindow: { readonly Timezone: string } }
  readonly Period?: number
  readonly Statistic?: string
  readonly ExtendedStatistic?: string
  readonly Metrics?: readonly MetricPart[]
}

const BEYOND: Readonly<Record<string, (value: number, threshold: number) => boolean>> = {
  GreaterThanThreshold: (value, threshold) => value > threshold,
  GreaterThanOrEqualToThreshold: (value, threshold) => value >= threshold,
  LessThanThreshold: (value, threshold) => value < threshold,
}
/** Minutes that a zone is ahead of UTC. */
const AHEAD: Readonly<Record<string, number>> = { 'Asia/Jakarta': 7 * 60 }

/**
 * Whether an alarm fires in a minute: so many of its last periods are beyond the threshold, those without a number as the alarm says. Periods
 * end now, or with the last whole one by the clock on the wall. After CloudWatch's documentation; what it adds (looking further back for late
 * numbers, keeping its state while it is unsure) makes it slower and never quieter.
 */
export function fires(alarm: AlarmProperties, numbers: Measured, now: number): boolean {
  const beyond = BEYOND[alarm.ComparisonOperator]
  if (!beyond) throw new Error(`no comparison is called ${alarm.ComparisonOperator}`)
  const minutes = periodOf(alarm) / 60
  const end = endOf(alarm, minutes, now)
  const verdicts = Array.from({ length: alarm.EvaluationPeriods }, (_, index) => {
    const to = end - index * minutes
    const value = signalOf(alarm, numbers, to - minutes, to)
    return value === undefined ? alarm.TreatMissingData === 'breaching' : beyond(value, alarm.Threshold)
  })
  return verdicts.filter(Boolean).length >= alarm.DatapointsToAlarm
}

function periodOf({ Period, Metrics = [] }: AlarmProperties): number {
  const periods = new Set(Metrics.flatMap(({ MetricStat }) => MetricStat?.Period ?? []))
  const [period = Period, ...others] = periods
  if (period === undefined || others.length > 0) throw new Error('an alarm has exactly one period')
  return period
}

function endOf({ EvaluationWindow }: AlarmProperties, minutes: number, now: number): number {
  if (!EvaluationWindow) return now
  const ahead = AHEAD[EvaluationWindow.WallClockWindow.Timezone]
  if (ahead === undefined) throw new Error('no such time zone is known')
  return Math.floor((now + ahead) / minutes) * minutes - ahead
}

function signalOf(alarm: AlarmProperties, numbers: Measured, from: number, to: number): number | undefined {
  if (!alarm.Metrics) {
    const { Namespace = '', MetricName = '', Dimensions = [], Statistic, ExtendedStatistic } = alarm
    const statistic = Statistic ?? ExtendedStatistic ?? ''
    return numbers.statistic({ Namespace, MetricName, Dimensions }, statistic, from, to)
  }
  const values = Object.fromEntries(
    alarm.Metrics.flatMap(({ Id, MetricStat }) =>
      MetricStat ? [[Id, numbers.statistic(MetricStat.Metric, MetricStat.Stat, from, to)]] : [],
    ),
  )
  const [formula, ...others] = alarm.Metrics.filter(({ ReturnData }) => ReturnData)
  if (formula?.Expression === undefined || others.length > 0) throw new Error('an alarm looks at exactly one number')
  return calculate(formula.Expression, values)
}

/** Whether a group fires: `ALARM("…")` of any of its members. */
export function groupFires(rule: string, red: ReadonlySet<string>): boolean {
  return rule.split(' OR ').some((part) => {
    const name = /^ALARM\("([^"]+)"\)$/.exec(part)?.[1]
    if (name === undefined) throw new Error(`not a rule this knows: ${part}`)
    return red.has(name)
  })
}
