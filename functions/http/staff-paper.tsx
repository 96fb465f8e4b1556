import { Hono } from 'hono'
import * as z from 'zod/mini'
import { submissionOfFields } from '../../shared/domain/form-fields.ts'
import { proofOf } from '../../shared/domain/receipt.ts'
import { type FieldProblem, Refusal } from '../../shared/domain/refusals.ts'
import { acceptPaper } from '../../shared/usecases/accept-paper.ts'
import { paperChoices, paperSheet } from '../../shared/usecases/paper-sheet.ts'
import { readSent } from '../../shared/usecases/read-sent.ts'
import type { World } from '../compose.ts'
import type { Env } from './app.tsx'
import { readForm, readJson } from './body.ts'
import { frameOf, showPaper, wishIn } from './paper-page.tsx'
import { permit } from './permit.ts'
import { wantsJson } from './problem.ts'

const PATH = '/kelola/:agency/unit/:unit/kertas'

/**
 * What a device sends beside the sheet: a key of its own making, from which the receipt's proof is made. It shows the device that
 * whatever answered has read this very body and reckons as we do, which no portal on the way does; who the server is, TLS tells. So
 * nothing here needs the keys that sign visits.
 */
const SheetRequest = z.looseObject({ receiptKey: z.string().check(z.regex(/^[\w-]{43}$/)) })

/** Of the form without scripts: which sheet it is, and how many were stored before. */
const FormFrame = z.object({ id: z.string(), saved: z.coerce.number().check(z.int(), z.minimum(0), z.maximum(99_999)) })

/** Where officers type paper forms. A script keeps each on the device and sends it as JSON; without one it is a plain form. */
export function paperRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store } = world

  app.get(PATH, permit(store, 'paper.enter'), async (c) => {
    const wish = wishIn(c)
    const choices = await paperChoices(world, c.req.param())
    try {
      return await showPaper(c, world, { choices, wish, sheet: paperSheet(choices, wish) })
    } catch (error) {
      return showPaper(c, world, { choices, wish, wrong: problemsOf(error)[0]?.field }, 400)
    }
  })

  app.post(PATH, permit(store, 'paper.enter'), async (c) => {
    const at = c.req.param()
    if (wantsJson(c.req.raw)) {
      const { receiptKey, ...sent } = readSent(SheetRequest, await readJson(c))
      const { receipt, repeated } = await acceptPaper(world, at, sent)
      return c.json({ ...receipt, proof: proofOf(receiptKey, receipt) }, repeated ? 200 : 201)
    }
    const form = await readForm(c)
    const wish = wishIn(c)
    const choices = await paperChoices(world, at)
    const sheet = paperSheet(choices, wish)
    const { id, saved } = readSent(FormFrame, Object.fromEntries(form))
    const fields = [...form].filter(([name]) => name !== 'id' && name !== 'saved')
    try {
      const { repeated } = await acceptPaper(world, at, { ...submissionOfFields(fields), id, ...frameOf(sheet) })
      return await showPaper(c, world, { choices, wish, sheet, saved: saved + 1, isSaved: true }, repeated ? 200 : 201)
    } catch (error) {
      const again = { sent: Object.fromEntries(form), problems: problemsOf(error), id, saved }
      return showPaper(c, world, { choices, wish, sheet, ...again }, 400)
    }
  })
  return app
}

/** What was not right in what was sent; anything else is thrown on. */
function problemsOf(error: unknown): readonly FieldProblem[] {
  if (error instanceof Refusal && error.code === 'answers-invalid') return error.fields
  throw error
}
