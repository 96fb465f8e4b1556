import { type Context, Hono } from 'hono'
import { type FieldProblem, Refusal } from '../../shared/domain/refusals.ts'
import { findUnit } from '../../shared/usecases/find-unit.ts'
import { BatchWish, batchToPrint, mintVisitCodes, validBatches } from '../../shared/usecases/mint-visit-codes.ts'
import { readSent } from '../../shared/usecases/read-sent.ts'
import { SlipsPage } from '../../web/pages/slips.tsx'
import { VisitCodesPage } from '../../web/pages/visit-codes.tsx'
import type { World } from '../compose.ts'
import { actorOf } from './actor.ts'
import type { Env } from './app.tsx'
import { readForm, readJson } from './body.ts'
import { callingDevice } from './calling-device.ts'
import { permit } from './permit.ts'
import { qrOf } from './qr.ts'
import { staffPage } from './staff-page.tsx'

type At = { readonly agency: string; readonly unit: string }

/** Visit codes: as slips that managers print, and for queue systems that print their own tickets. */
export function visitCodeStaffRoutes(world: World): Hono<Env> {
  const app = new Hono<Env>()
  const { store, config } = world

  app.get('/kelola/:agency/unit/:unit/kode-kunjungan', permit(store, 'visit-code.mint'), async (c) => {
    return orderPage(c, c.req.param())
  })

  app.post('/kelola/:agency/unit/:unit/kode-kunjungan', permit(store, 'visit-code.mint'), async (c) => {
    const at = c.req.param()
    const sent = Object.fromEntries([...(await readForm(c))].filter(([, value]) => value !== ''))
    try {
      const wish = readSent(BatchWish, { ...sent, count: numberIn(sent.count), days: numberIn(sent.days) })
      const { batch } = await mintVisitCodes(world, at, actorOf(c), wish)
      return c.redirect(`${pathOf(at)}/${batch.id}`, 303)
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'answers-invalid')) throw error
      return orderPage(c, at, { sent, problems: error.fields, status: error.status })
    }
  })

  app.get('/kelola/:agency/unit/:unit/kode-kunjungan/:batch', permit(store, 'visit-code.mint'), async (c) => {
    const { batch: id, ...at } = c.req.param()
    const [{ agency, unit, above }, { codes }] = await Promise.all([findUnit(world, at), batchToPrint(world, at, id)])
    const slips = codes.map((issued) => ({ issued, modules: qrOf(linkOf(at, issued.code)) }))
    return staffPage(c, <SlipsPage agency={agency} unit={unit} above={above} slips={slips} back={pathOf(at)} />)
  })

  app.post('/api/v1/agencies/:agency/units/:unit/visit-codes', permit(store, 'device.call'), async (c) => {
    const at = c.req.param()
    const device = await callingDevice(c, world, { kind: 'queue', unit: at })
    const wish = readSent(BatchWish, await readJson(c))
    const { batch, codes } = await mintVisitCodes(world, at, { device: device.id }, wish)
    return c.json({
      batch: batch.id,
      validUntil: batch.validUntil,
      codes: codes.map(({ code }) => ({ code, link: linkOf(at, code) })),
    })
  })
  return app

  async function orderPage(
    c: Context<Env>,
    at: At,
    more: {
      readonly sent?: Readonly<Record<string, string>>
      readonly problems?: readonly FieldProblem[]
      readonly status?: Refusal['status']
    } = {},
  ) {
    const { status, ...shown } = more
    const [{ agency, unit, above, counters, services }, batches] = await Promise.all([
      findUnit(world, at),
      validBatches(world, at),
    ])
    const place = { agency, unit, above, counters, services, path: pathOf(at) }
    return staffPage(c, <VisitCodesPage {...place} batches={batches} batch={world.newId()} {...shown} />, status)
  }

  function linkOf({ agency, unit }: At, code: string): string {
    return `${config.publicUrl}/k/${agency}/${unit}/${code}`
  }
}

function pathOf({ agency, unit }: At): string {
  return `/kelola/${agency}/unit/${unit}/kode-kunjungan`
}

/** A field's whole number; anything else stays as it was sent, for the schema to refuse. */
function numberIn(sent: string | undefined): number | string | undefined {
  return sent !== undefined && /^\d{1,4}$/.test(sent) ? Number(sent) : sent
}
