import { type Job, jobs } from '../../shared/jobs.ts'
import { type HttpService, services } from '../../shared/services.ts'
import { ofNightOfStage, ofRating, rateOf, scanReadsOf } from './capacity.ts'
import { durations, habits } from './habits.ts'
import { type Line, line, amount as n } from './line.ts'
import { MINUTES, NIGHTS, requestsOf, type Usage } from './usage.ts'

const GROUP = 'Lambda'

/** What runs: each service by its requests, each job by its runs, and the clock that starts them. */
export function computeLines(usage: Usage): Line[] {
  const served = services.map((service: HttpService) => ofService(service, usage))
  const ran = jobs.map((job: Job) => ofJob(job, usage))
  const runs = ran.reduce((sum, each) => sum + each.times, 0)
  const requests = served.reduce((sum, each) => sum + each.times, 0)
  return [
    line(
      GROUP,
      'panggilan',
      [requests + runs, 'kali'],
      'invocation',
      `permintaan ${n(requests)}, pekerjaan ${n(runs)}`,
    ),
    ...[...served, ...ran].map(({ name, seconds, memory, times, from }) =>
      line(
        GROUP,
        name,
        [(seconds * memory) / 1024, 'GB-detik'],
        'gigabyteSecond',
        `${n(times)} × ${from} × ${memory} MB`,
      ),
    ),
    line(
      'EventBridge',
      'jadwal',
      [runs, 'kali'],
      'schedule',
      `detak tiap menit di ${usage.shards} bagian, dan pekerjaan lain`,
    ),
  ]
}

type Ran = {
  readonly name: string
  readonly times: number
  readonly seconds: number
  readonly memory: number
  readonly from: string
}

function ofService({ name, memory }: HttpService, usage: Usage): Ran {
  const { times, each } = loadOf(name, usage)
  return { name, memory, times, seconds: (times * each) / 1000, from: `${each} ms` }
}

/** How often a service is asked in a month, and how long it takes each time: ms. A new service is reckoned like the public's until it is named here. */
function loadOf(name: string, usage: Usage): { readonly times: number; readonly each: number } {
  const { pages, forms, asks, managers, public: views } = requestsOf(usage)
  switch (name) {
    case 'citizen':
      return { times: pages + forms + asks, each: durations.citizen }
    case 'staff':
      return { times: managers, each: durations.staff }
    default:
      return { times: views, each: durations.public }
  }
}

/** How often a job runs in a month, and for how long in all. */
function ofJob(job: Job, usage: Usage): Ran {
  const { name, memory, perShard, schedule } = job
  const times = (perShard ? usage.shards : 1) * ('every' in schedule ? MINUTES : NIGHTS * schedule.hours.length)
  const base = 'every' in schedule ? durations.tick : durations.night
  const read = readsOf(job, usage)
  const seconds = (times * base + read * durations.readUnit) / 1000
  return { name, memory, times, seconds, from: `${base} ms, dan ${durations.readUnit} ms tiap unit baca (${n(read)})` }
}

function recountedOf(usage: Usage): number {
  const { recounted, reads } = ofRating(rateOf(usage))
  return usage.ratings * (1 + habits.firstTaps) * recounted + usage.ratings * reads
}

/** What a job reads in a month. */
function readsOf({ name: asked }: Job, usage: Usage): number {
  const [job] = jobs.filter(({ name }) => name === asked)
  if (job === undefined) return 0
  if (job.name === 'aggregate') return recountedOf(usage)
  if (job.name === 'scan') return scanReadsOf(usage)
  return NIGHTS * ofNightOfStage(job.name, usage).reads
}
