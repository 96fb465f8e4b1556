import * as z from 'zod/mini'

export type Guard = {
  readonly entry: string
  /** Seconds. */
  readonly timeout: number
  /** Megabytes. */
  readonly memory: number
  /** What it means for people when it fails, for whoever is woken. */
  readonly failure: string
}

/**
 * What stands between CloudFront and the services: it answers no request itself, runs by no clock of ours, and is given nothing of the table.
 * Infra makes its functions from this list.
 */
export const guards = {
  'origin-guard': {
    entry: 'functions/origin-guard.ts',
    timeout: 5,
    // As much processor as makes a cold start short: everybody waits for the first answer.
    memory: 512,
    failure: 'Nobody gets in: CloudFront answers all requests with an error. What was answered stays on the devices.',
  },
  'rotate-origin-key': {
    entry: 'functions/rotate-origin-key.ts',
    // CloudFront takes some minutes to tell all its places.
    timeout: 900,
    memory: 256,
    failure:
      'The key by which CloudFront is known was not changed. The one before stays good and nobody notices: start it again.',
  },
} as const satisfies Readonly<Record<string, Guard>>

/** The header in which CloudFront shows its key to the HTTP API. */
export const ORIGIN_KEY = 'x-origin-key'

/** What the guard is told. */
export const GuardEnvironment = z.object({
  /** The secret that holds the key. */
  ORIGIN_KEY_SECRET: z.string().check(z.minLength(1)),
})

/** What the rotation is told; which secret, it is told with each call. */
export const RotationEnvironment = z.object({
  /** The distribution that sends the key. */
  DISTRIBUTION_ID: z.string().check(z.minLength(1)),
})
