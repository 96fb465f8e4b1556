import type { Slug } from '../../shared/domain/ids.ts'
import type { Period } from '../../shared/domain/period.ts'

/** Who a page is for: everybody, or those who manage the unit. */
export type PageAudience = 'public' | 'manager'

const ROOTS = { public: '/instansi', manager: '/kelola' } as const satisfies Record<PageAudience, string>

/** An agency's page, in the period the reader is looking at; without one, the current quarter. */
export function agencyLink(audience: PageAudience, agency: Slug, period?: Period): string {
  return `${ROOTS[audience]}/${agency}${period === undefined ? '' : `?period=${period}`}`
}

/** What an agency tells citizens of their data. */
export function privacyLink(agency: Slug): string {
  return `${ROOTS.public}/${agency}/privasi`
}

/** A unit's page, in the period the reader is looking at. */
export function unitLink(audience: PageAudience, agency: Slug, unit: Slug, period: Period): string {
  return `${ROOTS[audience]}/${agency}/unit/${unit}?period=${period}`
}

/** A unit's score of all indicators, for machines. */
export function unitScoreLink(at: { agency: Slug; unit: Slug; period: Period }): string {
  return `/api/v1/agencies/${at.agency}/units/${at.unit}/unit-score?period=${at.period}`
}

/** The same score for machines. */
export function scoreLink(at: { agency: Slug; unit: Slug; instrument: string; period: Period }): string {
  return `/api/v1/agencies/${at.agency}/units/${at.unit}/scores?instrument=${at.instrument}&period=${at.period}`
}

/** Where a score comes from: all its counts, of the newest version or another. */
export function derivationLink(
  at: { agency: Slug; unit: Slug; instrument: string; period: Period },
  version?: number,
): string {
  const query = `instrument=${at.instrument}&period=${at.period}${version === undefined ? '' : `&version=${version}`}`
  return `/instansi/${at.agency}/unit/${at.unit}/rumus?${query}`
}

/** The same for machines. */
export function derivationDataLink(...of: Parameters<typeof derivationLink>): string {
  const [, query = ''] = derivationLink(...of).split('?')
  return `/api/v1/agencies/${of[0].agency}/units/${of[0].unit}/scores/derivation?${query}`
}
