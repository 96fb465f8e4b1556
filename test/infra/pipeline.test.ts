import { readFileSync } from 'node:fs'
import { Template } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { pipeline } from '../../infra/pipeline.ts'
import { checkPipeline } from '../../infra/pipeline-settings.ts'
import { addPipeline } from '../../infra/suara-loket.ts'
import { samplePipeline as settings } from './sample-pipeline.ts'
import { only, type Resource, withApp } from './synthesized.ts'

const REPOSITORY = 'repo:diskominfo@11/suara-loket@22'

const [forTest, live] = withApp((app) =>
  addPipeline(app, settings).map((stack) => ({ template: Template.fromStack(stack), stack })),
)
if (!forTest || !live) throw new Error('two accounts, two stacks')

/** What GitHub says of a job, as far as a role asks. */
type Token = { readonly aud: string; readonly sub: string; readonly ref: string }
const ISSUER = 'token.actions.githubusercontent.com:'

function roleOf({ template }: { readonly template: Template }, name: 'Look' | 'Deploy'): [string, Resource] {
  const found = Object.entries(template.findResources('AWS::IAM::Role')).find(([id]) => id.startsWith(name))
  if (!found) throw new Error(`no role ${name}`)
  return found
}

/** Whether a role lets a job in: as IAM decides, by whole values. Any other kind of condition is a mistake of the test or of the role. */
function letsIn([, { Properties }]: [string, Resource], token: Token): boolean {
  const [statement, ...others] = Properties.AssumeRolePolicyDocument.Statement
  expect(others).toEqual([])
  expect(statement).toMatchObject({ Effect: 'Allow', Action: 'sts:AssumeRoleWithWebIdentity' })
  expect(Object.keys(statement.Condition)).toEqual(['StringEquals'])
  const claims: Readonly<Record<string, string>> = { ...token }
  return Object.entries(statement.Condition.StringEquals).every(([key, wanted]) => {
    expect(key.startsWith(ISSUER)).toBe(true)
    return [wanted].flat().includes(claims[key.slice(ISSUER.length)])
  })
}

const job = { aud: 'sts.amazonaws.com', sub: `${REPOSITORY}:environment:production`, ref: 'refs/heads/main' }
const pull = { ...job, sub: `${REPOSITORY}:environment:look-production`, ref: 'refs/pull/7/merge' }

describe('the role that deploys', () => {
  test('is taken by jobs of its environment on main', () => {
    expect(letsIn(roleOf(live, 'Deploy'), job)).toBe(true)
    expect(letsIn(roleOf(forTest, 'Deploy'), { ...job, sub: `${REPOSITORY}:environment:dev` })).toBe(true)
  })

  test.each([
    ['another repository', { sub: 'repo:diskominfo@11/lain@23:environment:production' }],
    ['a fork', { sub: 'repo:warga@99/suara-loket@98:environment:production' }],
    ['whoever took over the name', { sub: 'repo:diskominfo@12/suara-loket@24:environment:production' }],
    ['a token without numbers', { sub: 'repo:diskominfo/suara-loket:environment:production' }],
    ['another branch', { ref: 'refs/heads/coba' }],
    ['a branch whose name begins alike', { ref: 'refs/heads/main-2' }],
    ['a tag called main', { ref: 'refs/tags/main' }],
    ['a pull request', { ref: 'refs/pull/7/merge' }],
    ['a job on main without an environment', { sub: `${REPOSITORY}:ref:refs/heads/main` }],
    ['a pull request’s job without one', { sub: `${REPOSITORY}:pull_request` }],
    ['the environment of another account', { sub: `${REPOSITORY}:environment:dev` }],
    ['the environment that only looks', { sub: `${REPOSITORY}:environment:look-production` }],
    ['an environment whose name begins alike', { sub: `${REPOSITORY}:environment:production-2` }],
    ['a token for somebody else than AWS', { aud: 'https://github.com/diskominfo' }],
  ])('F81 refuses %s', (_, changed) => {
    expect(letsIn(roleOf(live, 'Deploy'), { ...job, ...changed })).toBe(false)
  })

  test('can do nothing but take the roles that the bootstrap made in its own account', () => {
    expect(rolesTakenBy(live, 'Deploy')).toEqual([
      'cdk-hnb659fds-deploy-role- ap-southeast-3',
      'cdk-hnb659fds-deploy-role- us-east-1',
      'cdk-hnb659fds-file-publishing-role- ap-southeast-3',
      'cdk-hnb659fds-file-publishing-role- us-east-1',
      'cdk-hnb659fds-lookup-role- ap-southeast-3',
      'cdk-hnb659fds-lookup-role- us-east-1',
    ])
  })
})

describe('the role that looks', () => {
  test('is taken by pull requests of the repository’s own branches, and by main', () => {
    expect(letsIn(roleOf(live, 'Look'), pull)).toBe(true)
    expect(letsIn(roleOf(live, 'Look'), { ...pull, ref: 'refs/heads/main' })).toBe(true)
  })

  test.each([
    ['a fork', { sub: 'repo:warga@99/suara-loket@98:environment:look-production' }],
    ['another repository', { sub: 'repo:diskominfo@11/lain@23:environment:look-production' }],
    ['a job without an environment', { sub: `${REPOSITORY}:pull_request` }],
    ['the environment of another account', { sub: `${REPOSITORY}:environment:look-dev` }],
    ['a token for somebody else than AWS', { aud: 'sigstore' }],
  ])('F81 refuses %s', (_, changed) => {
    expect(letsIn(roleOf(live, 'Look'), { ...pull, ...changed })).toBe(false)
  })

  test('can only take the roles that read, which may not decrypt', () => {
    expect(rolesTakenBy(live, 'Look')).toEqual([
      'cdk-hnb659fds-lookup-role- ap-southeast-3',
      'cdk-hnb659fds-lookup-role- us-east-1',
    ])
  })
})

test('those roles are what the bootstrap of the CDK in use makes, and the one that reads is denied decryption', () => {
  const template = readFileSync(
    new URL('../../node_modules/aws-cdk/lib/api/bootstrap/bootstrap-template.yaml', import.meta.url),
  )
  const roles = template.toString().split(/\n {2}(?=\w+:\n)/)
  for (const taken of rolesTakenBy(live, 'Deploy')) {
    const [name] = taken.replace('hnb659fds', `$${'{Qualifier}'}`).split('- ')
    expect(roles.filter((role) => role.includes(`: ${name}-\${AWS::AccountId}-\${AWS::Region}`))).toHaveLength(1)
  }
  const lookup = roles.find((role) => role.startsWith('LookupRole:'))
  expect(lookup).toMatch(/Effect: Deny\s+Action:\s+- kms:Decrypt\s+Resource: "\*"/)
})

test('GitHub is made known to an account once, for AWS alone', () => {
  expect(only(forTest.template, 'AWS::IAM::OIDCProvider').Properties).toMatchObject({
    Url: 'https://token.actions.githubusercontent.com',
    ClientIdList: ['sts.amazonaws.com'],
  })
  live.template.resourceCountIs('AWS::IAM::OIDCProvider', 0)
  expect(JSON.stringify(roleOf(live, 'Deploy'))).toContain(':oidc-provider/token.actions.githubusercontent.com')
})

test('nothing else is in the stack: no key, no user, no policy that AWS made', () => {
  for (const { template, stack } of [forTest, live]) {
    const types = Object.values<Resource>(template.toJSON().Resources).map(({ Type }) => Type)
    expect(types.filter((type) => type !== 'AWS::IAM::OIDCProvider').sort()).toEqual([
      'AWS::IAM::ManagedPolicy',
      'AWS::IAM::ManagedPolicy',
      'AWS::IAM::Role',
      'AWS::IAM::Role',
    ])
    for (const { Properties } of Object.values(template.findResources('AWS::IAM::Role'))) {
      expect(Properties).not.toHaveProperty('ManagedPolicyArns')
      expect(Properties).not.toHaveProperty('Policies')
    }
    expect(stack.terminationProtection).toBe(true)
    expect(JSON.stringify(template.toJSON())).not.toMatch(/(?<!\d)\d{12}(?!\d)/)
  }
})

test('a repository of before has its name alone in the token', () => {
  const { ids: _, ...old } = settings
  const [first] = withApp((app) => addPipeline(app, old).map((stack) => ({ template: Template.fromStack(stack) })))
  if (!first) throw new Error('no stack')
  const token = { ...job, sub: 'repo:diskominfo/suara-loket:environment:dev' }
  expect(letsIn(roleOf(first, 'Deploy'), token)).toBe(true)
  expect(letsIn(roleOf(first, 'Deploy'), { ...job, sub: `${REPOSITORY}:environment:dev` })).toBe(false)
})

test('what is written down is right, and nobody’s pipeline is let in until somebody writes down theirs', () => {
  if (pipeline !== undefined) expect(checkPipeline(pipeline)).toEqual(pipeline)
  expect(checkPipeline(settings)).toEqual(settings)
})

const [testAccount] = settings.accounts
test.each([
  [{ owner: 'dis*' }, 'Pipeline: owner must be 1 to 39 of a-z, 0-9 and hyphens.'],
  [
    { repository: 'diskominfo/suara-loket' },
    'Pipeline: repository must be the name of a repository, without its owner.',
  ],
  [{ ids: { owner: '11', repository: 22 } }, 'Pipeline: ids.owner must be the number that GitHub gave.'],
  [{ accounts: [] }, 'Pipeline: accounts must name an account at least.'],
  [{ accounts: [{ ...testAccount, deploy: ['*'] }] }, 'Pipeline: accounts.0.deploy.0 must be 1 to 39'],
  [{ accounts: [{ ...testAccount, issuer: 'old' }] }, "Pipeline: accounts.0.issuer must be 'new' or 'there'."],
  [{ accounts: [testAccount, testAccount] }, 'Pipeline: two accounts have the label test.'],
  [{ accounts: [{ ...testAccount, look: ['dev'] }] }, 'Pipeline: the environment dev is named twice.'],
])('settings with %j fail at synthesis, in a sentence', (wrong, sentence) => {
  expect(() => withApp((app) => addPipeline(app, { ...settings, ...wrong }))).toThrow(sentence)
})

/** Names of the roles, with the account that they are in left out: it is that of the stack. */
function rolesTakenBy(of: { readonly template: Template }, name: 'Look' | 'Deploy'): string[] {
  const policies = Object.values(of.template.findResources('AWS::IAM::ManagedPolicy'))
  const mine = policies.filter(({ Properties }) => Properties.Roles[0].Ref === roleOf(of, name)[0])
  const [statement, ...others] = mine.flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
  expect(others).toEqual([])
  expect(statement).toMatchObject({ Effect: 'Allow', Action: 'sts:AssumeRole' })
  const account = { Ref: 'AWS::AccountId' }
  return [statement.Resource]
    .flat()
    .map((resource) => {
      const [, parts] = (resource as { 'Fn::Join': [string, unknown[]] })['Fn::Join']
      expect(parts.slice(0, 5)).toEqual(['arn:', { Ref: 'AWS::Partition' }, ':iam::', account, expect.any(String)])
      expect(parts[5]).toEqual(account)
      return `${String(parts[4]).replace(':role/', '')} ${String(parts[6]).slice(1)}`
    })
    .sort()
}
