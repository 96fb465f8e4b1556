import type { Context } from 'hono'
import { VALUE_IDS } from '../../../shared/domain/performance/berakhlak.ts'
import { PlanContent } from '../../../shared/domain/performance/plan.ts'
import { Sentence } from '../../../shared/domain/performance/words.ts'
import type { Refusal } from '../../../shared/domain/refusals.ts'
import { expectBehaviour } from '../../../shared/usecases/performance/decide-plan.ts'
import { describePlan } from '../../../shared/usecases/performance/describe-plan.ts'
import { writeAround } from '../../../shared/usecases/performance/write-plan.ts'
import type { Sent } from '../../../web/components/form-field.tsx'
import { AroundFormPage, ExpectationsFormPage } from '../../../web/pages/performance/plan-forms.tsx'
import { plan as words } from '../../../web/text/staff/performance/plan.ts'
import { planForms as text } from '../../../web/text/staff/performance/plan-forms.ts'
import type { World } from '../../compose.ts'
import { actorOf } from '../actor.ts'
import type { Env } from '../app.tsx'
import { readForm } from '../body.ts'
import { filled, readField } from '../registry-form.ts'
import { staffPage } from '../staff-page.tsx'
import { type PlanPlace, refusedOf, seenOf } from './plan-place.tsx'
import { oneLine } from './rhk-form.ts'

type Shown = Partial<Pick<Parameters<typeof AroundFormPage>[0], 'sent' | 'problems' | 'since' | 'version'>> & {
  readonly status?: Refusal['status']
}

const ANNEXES = ['resources', 'accountability', 'consequences'] as const

/** The approach of a plan, and its annexes. */
export async function showAround(c: Context<Env>, world: World, place: PlanPlace, shown: Shown = {}) {
  const { frame, plan } = await frameOf(c, world, place, 'isi', shown)
  const { approach, resources = '', accountability = '', consequences = '' } = plan.content
  const sent = shown.sent ?? { approach, resources, accountability, consequences }
  return staffPage(c, <AroundFormPage {...frame} sent={sent} />, shown.status)
}

export async function takeAround(c: Context<Env>, world: World, place: PlanPlace) {
  const sent: Sent = Object.fromEntries(await readForm(c))
  const problems = unknownIn(sent, ['approach', ...ANNEXES])
  const { shape } = PlanContent
  const approach = readField(shape.approach, sent.approach, problems, ['approach', text.wrong.approach])
  const annexes = ANNEXES.flatMap((name) => {
    const typed = filled(sent[name]?.replaceAll('\r\n', '\n'))
    const read = readField(shape[name], typed, problems, [name, text.wrong.annex])
    return read === undefined ? [] : [[name, read]]
  })
  const seen = seenOf(place, sent)
  const show = (shown: Shown) => showAround(c, world, place, { sent, ...shown })
  if (Object.keys(problems).length > 0) return show({ problems, version: seen.version, status: 400 })
  try {
    await writeAround(world, actorOf(c), seen, { approach, ...Object.fromEntries(annexes) })
    return c.redirect(`${place.path}?tersimpan=1`, 303)
  } catch (error) {
    const { wrong, since, status } = await refusedOf(world, seen, error, () => undefined)
    return show({ problems: wrong, status, ...(since ? { since } : { version: seen.version }) })
  }
}

/** What the superior expects of each value. */
export async function showExpectations(c: Context<Env>, world: World, place: PlanPlace, shown: Shown = {}) {
  const { frame, plan } = await frameOf(c, world, place, 'ekspektasi', shown)
  const sent = shown.sent ?? Object.fromEntries(Object.entries(plan.content.behaviours))
  return staffPage(c, <ExpectationsFormPage {...frame} sent={sent} isInForce={plan.state === 'agreed'} />, shown.status)
}

export async function takeExpectations(c: Context<Env>, world: World, place: PlanPlace) {
  const sent: Sent = Object.fromEntries(await readForm(c))
  const problems = unknownIn(sent, VALUE_IDS)
  const behaviours = VALUE_IDS.flatMap((name) => {
    const typed = filled(oneLine(sent[name]))
    const read = typed === undefined ? undefined : readField(Sentence, typed, problems, [name, text.wrong.behaviour])
    return read === undefined ? [] : [[name, read]]
  })
  const seen = seenOf(place, sent)
  const show = (shown: Shown) => showExpectations(c, world, place, { sent, ...shown })
  if (Object.keys(problems).length > 0) return show({ problems, version: seen.version, status: 400 })
  try {
    await expectBehaviour(world, actorOf(c), seen, { behaviours: Object.fromEntries(behaviours) })
    return c.redirect(`${place.path}?tersimpan=1`, 303)
  } catch (error) {
    const { wrong, since, status } = await refusedOf(world, seen, error, () => undefined)
    return show({ problems: wrong, status, ...(since ? { since } : { version: seen.version }) })
  }
}

async function frameOf(c: Context<Env>, world: World, place: PlanPlace, form: string, shown: Shown) {
  const { registry, plan } = await describePlan(world, actorOf(c), place)
  const { problems = {}, since, version = plan.version } = shown
  const steps = [...place.steps, { href: place.path, name: words.title(plan.year) }]
  const path = `${place.path}/${form}`
  return { plan, frame: { agency: registry.agency, steps, path, back: place.path, version, problems, since } }
}

/** F29: a field that the form does not have is no field. */
function unknownIn(sent: Sent, fields: readonly string[]): Record<string, string> {
  const known = new Set([...fields, 'version', 'do'])
  return Object.keys(sent).every((name) => known.has(name)) ? {} : { '': text.wrong.form }
}
