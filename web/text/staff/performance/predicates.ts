import type { Expectation, Predicate, UnitRatingValue } from '../../../../shared/domain/performance/predicate.ts'

/** What ratings and predikat are called. Source: Permenpan RB 6/2022. */
export const predicates = {
  expectations: {
    above: 'Di atas ekspektasi',
    meets: 'Sesuai ekspektasi',
    below: 'Di bawah ekspektasi',
  } satisfies Record<Expectation, string>,
  /** Where "ekspektasi" stands beside it. */
  short: { above: 'Di atas', meets: 'Sesuai', below: 'Di bawah' } satisfies Record<Expectation, string>,
  predicates: {
    'very-good': 'Sangat baik',
    good: 'Baik',
    'needs-improvement': 'Butuh perbaikan',
    poor: 'Kurang',
    'very-poor': 'Sangat kurang',
  } satisfies Record<Predicate, string>,
  ratings: {
    excellent: 'Istimewa',
    good: 'Baik',
    'needs-improvement': 'Butuh perbaikan',
    poor: 'Kurang',
    'very-poor': 'Sangat kurang',
  } satisfies Record<UnitRatingValue, string>,
} as const
