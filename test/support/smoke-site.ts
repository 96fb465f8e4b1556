import { askAt } from '../../functions/cli/smoke/ask.ts'
import { runSmoke, type Told } from '../../functions/cli/smoke/run-smoke.ts'
import type { Inside, Site } from '../../functions/cli/smoke/site.ts'
import type { World } from '../../functions/compose.ts'
import { createApp } from '../../functions/http/app.tsx'
import { citizenRoutes } from '../../functions/http/citizen.tsx'
import { publicRoutes } from '../../functions/http/public.tsx'
import { identifyBySession } from '../../functions/http/session.ts'
import { staffRoutes } from '../../functions/http/staff.tsx'
import { openIdSignIn } from '../../functions/open-id.ts'
import { countShard } from '../../shared/usecases/count-shard.ts'
import type { Store } from '../../shared/usecases/ports/store.ts'
import { serve } from '../http/serve.ts'
import { startTable, type TestTable } from './dynalite.ts'
import { CLIENT, fakeProvider } from './fake-provider.ts'
import { configured } from './http.ts'
import { registerAgency, type TestWorld, worldOn } from './world.ts'

/** What is broken on purpose; what is left out works. */
export type Broken = {
  /** Changes an answer on its way out, or gives another. */
  readonly answer?: (response: Response, request: Request) => Response | Promise<Response>
  readonly store?: (store: Store) => Store
  readonly world?: (world: TestWorld) => TestWorld
  /** Whether what was rated is counted. */
  readonly isClockStopped?: boolean
  readonly wishes?: Partial<Site['wishes']>
  readonly inside?: 'nothing' | 'a stage in the cloud'
  /** The table that the command writes to; otherwise the site's own. */
  readonly writesTo?: TestTable
}

/** A small site over real connections, whose scores count at once, for smoke tests that are to fail where it is broken. */
export async function smokeSite() {
  const table = await startTable()
  const provider = await fakeProvider()
  await registerAgency(worldOn(table))

  async function smoke(broken: Broken = {}): Promise<readonly Told[]> {
    let answer: (request: Request) => Promise<Response> = async () => new Response('', { status: 503 })
    const served = await serve({ fetch: (request) => answer(request) })
    const publicUrl = served.url
    const signIn = openIdSignIn({ openId: { issuer: provider.url, clientId: CLIENT, providers: {} }, publicUrl })
    const plain = worldOn(table, { signIn, demo: false, ...(broken.store ? { store: broken.store } : {}) })
    const test = broken.world?.(plain) ?? plain
    const world = configured(test, publicUrl, { OIDC_ISSUER: provider.url, OIDC_CLIENT_ID: CLIENT })
    const app = createApp(world, identifyBySession(world), [
      citizenRoutes(world),
      staffRoutes(world),
      publicRoutes(world),
    ])
    answer = async (request) => {
      if (new URL(request.url).pathname.endsWith('/scores') && !broken.isClockStopped)
        await countShard(world, 0, { openToo: true })
      const response = await app.fetch(request.clone())
      return broken.answer ? broken.answer(response, request) : response
    }
    const written = broken.writesTo ? configured(worldOn(broken.writesTo, { demo: false }), publicUrl) : world
    const told: Told[] = []
    const site: Site = {
      url: publicUrl,
      ask: askAt(publicUrl),
      inside: broken.inside === 'nothing' ? undefined : insideOf(written, broken.inside === 'a stage in the cloud'),
      wishes: { agency: 'uji-coba', ...broken.wishes },
      tell: () => undefined,
      patience: { starting: 0, seeing: 0, opening: 0, counting: 0, pause: 0 },
    }
    for await (const each of runSmoke(site)) told.push(each)
    await served.close()
    return told
  }

  return {
    smoke,
    world: worldOn(table),
    async close() {
      await provider.close()
      await table.close()
    },
  }
}

function insideOf(world: World, isDeployed: boolean): Inside {
  const place = isDeployed
    ? ({ variable: 'TABLE_NAME', value: 'test-table' } as const)
    : ({ variable: 'DATA_DIR', value: '.data' } as const)
  return { world, isDeployed, place }
}
