import type { Plan, PlanContent, Rhk } from '../../shared/domain/performance/plan.ts'
import type { Actor } from '../../shared/domain/trail.ts'

/** Somebody as they act on pages. */
export const web = ({ id, name }: { readonly id: string; readonly name: string }): Actor => ({
  via: 'web',
  person: id,
  name,
})

/** A result with one indicator of a number, unless it says otherwise. */
export function rhk(id: string, words: string, more: Partial<Rhk> = {}): Rhk {
  return { id, kind: 'main', words, indicators: [measure('i1', 'Jumlah dokumen terbit', '1200', 'dokumen')], ...more }
}

export function measure(id: string, words: string, value: string, unit: string): Rhk['indicators'][number] {
  return { id, aspect: 'quantity', words, target: { value, measure: unit, direction: 'higher' } }
}

export function content(...rhks: readonly Rhk[]): PlanContent {
  return { approach: 'quantitative', rhks: [...rhks], behaviours: {} }
}

/** A plan in force of somebody in `loka-a`. */
export function agreedPlan(person: string, agreed: PlanContent): Plan {
  return {
    ...{ agency: 'uji', owner: `person/${person}`, id: '2026.loka-a', version: 1, history: [] },
    ...{ year: '2026', unit: 'loka-a', position: 'Petugas', state: 'agreed', content: agreed, dialogue: [] },
    agreed: { content: agreed, from: '2026-01-09', by: { person: '0000000000000009', name: 'Budi' } },
  }
}

/** What is sent to write a result: whom it serves by id alone. */
export function written(words: string, more: Readonly<Record<string, unknown>> = {}) {
  return { kind: 'main', words, indicators: [measure('i1', 'Jumlah dokumen terbit', '600', 'dokumen')], ...more }
}
