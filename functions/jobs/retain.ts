import { concurrently } from '../../shared/usecases/concurrently.ts'
import { forgetComments } from '../../shared/usecases/forget-comments.ts'
import { jobHandler, type RunJob } from './job-handler.ts'

/** Ends what has been kept for long enough, in every agency. An agency that fails holds up no other. */
export const run: RunJob = async (world) => {
  const agencies = await world.store.registry.agencies()
  await concurrently(agencies, 1, async ({ id }) => {
    const comments = await forgetComments(world, id)
    if (comments > 0) world.log('info', 'retained', { agency: id, comments })
  })
}

export const handler = jobHandler(run)
