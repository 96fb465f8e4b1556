import { dayOf } from './calendar.ts'
import { canonical } from './digest.ts'
import { indicators } from './indicators/index.ts'
import { spanOf } from './period.ts'
import type { Registry } from './registry.ts'
import type { AgencyEntry } from './registry-file.ts'
import type { Problem } from './registry-problems.ts'
import { repeated } from './registry-repeated.ts'

/** What is wrong with an agency's weightings: an indicator that is none, two that begin together, and scores of the past that would change. */
export function weightingProblems(agency: AgencyEntry, stored: Registry | undefined, now: number): Problem[] {
  const at = agency.id
  const entries = agency.weighting ?? []
  const before = stored?.agency.weighting ?? []
  const today = dayOf(now, agency.timeZone)
  const unknown = new Set(
    entries
      .flatMap(({ weights }) => Object.keys(weights))
      .filter((id) => !indicators.some((indicator) => indicator.id === id)),
  )
  const past = entries.filter((entry) => {
    const { first } = spanOf(entry.from)
    const isKnown = before.some((each) => canonical(each) === canonical(entry))
    // The first weighting may reach back: until then there was no score that it could change.
    return !isKnown && first <= today && before.length > 0
  })
  return [
    ...repeated(entries, ({ from }) => `${at}/weighting/${spanOf(from).first}`, 'bobot'),
    ...[...unknown].map((id): Problem => {
      const known = indicators.map((indicator) => indicator.id).join(', ')
      return { at, kind: 'indicator-unknown', text: `indikator "${id}" tidak dikenal; yang ada: ${known}` }
    }),
    ...past.map(({ from }): Problem => {
      const text = `bobot sejak ${from} mengubah nilai yang sudah berjalan; mulailah dari periode yang belum dimulai`
      return { at, kind: 'weighting-past', text }
    }),
  ]
}
