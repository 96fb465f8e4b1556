import {
  type Agency,
  Closing,
  commentDaysOf,
  graceDaysOf,
  LANGUAGES,
  OfferedLanguages,
  Offers,
  Retention,
} from '../../shared/domain/agency.ts'
import { instruments } from '../../shared/domain/instruments/index.ts'
import { Name } from '../../shared/domain/name.ts'
import { offeredAt } from '../../shared/domain/offers.ts'
import type { FormField, Sent } from '../../web/components/form-field.tsx'
import { registry as words } from '../../web/text/staff/registry.ts'
import { registryForms as text } from '../../web/text/staff/registry-forms.ts'
import { filled, numberOf, type RegistryForm, readField, taken } from './registry-form.ts'

/** The agency's name. */
export function nameForm({ name }: Agency) {
  const { title, lead, far, label, hint, wrong } = text.name
  return {
    title,
    lead,
    far,
    fields: [{ kind: 'text', name: 'name', label, hint, wrong, maxlength: 120, required: true }],
    sent: { name },
    read(sent) {
      const problems = {}
      const read = readField(Name, sent.name ?? '', problems, ['name', wrong])
      return taken(problems, () => ({ name: read ?? '' }))
    },
  } satisfies RegistryForm<unknown>
}

/** How long after a period late answers count. */
export function closingForm(agency: Agency) {
  return daysForm(text.closing, { name: 'graceDays', min: 0, max: 60, now: graceDaysOf(agency) }, (days, problems) => {
    const closing = readField(Closing, { graceDays: days }, problems, ['graceDays', text.closing.wrong])
    return { closing }
  })
}

/** How long citizens' words are kept. */
export function retentionForm(agency: Agency) {
  const field = { name: 'commentDays', min: 30, max: 3650, now: commentDaysOf(agency) }
  return daysForm(text.retention, field, (days, problems) => {
    const retention = readField(Retention, { commentDays: days }, problems, ['commentDays', text.retention.wrong])
    return { retention }
  })
}

/** A form that asks for a number of days, and what that becomes. */
function daysForm<Read>(
  words: typeof text.closing | typeof text.retention,
  { name, min, max, now }: { readonly name: string; readonly min: number; readonly max: number; readonly now: number },
  readDays: (days: number, problems: Record<string, string>) => Read,
) {
  const { title, lead, far, label, hint, wrong } = words
  return {
    title,
    lead,
    far,
    fields: [{ kind: 'number', name, label, hint, wrong, min, max, required: true }],
    sent: { [name]: String(now) },
    read(sent) {
      const problems = {}
      const read = readDays(numberOf(sent[name]), problems)
      return taken(problems, () => read)
    },
  } satisfies RegistryForm<Read>
}

/** The languages of citizens' pages. */
export function languagesForm({ languages }: Agency) {
  const { title, lead, far, legend, hint, wrong } = text.languages
  const others = LANGUAGES.slice(1)
  const offered: readonly string[] = languages ?? LANGUAGES
  return {
    title,
    lead,
    far,
    fields: [
      {
        kind: 'checks',
        name: 'languages',
        label: legend,
        hint,
        wrong,
        choices: others.map((value) => ({ value, label: words.languages[value] })),
      },
    ],
    sent: Object.fromEntries(others.flatMap((each) => (offered.includes(each) ? [[`languages-${each}`, 'ya']] : []))),
    read(sent) {
      const problems = {}
      const chosen = [LANGUAGES[0], ...others.filter((each) => sent[`languages-${each}`] === 'ya')]
      const read = readField(OfferedLanguages, chosen, problems, ['languages', wrong])
      return taken(problems, () => ({ languages: read }))
    },
  } satisfies RegistryForm<unknown>
}

const FAMILIES = instruments.map(({ family, index }) => ({ value: family, label: `${index.short}, ${index.name}` }))

/** What is offered, in order; at a counter also what its agency says. */
export function offersFields(isOfCounter: boolean): FormField[] {
  const { first, next, nothing, usual, hint, wrong } = text.surveys
  return FAMILIES.map((_, index) => ({
    kind: 'select',
    name: `offers-${index + 1}`,
    label: index === 0 ? first : next(String(index + 1)),
    ...(index === 0 ? { hint } : {}),
    wrong,
    ...(index > 0 ? { empty: nothing } : isOfCounter ? { empty: usual } : {}),
    choices: FAMILIES,
  }))
}

export function offersSent(offers: readonly string[] | undefined): Sent {
  return Object.fromEntries((offers ?? []).map((family, index) => [`offers-${index + 1}`, family]))
}

/** The families that were chosen, in order; undefined for none. */
export function offersRead(sent: Sent, problems: Record<string, string>): string[] | undefined {
  const chosen = FAMILIES.flatMap((_, index) => filled(sent[`offers-${index + 1}`]) ?? [])
  if (chosen.length === 0) return undefined
  return readField(Offers, chosen, problems, ['offers-1', text.surveys.wrong])
}

export function surveysForm(agency: Agency) {
  const { title, lead, far, wrong } = text.surveys
  return {
    title,
    lead,
    far,
    fields: offersFields(false),
    sent: offersSent(offeredAt(agency, undefined).map(({ family }) => family)),
    read(sent) {
      const problems: Record<string, string> = {}
      const offers = offersRead(sent, problems)
      if (offers === undefined) problems['offers-1'] = wrong
      return taken(problems, () => ({ offers }))
    },
  } satisfies RegistryForm<unknown>
}
