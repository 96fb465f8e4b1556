/**
 * What nobody can count before people use it: assumed, and on the side of the higher bill. Whoever knows better changes it here, or by the
 * command's flags where there is one.
 */
export const habits = {
  /** When offices are open: hours of a day, days of a month. */
  openHours: 8,
  openDays: 22,
  /** Pages opened for each rating: not everybody who scans answers. */
  pagesPerRating: 1.5,
  /** Of ratings, those sent twice: the first tap alone, and then with what else was said. */
  firstTaps: 0.5,
  /** Units of an agency: some jobs look at each agency. */
  unitsPerAgency: 50,
  /** Screens and kiosks in a unit, and how often each asks for its codes in an open hour: a screen does every four minutes. */
  devicesPerUnit: 1,
  asksPerDeviceHour: 15,
  /** Pages that staff open in a unit in a month: two a working day; and of the public, for each rating. */
  managerViewsPerUnit: 44,
  publicViewsPerRating: 0.2,
  /** People who sign in, and what each sends as evidence in a month, in MB. */
  staffPerUnit: 3,
  evidencePerPerson: 1,
  /** Letters that remind each of them in a month: two a week. */
  lettersPerPerson: 8,
  /** Of requests, those that wait for a process to start: each start asks for keys and secrets. */
  coldStarts: 0.02,
  /** Of requests, those that leave a trace, beside the first of each second in each function. */
  traced: 0.05,
} as const

/** Units of the largest agency, where a stage has so many. */
export const LARGEST_AGENCY = 2000

/** How long functions run, in milliseconds: only a deployment can tell. */
export const durations = {
  /** A page or a form of the citizens', on a process that is warm. */
  citizen: 25,
  public: 60,
  staff: 80,
  /** A tick that finds little to count, and a look for files that were sent. */
  tick: 100,
  /** A job of the night, before it has read anything. */
  night: 5000,
  /** For each read unit of a job: some twelve ratings, at the speed of the recount that is measured. */
  readUnit: 0.3,
  /** A citizens' request when things are slow: a start that is cold, or a store that is. Ceilings are checked against this. */
  slow: 200,
} as const

/** Bytes. What pages weigh is measured (docs/benchmarks.md); the rest is assumed. */
export const sizes = {
  /** The largest page behind a QR code, with its head; and the answer to a form. */
  citizenPage: 14_600,
  citizenAnswer: 1_500,
  deviceAnswer: 4_000,
  publicPage: 8_000,
  managerPage: 13_000,
  /** A line of the gateway's log and those of the function, for a request; and of a job's run. */
  logOfRequest: 1_500,
  logOfRun: 1_000,
  /** What the store keeps of somebody's plans, reports and sessions, and the trail of both, in a month. */
  documentsPerPerson: 20_000,
  /** A unit's roll-ups of a month and what is set aside, frozen or remembered of it. */
  unitMonth: 20_000,
} as const

/** What stands in every stage, at the most: a test holds the templates to it. */
export const fixtures = {
  keys: 3,
  /** Each yearly rotation keeps the older key, for US$ 1 a month; charged for two of them. */
  keyVersions: 2,
  secrets: 2,
  firewallRules: 4,
  /** With one more for each counting shard; and groups of them that fire together. */
  alarms: 62,
  groups: 8,
  /** Numbers made of logs, with one more for each counting shard. */
  metrics: 20,
  dashboards: 1,
  /** Letters of alarms in a month. */
  letters: 200,
} as const

/**
 * What looks for files read for each that was sent, at the most: its hour's list and its record, each minute until the next hour is over,
 * which is an hour and a half, and each hour for a day. Not measured.
 */
export const scanReadsPerFile = 230
/** Files that one of staff sends in a month: not measured. */
export const filesPerPerson = 4

/** What the night's look at performance reads of each of staff: not measured. */
export const performReadsPerPerson = 5

/** What the job that reminds reads of each of staff in a morning: its test allows no more calls than that. */
export const remindReadsPerPerson = 15
