import type { Context } from 'hono'
import { readNip } from '../../shared/domain/nip.ts'
import type { ListedPerson } from '../../shared/domain/people-list.ts'
import { PERSON_PROBLEMS } from '../../shared/domain/person-problems.ts'
import { type FieldProblem, Refusal } from '../../shared/domain/refusals.ts'
import { findMeant } from '../../shared/usecases/describe-people.ts'
import { refusals } from '../../web/text/refusals/id.ts'
import { sayRefusal } from '../../web/text/say-refusal.ts'
import { personForms as forms } from '../../web/text/staff/person-forms.ts'
import type { World } from '../compose.ts'
import { readForm } from './body.ts'

export type Sent = Readonly<Record<string, string>>

/** What a form about somebody was sent with: what was left open counts as not sent. */
export async function readPersonForm(c: Context): Promise<Sent> {
  const form = await readForm(c)
  return Object.fromEntries([...form].filter(([, value]) => value.trim() !== ''))
}

/** The version that a form was made from; one that is no number is that of nobody's record. */
export function versionIn({ version = '' }: Sent): number {
  return /^\d{1,9}$/.test(version) ? Number(version) : 0
}

export type Meant = {
  readonly superior?: string
  readonly perhaps: readonly ListedPerson[]
  /** Somebody was named, and it is not clear who. */
  readonly isUnclear: boolean
}

/** Whom the field for the superior means: by what was written, or by who was chosen among those it may mean. */
export async function superiorIn(world: World, agency: string, { superior, superiorId }: Sent): Promise<Meant> {
  if (superior === undefined) return { perhaps: [], isUnclear: false }
  const { sure, perhaps } = await findMeant(world, agency, superior)
  if (sure) return { superior: sure.id, perhaps: [], isUnclear: false }
  const isChosen = perhaps.some((each) => each.id === superiorId)
  return isChosen && superiorId !== undefined
    ? { superior: superiorId, perhaps, isUnclear: false }
    : { perhaps, isUnclear: true }
}

/** A form's fields as a use case is told them. Whatever was sent beside stays, for its schema to refuse. */
export function wishOf(sent: Sent, { superior }: Pick<Meant, 'superior'>): Readonly<Record<string, string>> {
  const { version: _version, superiorId: _chosen, superior: _typed, nip, ...rest } = sent
  return {
    ...rest,
    ...(nip !== undefined && { nip: readNip(nip) }),
    ...(superior !== undefined && { superior }),
  }
}

/** The same of somebody new: what was said of their place stands apart. */
export function newPersonOf(sent: Sent, meant: Pick<Meant, 'superior'>) {
  const { unit, position, level, superior, from, ...rest } = wishOf(sent, meant)
  const isPlaced = [unit, position, level, superior, from].some((value) => value !== undefined)
  return { ...rest, ...(isPlaced && { placement: { unit, position, level, superior, from } }) }
}

const words: ReadonlyMap<string, string> = new Map(Object.entries(forms.wrong))
const problems: ReadonlyMap<string, string> = new Map(Object.entries(forms.problems))
const places: ReadonlyMap<string, string> = new Map(Object.entries(PERSON_PROBLEMS))

/** What was wrong in words, by field; undefined for a refusal that no form can put right. */
export function problemsOf(error: unknown, fields: ReadonlySet<string>): Readonly<Record<string, string>> | undefined {
  if (!(error instanceof Refusal)) return undefined
  switch (error.code) {
    case 'answers-invalid':
      return Object.fromEntries(error.fields.map((each) => problemOfField(each, fields)))
    case 'person-invalid': {
      const problem = String(error.params.problem)
      return at(places.get(problem) ?? '', problems.get(problem) ?? forms.wrong.form, fields)
    }
    case 'own-record':
    case 'last-admin':
    case 'person-changed':
      return { '': sayRefusal(error.code, error.params, refusals).detail }
    default:
      return undefined
  }
}

function problemOfField({ field }: FieldProblem, fields: ReadonlySet<string>): [string, string] {
  const name = field.replace(/^placement\./, '')
  return fields.has(name) ? [name, words.get(name) ?? forms.wrong.form] : ['', forms.wrong.form]
}

function at(field: string, problem: string, fields: ReadonlySet<string>): Readonly<Record<string, string>> {
  return { [fields.has(field) ? field : '']: problem }
}
