import type { Context } from 'hono'
import { nextIndicator, nextRhk } from '../../../shared/domain/performance/part-ids.ts'
import { Refusal } from '../../../shared/domain/refusals.ts'
import { describePlan, type PlanReport } from '../../../shared/usecases/performance/describe-plan.ts'
import { removeRhk, writeRhk } from '../../../shared/usecases/performance/write-plan.ts'
import type { Sent } from '../../../web/components/form-field.tsx'
import { RhkFormPage } from '../../../web/pages/performance/plan-forms.tsx'
import { plan as words } from '../../../web/text/staff/performance/plan.ts'
import { planForms as text } from '../../../web/text/staff/performance/plan-forms.ts'
import type { World } from '../../compose.ts'
import { actorOf } from '../actor.ts'
import type { Env } from '../app.tsx'
import { readForm } from '../body.ts'
import { staffPage } from '../staff-page.tsx'
import { type PlanPlace, refusedOf, seenOf } from './plan-place.tsx'
import { isWritten, readRhk, rhkSent, rowsIn } from './rhk-form.ts'

type Shown = Partial<Pick<Parameters<typeof RhkFormPage>[0], 'sent' | 'problems' | 'since' | 'version' | 'rows'>> & {
  readonly status?: Refusal['status']
}

/** One result of a plan, or an empty form for the next one. Throws `dossier-unknown` for any other. */
export async function showRhk(c: Context<Env>, world: World, place: PlanPlace, rhk: string, shown: Shown = {}) {
  const report = await describePlan(world, actorOf(c), place)
  const { registry, plan, above } = report
  const before = plan.content.rhks.find(({ id }) => id === rhk)
  if (!before && rhk !== nextRhk(plan) && shown.sent === undefined) throw new Refusal('dossier-unknown')
  const { sent = before ? rhkSent(before) : { kind: 'main' }, problems = {}, since, status } = shown
  const rows = shown.rows ?? before?.indicators.map(({ id }) => id) ?? []
  return staffPage(
    c,
    <RhkFormPage
      agency={registry.agency}
      steps={[...place.steps, { href: place.path, name: words.title(plan.year) }]}
      path={`${place.path}/rhk/${rhk}`}
      back={place.path}
      version={shown.version ?? plan.version}
      approach={plan.content.approach}
      above={above}
      isNew={before === undefined}
      rows={rows.length > 0 ? rows : [freshRow(report, rhk, [])]}
      sent={sent}
      problems={problems}
      since={since}
    />,
    status,
  )
}

/** Saves what was typed, takes the result out, or only gives the form another indicator. */
export async function takeRhk(c: Context<Env>, world: World, place: PlanPlace, rhk: string) {
  const sent: Sent = Object.fromEntries(await readForm(c))
  const seen = seenOf(place, sent)
  const { version } = seen
  const report = await describePlan(world, actorOf(c), place)
  const rows = rowsIn(sent)
  if (rows === undefined) {
    return showRhk(c, world, place, rhk, { sent, version, problems: { '': text.wrong.form }, status: 400 })
  }
  if (sent.do === 'add-indicator') {
    return showRhk(c, world, place, rhk, { sent, version, rows: [...rows, freshRow(report, rhk, rows)] })
  }
  const read = readRhk(sent, rows, report.plan.content.approach)
  if (sent.do !== 'remove' && !isWritten(read)) {
    return showRhk(c, world, place, rhk, { sent, version, rows, problems: read, status: 400 })
  }
  try {
    if (sent.do === 'remove') await removeRhk(world, actorOf(c), { ...seen, rhk })
    else await writeRhk(world, actorOf(c), { ...seen, rhk }, read)
    return c.redirect(`${place.path}?tersimpan=1#hasil`, 303)
  } catch (error) {
    const isServed = error instanceof Refusal && error.fields.some(({ field }) => field === 'serves')
    if (isServed) {
      const problems = { serves: text.wrong.serves }
      return showRhk(c, world, place, rhk, { sent, version, rows, problems, status: 400 })
    }
    const { wrong, since, status } = await refusedOf(world, seen, error, () => undefined)
    // Who came second is shown what the first did, and sends what they typed over it if they still mean it.
    const kept = since ? { since } : { version }
    return showRhk(c, world, place, rhk, { sent, rows, problems: wrong, status, ...kept })
  }
}

/** The id of one more indicator: one that the result has never had, and the form does not have either. */
function freshRow({ plan }: PlanReport, rhk: string, rows: readonly string[]): string {
  const numbers = rows.flatMap((id) => (/^i\d{1,3}$/.test(id) ? [Number(id.slice(1)) + 1] : []))
  return `i${Math.max(nextIndicator(plan, rhk), ...numbers)}`
}
