import type { Slug } from '../../domain/ids.ts'

export type UnitRef = { readonly agency: Slug; readonly unit: Slug }

/** One instrument's scores of a unit. */
export type InstrumentRef = UnitRef & { readonly instrument: string }
