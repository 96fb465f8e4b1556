import { describe, expect, test } from 'vitest'
import { timingOf } from '../../infra/constructs/scheduled-job.ts'
import { isDue, jobs } from '../../shared/jobs.ts'
import { functionOf, only, synthesize } from './synthesized.ts'

describe.each(synthesize())('the jobs of stage $stage.name', ({ stage, jobs: template }) => {
  const schedules = Object.values(template.findResources('AWS::Scheduler::Schedule')).map(
    ({ Properties }) => Properties,
  )
  const [queueId = ''] = Object.keys(template.findResources('AWS::SQS::Queue'))
  const queue = { 'Fn::GetAtt': [queueId, 'Arn'] }

  test.each(jobs)('$name is started for each of its shards, on time, in UTC', (job) => {
    const [functionId] = functionOf(template, job)
    const mine = schedules.filter(({ Target }) => Target.Arn['Fn::GetAtt'][0] === functionId)
    expect(mine.map(({ Target }) => JSON.parse(Target.Input))).toEqual(
      job.perShard ? Array.from({ length: stage.tickShards }, (_, shard) => ({ shard })) : [{}],
    )
    for (const schedule of mine) {
      expect(schedule).toMatchObject({ ScheduleExpressionTimezone: 'UTC', FlexibleTimeWindow: { Mode: 'OFF' } })
      expect(schedule.ScheduleExpression).toBe(timingOf(job.schedule).expression)
      expect(schedule).not.toHaveProperty('State', 'DISABLED')
    }
  })

  test.each(jobs)(
    'F80 a run of $name that cannot start, and one that fails, is seen in the queue of failures',
    (job) => {
      const [functionId] = functionOf(template, job)
      for (const { Target } of schedules) expect(Target.DeadLetterConfig).toEqual({ Arn: queue })
      const invokes = Object.values(template.findResources('AWS::Lambda::EventInvokeConfig'))
      const mine = invokes.filter(({ Properties }) => Properties.FunctionName.Ref === functionId)
      expect(mine).toMatchObject([{ Properties: { DestinationConfig: { OnFailure: { Destination: queue } } } }])
    },
  )

  test('the queue of failures is encrypted, refuses plain HTTP and keeps a failure for two weeks', () => {
    expect(only(template, 'AWS::SQS::Queue').Properties).toMatchObject({
      SqsManagedSseEnabled: true,
      MessageRetentionPeriod: 1_209_600,
    })
    expect(only(template, 'AWS::SQS::QueuePolicy').Properties.PolicyDocument.Statement).toMatchObject([
      { Effect: 'Deny', Action: 'sqs:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } }, Resource: queue },
    ])
  })

  test("schedules of another account cannot use a job's role", () => {
    const roles = Object.values(template.findResources('AWS::IAM::Role')).flatMap(
      ({ Properties }) => Properties.AssumeRolePolicyDocument.Statement,
    )
    const scheduling = roles.filter(({ Principal }) => Principal.Service === 'scheduler.amazonaws.com')
    expect(scheduling).toHaveLength(jobs.length)
    for (const { Condition } of scheduling) {
      expect(Condition).toEqual({ StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } })
    }
  })
})

test('every minute, and every day at some hours, are written as the scheduler reads them', () => {
  expect(timingOf({ every: 'minute' }).expression).toBe('rate(1 minute)')
  const nightly = { hours: [15, 16, 17], minute: 30 }
  expect(timingOf(nightly).expression).toBe('cron(30 15,16,17 * * ? *)')
  expect(isDue(nightly, '2026-11-22T16:30')).toBe(true)
})
