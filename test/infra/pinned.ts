import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Resource } from './synthesized.ts'

type Properties = Readonly<Record<string, unknown>>

/** A resource that must stay the same one: its type, and the properties that cannot change without another one in its place. */
export type Pinned = { readonly type: string; readonly fixed: Properties }

/**
 * What CloudFormation does not replace a resource for and what still must not change: AWS refuses to (keys, what accounts are named
 * by), does so by making another secret, or loses what was indexed.
 */
const FIXED_ALL_THE_SAME: Readonly<Record<string, readonly string[]>> = {
  'AWS::DynamoDB::GlobalTable': ['AttributeDefinitions', 'SSESpecification', 'TimeToLiveSpecification'],
  'AWS::KMS::Key': ['KeySpec', 'KeyUsage', 'MultiRegion', 'Origin'],
  'AWS::SecretsManager::Secret': ['GenerateSecretString', 'SecretString', 'KmsKeyId'],
  'AWS::Cognito::UserPool': ['AliasAttributes', 'UsernameAttributes', 'UsernameConfiguration', 'Schema'],
}

const SPECIFICATION = new URL('../../node_modules/aws-cdk/db.json.gz', import.meta.url)
type Specified = { cloudFormationType: string; properties: Record<string, { causesReplacement?: string }> }
const { schema } = JSON.parse(gunzipSync(readFileSync(SPECIFICATION)).toString()) as {
  schema: { resource: { entities: Record<string, Specified> } }
}
const specified = new Map(
  Object.values(schema.resource.entities).map((each) => [each.cloudFormationType, each.properties]),
)

/** The properties of a type whose change means another resource: what `cdk diff` warns by, and what AWS never lets change. */
export function fixedProperties(type: string): string[] {
  const properties = specified.get(type)
  if (!properties) throw new Error(`the CDK does not know ${type}`)
  const replacing = Object.entries(properties).filter(([, { causesReplacement = 'no' }]) => causesReplacement !== 'no')
  return [...replacing.map(([name]) => name), ...(FIXED_ALL_THE_SAME[type] ?? [])]
}

/** A template's resource as it is pinned. */
export function pinnedOf({ Type, Properties = {} }: Resource): Pinned {
  const fixed = fixedProperties(Type).filter((name) => name in Properties)
  return { type: Type, fixed: Object.fromEntries(fixed.map((name) => [name, Properties[name]])) }
}
