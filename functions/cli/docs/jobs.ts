import { type Job, jobs, type Schedule } from '../../../shared/jobs.ts'
import { type HttpService, services } from '../../../shared/services.ts'
import type { GeneratedDoc } from './generated-doc.ts'
import { code, page, tableOf } from './markdown.ts'

/** Everything that runs, when, with which rights, and what its failure means for people. */
export const jobsDoc: GeneratedDoc = {
  file: 'docs/jobs.md',
  make: () =>
    page(
      'Jobs and services',
      '`shared/jobs.ts` and `shared/services.ts`',
      '## By the clock',
      'A job may run twice, late or beside itself, and changes nothing by that. `npm run job -- NAME` runs one at once. Each is watched: ' +
        '[alarms.md](alarms.md) has what to do.',
      tableOf(
        ['job', 'when (UTC)', 'runs', 'timeout', 'memory', 'access', 'when it fails'],
        jobs.map((job: Job) => [
          `${code(job.name)}\n${code(job.entry)}`,
          sayWhen(job.schedule),
          job.perShard ? 'one for each counting shard' : 'one',
          ...limitsOf(job),
          job.failure,
        ]),
      ),
      '## By HTTP',
      tableOf(
        ['service', 'routes', 'timeout', 'memory', 'access', 'visit keys', 'when it fails'],
        services.map((service: HttpService) => [
          `${code(service.name)}\n${code(service.entry)}`,
          service.routes === 'the rest' ? 'all others' : service.routes.map(code).join('\n'),
          ...limitsOf(service),
          service.visitKeys ? 'yes' : 'no',
          service.failure,
        ]),
      ),
    ),
}

function limitsOf({ timeout, memory, access }: Pick<Job, 'timeout' | 'memory' | 'access'>): string[] {
  return [`${timeout} s`, `${memory} MB`, access.map(code).join('\n')]
}

function sayWhen(schedule: Schedule): string {
  if ('every' in schedule) return `every ${schedule.every}`
  const pad = (number: number) => String(number).padStart(2, '0')
  return `every day at ${schedule.hours.map((hour) => `${pad(hour)}:${pad(schedule.minute)}`).join(', ')}`
}
