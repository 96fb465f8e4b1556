import type { Context } from 'hono'
import type { PersonId, Slug } from '../../../shared/domain/ids.ts'
import { ofPerson, type Step } from '../../../shared/domain/performance/dossier.ts'
import type { Plan } from '../../../shared/domain/performance/plan.ts'
import { Refusal } from '../../../shared/domain/refusals.ts'
import { describePlan } from '../../../shared/usecases/performance/describe-plan.ts'
import type { SeenPlan } from '../../../shared/usecases/performance/plan-step.ts'
import type { Problems, Sent } from '../../../web/components/form-field.tsx'
import type { Step as PathStep } from '../../../web/components/path.tsx'
import { PlanPage } from '../../../web/pages/performance/plan.tsx'
import { plan as text } from '../../../web/text/staff/performance/plan.ts'
import type { World } from '../../compose.ts'
import { actorOf } from '../actor.ts'
import type { Env } from '../app.tsx'
import { readForm } from '../body.ts'
import { staffPage } from '../staff-page.tsx'

/** Where a plan is looked at: by its owner, by their superior, or by somebody who only reads. */
export type PlanPlace = {
  readonly agency: Slug
  readonly person: PersonId
  readonly plan: string
  readonly view: 'own' | 'superior' | 'reader'
  /** The plan's own address there, and the way to it. */
  readonly path: string
  readonly steps: readonly PathStep[]
}

/** The plan that a form is about, at the version that it was made from; one that is no number is that of no plan. */
export function seenOf({ agency, person, plan }: PlanPlace, { version = '' }: Sent): SeenPlan {
  return { agency, owner: ofPerson(person), id: plan, version: /^\d{1,9}$/.test(version) ? Number(version) : 0 }
}

type Shown = {
  readonly sent?: Sent
  readonly wrong?: Problems
  readonly since?: readonly Step[]
  readonly status?: Refusal['status']
}

/** The page of a plan. */
export async function showPlan(c: Context<Env>, world: World, place: PlanPlace, shown: Shown = {}) {
  const report = await describePlan(world, actorOf(c), place)
  const { sent = {}, wrong = {}, since, status } = shown
  return staffPage(
    c,
    <PlanPage
      {...report}
      view={place.view}
      path={place.path}
      steps={place.steps}
      saved={c.req.query('tersimpan') === '1'}
      sent={sent}
      wrong={wrong}
      since={since}
    />,
    status,
  )
}

/**
 * A step of a plan that its own page asks for. Where it cannot be, the page comes back with what was typed and what is in the way. F29: a
 * body with any other field than the step's is refused.
 */
export async function takeStep(
  c: Context<Env>,
  world: World,
  place: PlanPlace,
  fields: readonly (keyof typeof text.wrong)[],
  does: (seen: SeenPlan, sent: Sent) => Promise<Plan>,
) {
  const sent: Sent = Object.fromEntries(await readForm(c))
  const known: readonly string[] = [...fields, 'version']
  const isOurs = Object.keys(sent).every((name) => known.includes(name))
  if (!isOurs) return showPlan(c, world, place, { sent, wrong: { '': text.wrong.form }, status: 400 })
  const seen = seenOf(place, sent)
  try {
    await does(seen, sent)
    return c.redirect(`${place.path}?tersimpan=1`, 303)
  } catch (error) {
    const refused = await refusedOf(world, seen, error, (field) => fields.find((each) => each === field))
    return showPlan(c, world, place, { sent, ...refused })
  }
}

/** What a refused step is told as; whatever no page of a plan can put right is thrown on. */
export async function refusedOf(
  world: World,
  seen: SeenPlan,
  error: unknown,
  known: (field: string) => keyof typeof text.wrong | undefined,
): Promise<Required<Pick<Shown, 'wrong' | 'status'>> & Pick<Shown, 'since'>> {
  if (!(error instanceof Refusal)) throw error
  const { status } = error
  switch (error.code) {
    case 'dossier-changed': {
      const now = await world.store.dossiers.get('plan', seen, { consistent: true })
      return { wrong: {}, status, since: (now?.history ?? []).filter(({ version }) => version > seen.version) }
    }
    case 'dossier-state':
      return { wrong: { '': stateWords(error) }, status }
    case 'answers-invalid':
      return {
        status,
        wrong: Object.fromEntries(
          error.fields.map(({ field }) => {
            const name = known(field)
            return [name ?? '', text.wrong[name ?? 'form']]
          }),
        ),
      }
    default:
      throw error
  }
}

const refusals: ReadonlyMap<string, string> = new Map(Object.entries(text.refused))

/** Why a document cannot take a step. */
export function stateWords({ params }: Refusal): string {
  return refusals.get(String(params.why)) ?? text.refused['not-proposed']
}
