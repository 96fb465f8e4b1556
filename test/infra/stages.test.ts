import { type App, CfnResource, Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { expect, test } from 'vitest'
import { checkStage } from '../../infra/stage.ts'
import { stages } from '../../infra/stages.ts'
import { addStage } from '../../infra/suara-loket.ts'
import { synthesize, withApp } from './synthesized.ts'

const [, , province] = stages

const ODD = { type: 'AWS::SQS::Queue', properties: { MessageRetentionPeriod: 'a fortnight' } }

test('synthesis asks no account anything and names none', () => {
  for (const { assembly, stacks } of synthesize()) {
    expect(assembly.manifest.missing ?? []).toEqual([])
    for (const { environment } of assembly.stacks) expect(environment).toMatchObject({ account: 'unknown-account' })
    const templates = Object.values(stacks).map((stack) => (stack ? Template.fromStack(stack).toJSON() : {}))
    expect(JSON.stringify(templates).replace(/[0-9a-f]{64}/g, '')).not.toMatch(/(?<!\d)\d{12}(?!\d)/)
  }
})

test('everything is in Jakarta but what CloudFront takes from elsewhere, which holds no data', () => {
  const [first] = synthesize()
  const elsewhere = first?.assembly.stacks.filter(({ environment }) => environment.region !== 'ap-southeast-3') ?? []
  expect(elsewhere.map(({ stackName, environment }) => [stackName, environment.region]).sort()).toEqual(
    stages.map(({ name }) => [`suara-loket-${name}-global`, 'us-east-1']).sort(),
  )
})

test("CloudFormation's own rules find nothing wrong, and where they do, synthesis fails", () => {
  const synth = (change: (app: App) => void) => () =>
    withApp(
      (app) => {
        change(app)
        return app.synth()
      },
      { builtinCloudFormationValidation: true },
    )
  const both = (app: App) => stages.map((stage) => addStage(app, stage))
  expect(synth(both)).not.toThrow()
  expect(synth((app) => void new CfnResource(new Stack(app, 'odd'), 'Odd', ODD))).toThrow()
})

test('every stage that is written down is right', () => {
  for (const stage of stages) expect(checkStage(stage)).toEqual(stage)
  expect(stages.map(({ name }) => name)).toEqual(['dev', 'regency', 'province', 'national'])
})

test.each([
  [{ tickShards: 0 }, 'Stage province: tickShards is 0, must be a whole number from 1 to 64.'],
  [{ tickShards: undefined }, 'Stage province: tickShards is undefined, must be a whole number from 1 to 64.'],
  [{ region: 'ap-southeast-1' }, 'Stage province: region is "ap-southeast-1", must be ap-southeast-3'],
  [{ publicUrl: 'https://suara.example/' }, 'must begin with https:// and have no slash at its end'],
  [{ publicUrl: 'http://suara.example' }, 'must begin with https://'],
  [{ throttle: { rate: 5000, burst: 10 } }, 'throttle.rate is 5000, must be a whole number from 1 to 2500.'],
  [{ logs: { retentionDays: 91, afterStack: 'keep' } }, 'logs.retentionDays is 91, must be one of 7, 14, 30'],
  [{ logs: { retentionDays: 90, afterStack: 'burn' } }, `logs.afterStack is "burn", must be 'keep' or 'delete'`],
  [{ reservedConcurrency: { citizen: 200 } }, `must be 'none' or a whole number from 1 to 900 for each of citizen,`],
  [
    { reservedConcurrency: { citizen: 800, staff: 50, public: 51 } },
    'Stage province: reservedConcurrency sums to 901, must be 900 at the most.',
  ],
  [{ sizedFor: undefined }, 'Stage province: sizedFor is undefined'],
  [{ sizedFor: { ...province.sizedFor, units: 0 } }, 'sizedFor.units is 0, must be a whole number from 1 to 200000.'],
  [
    { sizedFor: { ...province.sizedFor, ratingsPerMonth: 1.5 } },
    'sizedFor.ratingsPerMonth is 1.5, must be a whole number from 1 to 1000000000.',
  ],
  [{ sizedFor: { ...province.sizedFor, busiestHour: 0 } }, 'sizedFor.busiestHour is 0, must be a share: more than 0'],
  [{ sizedFor: { ...province.sizedFor, busiestUnit: 10 } }, 'sizedFor.busiestUnit is 10, must be a share: more than 0'],
  [{ sizedFor: { ...province.sizedFor, users: 3 } }, 'there is no setting called users.'],
  [{ tableCeiling: { reads: 0, writes: 10 } }, 'tableCeiling.reads is 0, must be a whole number from 1 to 40000.'],
  [
    { tableCeiling: { reads: 10, writes: 40_001 } },
    'tableCeiling.writes is 40001, must be a whole number from 1 to 40000.',
  ],
  [{ firewall: { perAddress: 99 } }, 'firewall.perAddress is 99, must be a whole number from 100 to 2000000.'],
  [{ alarmEmail: 'siaga' }, 'alarmEmail is "siaga", must be an e-mail address.'],
  [{ budget: 0 }, 'budget is 0, must be a whole number from 1 to 1000000.'],
  [{ budget: '400' }, 'budget is "400", must be a whole number from 1 to 1000000.'],
  [{ mail: { ...province.mail, from: 'suara-loket' } }, 'mail.from is "suara-loket", must be an e-mail address.'],
  [{ mail: { ...province.mail, domain: 'https://province.example' } }, 'must be the name of a domain.'],
  [{ mail: { ...province.mail, sends: undefined } }, `mail.sends is undefined, must be 'on' or 'off'.`],
  [
    { mail: { ...province.mail, from: 'suara@lain.example' } },
    'mail.from is "suara@lain.example", must be an address of mail.domain, province.example.',
  ],
  [{ analytics: 'yes' }, `analytics is "yes", must be 'off', 'weekly' or 'nightly'.`],
  [{ analytics: 'on' }, `analytics is "on", must be 'off', 'weekly' or 'nightly'.`],
  [{ restoredTable: 'a table' }, 'restoredTable is "a table", must be the name of a DynamoDB table.'],
  [{ kioskWorker: true }, `kioskWorker is true, must be 'on' or 'off'.`],
  [{ demo: 'on' }, 'Stage province: there is no setting called demo.'],
  [{ name: 'PROD' }, 'Stage PROD: name is "PROD", must be 2 to 16 of a-z, 0-9 and hyphens.'],
])('a stage with %j fails at synthesis, in a sentence', (wrong, sentence) => {
  expect(() => withApp((app) => addStage(app, { ...province, ...wrong }))).toThrow(sentence)
})

test('all that is wrong with a stage is said at once', () => {
  expect(() => checkStage({ ...province, tickShards: 65, region: 'moon' })).toThrow(
    /region is "moon".*\n.*tickShards is 65/,
  )
  const mail = { ...province.mail, domain: 'lain.example' }
  expect(() => checkStage({ ...province, mail, reservedConcurrency: { citizen: 900, staff: 1, public: 1 } })).toThrow(
    /sums to 902.*\n.*mail.from is/,
  )
})
