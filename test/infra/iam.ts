import type { Statement } from './synthesized.ts'

/** A call as IAM is asked about it: what is done, and on which partitions. Undefined where the call names none, as a scan does. */
export type Asked = { readonly action: string; readonly keys: readonly string[] | undefined }

/** Whether statements allow a call to the table, by IAM's rules: no wildcard in an action is known here, for none is granted. */
export function allows(statements: readonly Statement[], { action, keys }: Asked): boolean {
  return statements.some(
    ({ Effect, Action, Condition }) => Effect === 'Allow' && Action.includes(action) && holds(Condition, keys),
  )
}

type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>

/** All operators must hold, and all keys within each. */
function holds(conditions: unknown, keys: readonly string[] | undefined): boolean {
  return Object.entries((conditions ?? {}) as Conditions).every(([operator, wanted]) =>
    Object.entries(wanted).every(([name, values]) => {
      if (name !== 'dynamodb:LeadingKeys') throw new Error(`nothing says what ${name} is here`)
      return test(operator, [values].flat(), keys)
    }),
  )
}

function test(operator: string, values: readonly string[], keys: readonly string[] | undefined): boolean {
  switch (operator) {
    // Both are true where the call has no such key.
    case 'ForAllValues:StringLike':
      return (keys ?? []).every((key) => values.some((value) => isLike(key, value)))
    case 'ForAllValues:StringNotLike':
      return (keys ?? []).every((key) => !values.some((value) => isLike(key, value)))
    case 'Null':
      return values.some((value) => (value === 'true') === (keys === undefined))
    default:
      throw new Error(`nothing says what ${operator} means here`)
  }
}

const regExps = new Map<string, RegExp>()

/** IAM's StringLike: a star is any text, a question mark any character, `#` and `/` among them; letters count as they are. */
function isLike(text: string, pattern: string): boolean {
  const known = regExps.get(pattern) ?? regExpOf(pattern)
  regExps.set(pattern, known)
  return known.test(text)
}

function regExpOf(pattern: string): RegExp {
  const literal = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${literal.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's')
}
