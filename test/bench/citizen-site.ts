import { demoCode } from '../../functions/demo/demo-agency.ts'
import { serve } from '../http/serve.ts'
import { startTable } from '../support/dynalite.ts'
import { linksToLargestUnit, registerLargestUnit } from '../support/largest-unit.ts'
import { deploy } from './deployment.ts'

/** A page behind a QR code: its address on the site, and what a table calls it. */
export type QrPage = { readonly what: string; readonly path: string }

/** The real system over real connections, as a citizen's phone meets it. */
export type CitizenSite = {
  readonly url: string
  /** The two depths of an ordinary counter: a tap, and the survey that the law asks for. */
  readonly depths: readonly [quick: QrPage, full: QrPage]
  /** Every way into the largest unit, every survey there, each language. */
  readonly largest: readonly QrPage[]
  close(): Promise<void>
}

const NOW = Date.parse('2026-11-23T03:00:00Z')

export async function openCitizenSite(): Promise<CitizenSite> {
  const table = await startTable({ overSockets: true })
  const { world, citizens } = await deploy(table, NOW, 1)
  const { code } = await registerLargestUnit(world)
  const links = await linksToLargestUnit(world, code)
  const [app] = citizens
  if (!app) throw new Error('no citizens’ function is deployed')
  const { url, close } = await serve(app)
  const usual = `/q/${demoCode('jambi', 'disdukcapil', 'loket-1')}`
  return {
    url,
    depths: [
      { what: 'quick', path: `${usual}?survei=quick` },
      { what: 'full', path: `${usual}?survei=skm` },
    ],
    largest: Object.entries(links).flatMap(([what, link]) =>
      ['quick', 'skm', 'spkp', 'spak'].map((family) => ({
        what: `${what}, ${family}`,
        path: `${link}?survei=${family}`,
      })),
    ),
    async close() {
      await close()
      await table.close()
    },
  }
}
