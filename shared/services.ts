import type { Access } from './access.ts'

export type HttpService = {
  readonly name: string
  /** The Lambda's entry file. */
  readonly entry: string
  /** The paths it answers, as the HTTP API writes them. One service answers all the rest. */
  readonly routes: readonly string[] | 'the rest'
  /** Seconds: below the longest request that counting waits for. */
  readonly timeout: number
  /** Megabytes. */
  readonly memory: number
  readonly access: readonly Access[]
  /** Whether it signs or reads visits. */
  readonly visitKeys: boolean
  /** Whether staff sign in to it. */
  readonly signIn: boolean
  /** What it means for people when it fails. */
  readonly failure: string
}

/** Everything that answers HTTP: the HTTP API's routes, the functions and their grants are made from this list. */
export const services = [
  {
    name: 'citizen',
    entry: 'functions/citizen.ts',
    routes: [
      'GET /q/{code}',
      'POST /q/{code}',
      'POST /api/v1/visits',
      'POST /api/v1/ratings',
      'POST /k',
      'POST /k/{agency}/{unit}',
      'GET /k/{agency}/{unit}/{code}',
      'GET /r/{code}/{proof}',
      'GET /layar/{device}',
      'GET /api/v1/screens/{device}/codes',
      'GET /kiosk/{kiosk}',
      'GET /kiosk/{kiosk}/manifest.webmanifest',
      'GET /api/v1/kiosks/{kiosk}',
      'POST /api/v1/kiosks/{kiosk}/ratings',
    ],
    timeout: 15,
    memory: 512,
    access: ['registry:read', 'rating:write', 'comment:seal', 'device:read', 'visit-code:open', 'rotating:claim'],
    visitKeys: true,
    signIn: false,
    failure:
      'Citizens cannot rate. What they answered stays on their phones where the page was already open, and on kiosks.',
  },
  {
    name: 'staff',
    entry: 'functions/staff.ts',
    routes: [
      'ANY /kelola',
      'ANY /kelola/{proxy+}',
      'GET /masuk',
      'GET /masuk/kembali',
      'GET /keluar',
      'POST /keluar',
      'POST /api/v1/agencies/{agency}/units/{unit}/visit-codes',
      'POST /api/v1/agencies/{agency}/units/{unit}/service-times',
      'GET /api/v1/agencies/{agency}/units/{unit}/performance',
    ],
    // A slice of an import: a file is read, then as much of it stored as eight seconds allow.
    timeout: 29,
    memory: 1024,
    access: [
      'registry:read',
      'registry:write',
      'rating:write',
      'rating:read',
      'comment:seal',
      'comment:open',
      'comment:forget',
      'import:open',
      'tally:read',
      'finding:read',
      'finding:write',
      'inspection:read',
      'counting:read',
      'version:read',
      'version:write',
      'device:read',
      'device:write',
      'visit-code:mint',
      'service-time:write',
      'service-time:read',
      'person:read',
      'person:write',
      'session:use',
      'trail:read',
      'trail:append',
      'dossier:read',
      'dossier:write',
      'evidence:send',
      'evidence:fetch',
    ],
    visitKeys: false,
    signIn: true,
    failure:
      'Staff cannot sign in, managers cannot see their pages, replace codes of counters or import, and queue systems get no visit codes and cannot report times. Typed paper forms wait on their devices. Citizens can rate.',
  },
  {
    name: 'public',
    entry: 'functions/public.ts',
    routes: 'the rest',
    timeout: 15,
    memory: 512,
    access: ['registry:read', 'tally:read', 'version:read'],
    visitKeys: false,
    signIn: false,
    failure: 'The public pages and the score API are down. Ratings are still accepted and counted.',
  },
] as const satisfies readonly HttpService[]
