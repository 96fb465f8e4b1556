import { judge, type Step, skip } from './finding.ts'
import type { Site } from './site.ts'

/** A path that costs next to nothing and that nothing keeps. */
const CHEAP = '/api/v1/tidak-ada'
/** So many times the burst, or a gateway that refills meanwhile never refuses. */
const MORE = 3

/** Whether too much at once is refused with 429, and with nothing else. Off by default: for some minutes it also hits who sends it. */
export async function* throttle({ ask, inside, wishes }: Site): Step {
  const what = 'kelebihan permintaan ditolak dengan 429'
  if (wishes.throttle === undefined) {
    yield skip(what, 'hanya bila diminta: --throttle BURST')
    return
  }
  if (inside && !inside.isDeployed) {
    yield skip(what, 'tidak ada gerbang di komputer ini')
    return
  }
  const sent = Array.from({ length: wishes.throttle * MORE }, () =>
    ask(CHEAP).then(
      ({ status }) => status,
      () => 0,
    ),
  )
  const counted = Map.groupBy(await Promise.all(sent), (status) => status)
  const seen = [...counted].map(([status, all]) => `${all.length} kali ${status || 'tanpa jawaban'}`).join(', ')
  const isRight = counted.has(429) && [...counted.keys()].every((status) => status === 404 || status === 429)
  yield judge(what, isRight ? undefined : seen, 'satu penyerang menghabiskan biaya, atau warga mendapat galat')
}
