import { parseArgs } from 'node:util'
import { jobs } from '../../shared/jobs.ts'
import { jobNamed, runJob } from '../jobs/run-by-name.ts'
import { fail, runCommand } from './run-command.ts'
import { withDeps } from './with-deps.ts'

const USAGE = `Pemakaian: npm run job -- NAMA [--shard N]\nPekerjaan: ${jobs.map(({ name }) => name).join(', ')}`

await runCommand(async () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { shard: { type: 'string' } } })
  const job = jobNamed(positionals[0])
  if (!job) return fail(USAGE)
  const shard = values.shard === undefined ? undefined : Number(values.shard)
  if (shard !== undefined && !Number.isInteger(shard))
    return fail(`--shard ${values.shard} bukan bilangan bulat.\n${USAGE}`)
  await withDeps((world) => runJob(world, job, { byHand: true, ...(shard === undefined ? {} : { shard }) }))
})
