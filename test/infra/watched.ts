import type { Template } from 'aws-cdk-lib/assertions'
import { vi } from 'vitest'
import { functionName } from '../../infra/alarms/function-name.ts'
import type { AlarmProperties } from '../support/cloudwatch/alarm-state.ts'
import { amountIn, matches } from '../support/cloudwatch/filter-pattern.ts'
import type { Measured, MetricIdentity } from '../support/cloudwatch/measured.ts'

type Templates = {
  readonly service: Template
  readonly jobs: Template
  readonly edge: Template
  readonly observability: Template
}

/** All that is written to the standard output meanwhile, line by line. */
export async function linesOf(work: () => Promise<unknown>): Promise<string[]> {
  let written = ''
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    written += String(chunk)
    return true
  })
  try {
    await work()
  } finally {
    spy.mockRestore()
  }
  return written.split('\n').filter((line) => line !== '')
}

/** Those of some events. */
export function only(lines: readonly string[], ...events: readonly string[]): string[] {
  return lines.filter((line) => events.includes((JSON.parse(line) as { event: string }).event))
}

/** Adds to the metrics what a stage's filters make of lines: of a function's log, or of the API's. */
export function feed(
  templates: Templates,
  log: { readonly stage: string; readonly of: string } | 'access',
  numbers: Measured,
  minute: number,
  lines: readonly string[],
): void {
  const template = log === 'access' ? templates.edge : homeOf(templates, log)
  const group = log === 'access' ? accessLogOf(template) : logOf(template, functionName(log.stage, log.of))
  for (const { Properties } of Object.values(template.findResources('AWS::Logs::MetricFilter'))) {
    if (Properties.LogGroupName.Ref !== group) continue
    const [{ MetricNamespace, MetricName, MetricValue, DefaultValue }] = Properties.MetricTransformations
    const metric: MetricIdentity = { Namespace: MetricNamespace, MetricName }
    const values = lines
      .filter((line) => matches(Properties.FilterPattern, line))
      .flatMap((line) => amountIn(MetricValue, line) ?? [])
    numbers.add(metric, minute, ...(values.length === 0 && DefaultValue !== undefined ? [DefaultValue] : values))
  }
}

function homeOf({ service, jobs }: Templates, log: { readonly stage: string; readonly of: string }): Template {
  const name = functionName(log.stage, log.of)
  const isThere =
    Object.keys(service.findResources('AWS::Lambda::Function', { Properties: { FunctionName: name } })).length > 0
  return isThere ? service : jobs
}

function logOf(template: Template, name: string): string {
  const [found] = Object.values(template.findResources('AWS::Lambda::Function', { Properties: { FunctionName: name } }))
  if (!found) throw new Error(`no function is called ${name}`)
  return found.Properties.LoggingConfig.LogGroup.Ref
}

function accessLogOf(edge: Template): string {
  const [stage] = Object.values(edge.findResources('AWS::ApiGatewayV2::Stage'))
  return stage?.Properties.AccessLogSettings.DestinationArn['Fn::GetAtt'][0]
}

/** A line of the API's access log, as its format says, of a request that was answered so. */
export function accessLine({ edge }: Templates, status: number): string {
  const [stage] = Object.values(edge.findResources('AWS::ApiGatewayV2::Stage'))
  const format: string = stage?.Properties.AccessLogSettings.Format
  return format.replace('$context.status', String(status)).replace(/\$context\.[A-Za-z.]+/g, '-')
}

/** The alarms of a stage, by name without what all have in common. */
export function alarmsIn({ observability }: Templates, stage: string): Map<string, AlarmProperties> {
  const all = Object.values(observability.findResources('AWS::CloudWatch::Alarm'))
  return new Map(
    all.map(({ Properties }) => [
      Properties.AlarmName.slice(`suara-loket-${stage}-`.length),
      Properties as AlarmProperties,
    ]),
  )
}

/** The groups of a stage: their rules, by name. */
export function groupsIn({ observability }: Templates, stage: string): Map<string, string> {
  const all = Object.values(observability.findResources('AWS::CloudWatch::CompositeAlarm'))
  return new Map(
    all.map(({ Properties }) => [Properties.AlarmName.slice(`suara-loket-${stage}-`.length), Properties.AlarmRule]),
  )
}
