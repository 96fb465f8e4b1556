import { describe, expect, test } from 'vitest'
import { alarmsDoc } from '../../infra/docs/alarms.ts'
import { groupFires } from '../support/cloudwatch/alarm-state.ts'
import { only, synthesize } from './synthesized.ts'
import { alarmsIn, groupsIn } from './watched.ts'

const ACCOUNT = { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } }
const CLOUDWATCH = { Service: 'cloudwatch.amazonaws.com' }

describe.each(synthesize())('what watches stage $stage.name', ({ stage, ...templates }) => {
  const { observability, global } = templates
  const alarms = alarmsIn(templates, stage.name)
  const groups = groupsIn(templates, stage.name)
  const told = ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm'].flatMap((type) =>
    Object.values(observability.findResources(type)),
  )
  const topics = observability.findResources('AWS::SNS::Topic')
  const [wakingId = ''] = Object.keys(topics).filter((id) => id.includes('Waking'))
  const waking = { Ref: wakingId }

  test('each alarm wakes somebody, by itself or in exactly one group', () => {
    for (const [name, { AlarmName }] of alarms) {
      const inGroups = [...groups.values()].filter((rule) => rule.includes(`"${AlarmName}"`))
      const mine = told.find(({ Properties }) => Properties.AlarmName === AlarmName)
      const isAlone = mine?.Properties.AlarmActions.some(({ Ref }: { Ref: string }) => Ref === wakingId)
      expect(inGroups.length + Number(isAlone), name).toBe(1)
    }
  })

  test('each group fires with any of its alarms, and with none of another', () => {
    for (const [group, rule] of groups) {
      const mine = [...alarms.values()].filter(({ AlarmName }) => rule.includes(`"${AlarmName}"`))
      expect(mine.length, group).toBeGreaterThan(0)
      for (const { AlarmName } of mine) expect(groupFires(rule, new Set([AlarmName]))).toBe(true)
      expect(groupFires(rule, new Set(['another']))).toBe(false)
    }
    for (const { Properties } of Object.values(observability.findResources('AWS::CloudWatch::CompositeAlarm'))) {
      expect(Properties).toMatchObject({ AlarmActions: [waking], OKActions: [waking] })
    }
  })

  test('what is told says what it means for people, and leads to steps that are there', async () => {
    const sections = (await alarmsDoc.make()).split('\n### ')
    for (const { Properties } of told) {
      const [, anchor] =
        /^[A-Z].{20,}\. What to do: docs\/alarms\.md#([a-z0-9-]+)$/.exec(Properties.AlarmDescription) ?? []
      const section = sections.find((each) => each.startsWith(`${anchor}\n`))
      expect(section, Properties.AlarmName).toMatch(/\n1\. \S/)
      // CloudWatch takes no more.
      expect(Properties.AlarmDescription.length).toBeLessThan(1024)
      expect(Properties).not.toHaveProperty('ActionsEnabled', false)
    }
  })

  test('periods are such as CloudWatch takes', () => {
    for (const { Properties } of Object.values(observability.findResources('AWS::CloudWatch::Alarm'))) {
      const periods: number[] = Properties.Metrics
        ? Properties.Metrics.flatMap(({ MetricStat }: { MetricStat?: { Period: number } }) => MetricStat?.Period ?? [])
        : [Properties.Period]
      for (const period of periods) {
        expect(period % 60).toBe(0)
        expect(period * Properties.EvaluationPeriods).toBeLessThanOrEqual(period < 3600 ? 86_400 : 604_800)
        if (Properties.EvaluationWindow) expect([60, 300, 3600, 86_400, 604_800]).toContain(period)
      }
    }
  })

  test('alarms, and only those of this account, may publish to the topics and use their key', () => {
    const key = only(observability, 'AWS::KMS::Key').Properties
    expect(key.EnableKeyRotation).toBe(true)
    expect(key.KeyPolicy.Statement).toContainEqual({
      ...{ Effect: 'Allow', Principal: CLOUDWATCH, Action: ['kms:Decrypt', 'kms:GenerateDataKey'], Resource: '*' },
      Condition: ACCOUNT,
    })
    const policies = Object.values(observability.findResources('AWS::SNS::TopicPolicy'))
    for (const [id, { Properties }] of Object.entries(topics)) {
      expect(Properties.KmsMasterKeyId).toEqual({ 'Fn::GetAtt': [expect.stringContaining('Key'), 'Arn'] })
      const mine = policies.find((policy) => policy.Properties.Topics[0].Ref === id)
      expect(mine?.Properties.PolicyDocument.Statement).toMatchObject([
        { Effect: 'Deny', Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
        { Effect: 'Allow', Principal: CLOUDWATCH, Action: 'sns:Publish', Resource: { Ref: id }, Condition: ACCOUNT },
      ])
    }
  })

  test("what wakes is sent to the stage's address, where it has one", () => {
    const subscriptions = Object.values(observability.findResources('AWS::SNS::Subscription'))
    const mail = 'alarmEmail' in stage ? [{ Protocol: 'email', Endpoint: stage.alarmEmail, TopicArn: waking }] : []
    expect(subscriptions.map(({ Properties }) => Properties)).toEqual(mail)
  })

  test('F77 the budget tells at 80 and 100 per cent, and when it will be passed', () => {
    const { Budget, NotificationsWithSubscribers } = only(global, 'AWS::Budgets::Budget').Properties
    expect(Budget).toMatchObject({ BudgetLimit: { Amount: stage.budget, Unit: 'USD' }, TimeUnit: 'MONTHLY' })
    expect(JSON.stringify(Budget.FilterExpression)).toContain(
      `"Key":"stage","MatchOptions":["EQUALS"],"Values":["${stage.name}"]`,
    )
    const subscribers = 'alarmEmail' in stage ? [{ SubscriptionType: 'EMAIL', Address: stage.alarmEmail }] : undefined
    const wanted = (['ACTUAL 80', 'ACTUAL 100', 'FORECASTED 100'] as const).filter(() => subscribers !== undefined)
    expect(
      NotificationsWithSubscribers.map(
        ({ Notification }: { Notification: { NotificationType: string; Threshold: number } }) =>
          `${Notification.NotificationType} ${Notification.Threshold}`,
      ),
    ).toEqual(wanted)
    for (const { Subscribers } of NotificationsWithSubscribers) expect(Subscribers).toEqual(subscribers)
  })

  test('the dashboard shows what wakes first, and draws only numbers that exist', () => {
    const [, parts] = only(observability, 'AWS::CloudWatch::Dashboard').Properties.DashboardBody['Fn::Join']
    const text = parts.map((part: unknown) => (typeof part === 'string' ? part : 'imported')).join('')
    const { widgets } = JSON.parse(text) as { widgets: { type: string; properties: WidgetProperties }[] }
    expect(widgets.slice(0, 2).map(({ type }) => type)).toEqual(['text', 'alarm'])
    expect(widgets[0]?.properties.markdown).toContain('docs/alarms.md')
    expect(widgets[1]?.properties.alarms).toHaveLength(groups.size + 5)
    const made = [templates.service, templates.jobs, templates.edge].flatMap((template) =>
      Object.values(template.findResources('AWS::Logs::MetricFilter')).map(
        ({ Properties }) => Properties.MetricTransformations[0].MetricName,
      ),
    )
    const charts = widgets.filter(({ type }) => type === 'metric').map(({ properties }) => properties)
    expect(charts.length).toBeGreaterThan(8)
    for (const { metrics, region } of charts) {
      const isBilling = JSON.stringify(metrics).match(/AWS\/(Billing|WAFV2)/)
      expect(region).toBe(isBilling ? 'us-east-1' : 'ap-southeast-3')
      for (const [namespace, name] of metrics)
        if (namespace === `SuaraLoket/${stage.name}`) expect(made).toContain(name)
    }
  })

  test('every function is traced', () => {
    for (const template of [templates.service, templates.jobs]) {
      for (const { Properties } of Object.values(template.findResources('AWS::Lambda::Function'))) {
        expect(Properties.TracingConfig).toEqual({ Mode: 'Active' })
      }
    }
  })

  test('no other stack imports anything of a function: one that is taken away leaves nothing waiting for its name', () => {
    expect(JSON.stringify(observability.toJSON())).not.toMatch(/ImportValue":"[^"]*-(service|jobs):[^"]*Function/)
  })
})

type WidgetProperties = {
  readonly markdown?: string
  readonly alarms?: readonly string[]
  readonly region: string
  readonly metrics: readonly (readonly unknown[])[]
}
