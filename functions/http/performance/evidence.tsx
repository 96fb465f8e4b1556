import { type Context, Hono } from 'hono'
import type { PersonId, Slug } from '../../../shared/domain/ids.ts'
import type { EvidenceFile } from '../../../shared/domain/performance/evidence-file.ts'
import { Refusal } from '../../../shared/domain/refusals.ts'
import { agencyToday } from '../../../shared/usecases/describe-people.ts'
import {
  findEvidence,
  linkToEvidence,
  prepareEvidence,
  recentEvidence,
} from '../../../shared/usecases/performance/evidence.ts'
import { EVIDENCE_PATH } from '../../../web/components/performance/evidence-field.tsx'
import { EvidencePage } from '../../../web/pages/performance/evidence.tsx'
import { EvidenceFilePage } from '../../../web/pages/performance/evidence-file.tsx'
import { EvidenceSendingPage } from '../../../web/pages/performance/evidence-sending.tsx'
import { evidence as text } from '../../../web/text/staff/performance/evidence.ts'
import type { World } from '../../compose.ts'
import { evidenceIsland } from '../../islands/evidence.ts'
import { actorOf } from '../actor.ts'
import type { Env } from '../app.tsx'
import { readForm } from '../body.ts'
import { permit } from '../permit.ts'
import { wantsJson } from '../problem.ts'
import { staffPage } from '../staff-page.tsx'

type Whose = { readonly agency: Slug; readonly person: PersonId }

/** Files of evidence: sent by whom they belong to, straight to where they are kept, and fetched by who may read their performance. */
export function evidenceRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get(EVIDENCE_PATH, permit(store, 'performance.own', 'own'), (c) => ownPage(c, {}))

  app.post(EVIDENCE_PATH, permit(store, 'performance.own', 'own'), async (c) => {
    const whose = selfOf(c)
    const sent = Object.fromEntries(await readForm(c))
    const isScript = wantsJson(c.req.raw)
    const back = isScript ? undefined : (file: string) => `${world.config.publicUrl}${EVIDENCE_PATH}/${file}`
    try {
      const { file, upload } = await prepareEvidence(world, actorOf(c), whose, sent, back)
      const { id, name } = file
      if (isScript) return c.json({ file: { id, name }, ...upload }, 201)
      const { registry } = await agencyToday(world, whose.agency)
      const origin = world.evidence.origin ?? ''
      return await staffPage(c, <EvidenceSendingPage agency={registry.agency} {...{ origin, file, ...upload }} />)
    } catch (error) {
      if (isScript || !(error instanceof Refusal && error.code === 'answers-invalid')) throw error
      return ownPage(c, { sent, problem: text.wrong })
    }
  })

  app.get(`${EVIDENCE_PATH}/:file`, permit(store, 'performance.own', 'own'), async (c) => {
    const whose = selfOf(c)
    return give(c, whose, await findEvidence(world, whose, c.req.param('file')), EVIDENCE_PATH)
  })

  app.get('/kelola/:agency/orang/:person/bukti/:file', permit(store, 'performance.read'), async (c) => {
    const { file, ...whose } = c.req.param()
    return give(c, whose, await findEvidence(world, whose, file))
  })
  return app

  /** A clean file by an address that saves it; of any other what became of it. */
  async function give(c: Context<Env>, whose: Whose, file: EvidenceFile, back?: string) {
    const { id, state, reason } = file
    if (wantsJson(c.req.raw)) return c.json({ file: id, state, reason })
    const link = await linkToEvidence(world, whose, file)
    if (link !== undefined) return c.redirect(link, 303)
    const { registry } = await agencyToday(world, whose.agency)
    return staffPage(c, <EvidenceFilePage agency={registry.agency} file={file} back={back} />)
  }

  async function ownPage(
    c: Context<Env>,
    more: { readonly sent?: Readonly<Record<string, string>>; readonly problem?: string },
  ) {
    const whose = selfOf(c)
    const [{ registry }, files] = await Promise.all([agencyToday(world, whose.agency), recentEvidence(world, whose)])
    const known = { agency: registry.agency, origin: world.evidence.origin, files, script: evidenceIsland }
    return staffPage(c, <EvidencePage {...known} {...more} />, more.problem === undefined ? 200 : 400)
  }
}

function selfOf(c: Context<Env>): Whose {
  const { person } = c.get('identity')
  if (!person) throw new Refusal('permission-denied')
  return { agency: person.agency, person: person.id }
}
