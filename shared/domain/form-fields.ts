/*
 * What the fields of a rating form are called, for the page that makes them, the script that reads them and the server that is sent
 * them. Imports nothing: the script in the page carries it.
 */

/** A reason and an own question as fields; answers are called by their codes, the rest by their own names. */
export const reasonField = (code: string) => `why-${code}`
export const ownField = (id: string) => `own-${id}`

/** The value of a question that was left out on purpose: it counts as not sent. */
export const NOT_ASKED = '-'

const PROFILE = ['sex', 'age', 'education', 'occupation']

/**
 * A submission as the form's fields say it. Every field that is not known by its name is taken for an answer, so that the
 * instrument's strict schema names it if it is not one. A question left open and an empty choice count as not sent.
 */
export function submissionOfFields(fields: Iterable<readonly [name: string, value: string]>) {
  // Without a prototype a field called `__proto__` is a field like any other, and refused as such.
  const answers: Record<string, number | string> = Object.create(null)
  const own: Record<string, number | string> = Object.create(null)
  const profile: Record<string, string> = {}
  const reasons: string[] = []
  const plain: Record<string, string> = {}
  for (const [name, value] of fields) {
    if (value === '' || value === NOT_ASKED) continue
    if (name.startsWith('why-')) reasons.push(name.slice(4))
    else if (name.startsWith('own-')) own[name.slice(4)] = valueIn(value)
    else if (PROFILE.includes(name)) profile[name] = value
    else if (name === 'service' || name === 'comment' || name === 'work') plain[name] = value
    else if (name !== 'token') answers[name] = valueIn(value)
  }
  return {
    answers,
    ...plain,
    ...(reasons.length > 0 ? { reasons } : {}),
    ...(Object.keys(own).length > 0 ? { own } : {}),
    ...(Object.keys(profile).length > 0 ? { profile } : {}),
  }
}

function valueIn(text: string): number | string {
  return /^\d{1,2}$/.test(text) ? Number(text) : text
}
