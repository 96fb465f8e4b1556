import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { KindOfCall } from '../../shared/storage/rights.ts'

/** What IAM knows a partition's name by: DynamoDB tells it of every call, one for each key of a batch. */
const LEADING_KEYS = 'dynamodb:LeadingKeys'

/** The shape of a partition's key as IAM writes it: `{agency}#{unit}#tally` is `*#*#tally`. */
function patternOf(pk: string): string {
  return pk.replace(/\{[^}]+\}/g, '*')
}

/**
 * Calls to the table, each allowed on its own kinds of partitions alone. In IAM a star runs over `#` as over anything else: `*#tally` would
 * be `a#in-unit#tally` as well. So kinds whose keys have as many parts stand together, with the condition that a key has no more parts than
 * that. Then every star is one part, and no part holds a `#`: `keyOf` escapes it.
 */
export function tableStatements(calls: readonly KindOfCall[], tableArn: string): PolicyStatement[] {
  const lengths = [...new Set(calls.map(({ pk }) => partsOf(pk)))].toSorted((a, b) => a - b)
  return lengths.flatMap((parts) =>
    byPatterns(calls.filter(({ pk }) => partsOf(pk) === parts)).map(
      ({ actions, patterns }) =>
        new PolicyStatement({
          actions,
          resources: [tableArn],
          conditions: {
            'ForAllValues:StringLike': { [LEADING_KEYS]: patterns },
            'ForAllValues:StringNotLike': { [LEADING_KEYS]: longerThan(parts) },
            // Of no keys at all, anything is true.
            Null: { [LEADING_KEYS]: 'false' },
          },
        }),
    ),
  )
}

/** Operations on the very same kinds of partitions are one statement: a role's policy may have 10,240 characters. */
function byPatterns(
  calls: readonly KindOfCall[],
): { readonly actions: string[]; readonly patterns: readonly string[] }[] {
  const byOperation = Map.groupBy(calls, ({ operation }) => operation)
  const made = [...byOperation].map(([operation, ofIt]) => ({
    action: `dynamodb:${operation}`,
    patterns: [...new Set(ofIt.map(({ pk }) => patternOf(pk)))].toSorted(),
  }))
  const alike = Map.groupBy(made, ({ patterns }) => patterns.join())
  return [...alike.values()].map((same) => ({
    actions: same.map(({ action }) => action).toSorted(),
    patterns: same.flatMap(({ patterns }, index) => (index === 0 ? patterns : [])),
  }))
}

function partsOf(pk: string): number {
  return pk.split('#').length
}

/** Every key of more parts than so many. */
function longerThan(parts: number): string {
  return Array.from({ length: parts + 1 }, () => '*').join('#')
}
