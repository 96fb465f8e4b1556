import { DossierId, type Step } from '../../../shared/domain/performance/dossier.ts'
import { Refusal } from '../../../shared/domain/refusals.ts'
import type { Problems } from '../../../web/components/form-field.tsx'
import { following as text } from '../../../web/text/staff/performance/following.ts'

type Failed = {
  readonly problems: Problems
  readonly status: Refusal['status']
  /** Whether somebody changed the document since the form was made. */
  readonly isLate: boolean
}

const known: ReadonlyMap<string, string> = new Map(Object.entries(text.problem))
const states: ReadonlyMap<string, string> = new Map(Object.entries(text.states))

/** What a form calls a field that its use case knows by another way: `record.until` is `until`. */
const CALLED: Readonly<Record<string, string>> = { 'record.hours': 'taken', hours: 'hours' }

/**
 * What was wrong with a form, by field, in words; undefined for what no form can put right. What was sent beside the form's own fields
 * stands with no field.
 */
export function failedOf(error: unknown, wrong: Readonly<Record<string, string>>): Failed | undefined {
  if (!(error instanceof Refusal)) return undefined
  const { status } = error
  switch (error.code) {
    case 'answers-invalid': {
      const problems = Object.fromEntries(
        error.fields.map(({ field, problem }) => {
          const name = nameOf(field)
          return problem === 'unknown' || wrong[name] === undefined ? ['', text.problem.form] : [name, wrong[name]]
        }),
      )
      return { problems, status, isLate: false }
    }
    case 'dossier-changed':
      return { problems: {}, status, isLate: true }
    case 'dossier-state':
      return { problems: { '': states.get(String(error.params.why)) ?? text.otherState }, status, isLate: false }
    case 'dossier-own':
    case 'relation-ended':
    case 'dossier-full':
      return { problems: { '': known.get(error.code) ?? text.problem.form }, status, isLate: false }
    default:
      return undefined
  }
}

function nameOf(field: string): string {
  if (field.startsWith('record.evidence')) return 'proof'
  if (/^serves(\.|-|$)/.test(field)) return 'serves'
  return CALLED[field] ?? field.replace(/^record\./, '')
}

/** The steps that others made of a document since a version. */
export function stepsSince(history: readonly Step[], version: number): readonly Step[] {
  return history.filter((step) => step.version > version)
}

/** A field's whole number; anything else stays as it was sent, for the schema to refuse. */
export function numberIn(sent: string | undefined): number | string | undefined {
  return sent !== undefined && /^\d{1,4}$/.test(sent) ? Number(sent) : sent
}

/** What a path names, so that no store is ever asked for what cannot be an id. Throws `dossier-unknown`. */
export function dossierIn(named: string): DossierId {
  const { data } = DossierId.safeParse(named)
  if (data === undefined) throw new Refusal('dossier-unknown')
  return data
}
