import { PROFILE_FIELDS } from '../../shared/domain/profile.ts'

/**
 * A submission as the form's fields say it: every field that is not known by its name is taken for an answer, so that the
 * instrument's strict schema names it if it is not one. A question left open and an empty choice count as not sent.
 */
export function submissionOfForm(form: ReadonlyMap<string, string>) {
  const answers = Object.fromEntries(
    [...form]
      .filter(([name, value]) => !KNOWN.has(name) && value !== '')
      .map(([code, value]) => [code, /^\d{1,2}$/.test(value) ? Number(value) : value]),
  )
  const profile = Object.fromEntries(
    PROFILE_FIELDS.flatMap((field) => {
      const value = form.get(field)
      return value === undefined || value === '' ? [] : [[field, value]]
    }),
  )
  const service = form.get('service')
  const comment = form.get('comment')
  return {
    answers,
    profile,
    ...(service === undefined || service === '' ? {} : { service }),
    ...(comment === undefined ? {} : { comment }),
  }
}

const KNOWN: ReadonlySet<string> = new Set(['token', 'service', 'comment', ...PROFILE_FIELDS])
