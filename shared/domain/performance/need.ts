import type { Statement } from './strengths.ts'

/** Questions of the national survey, which citizens answer at a counter. Source: Permenpan RB 14/2017. */
export const UNSUR = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9'] as const
export type Unsur = (typeof UNSUR)[number]

/**
 * What training can serve: a value of BerAKHLAK, an aspect of results, an unsur of the citizens' survey, or a kind of competence. Source of
 * the last: Permenpan RB 38/2017.
 */
export const NEEDS = [
  'value-pelayanan',
  'value-akuntabel',
  'value-kompeten',
  'value-harmonis',
  'value-loyal',
  'value-adaptif',
  'value-kolaboratif',
  'aspect-quantity',
  'aspect-quality',
  'aspect-time',
  'aspect-cost',
  'unsur-U1',
  'unsur-U2',
  'unsur-U3',
  'unsur-U4',
  'unsur-U5',
  'unsur-U6',
  'unsur-U7',
  'unsur-U8',
  'unsur-U9',
  'competence-technical',
  'competence-managerial',
  'competence-sociocultural',
] as const
export type Need = (typeof NEEDS)[number]

/** What training a statement about somebody asks for; undefined for a rating as a whole, which says too little for that. */
export function needOf({ about }: Pick<Statement, 'about'>): Need | undefined {
  switch (about.kind) {
    case 'result':
      return `aspect-${about.aspect}`
    case 'behaviour':
      return `value-${about.value}`
    case 'unsur':
      return `unsur-${about.code}`
    case 'rating':
      return undefined
    default:
      return about satisfies never
  }
}
