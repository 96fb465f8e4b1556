import * as z from 'zod/mini'

/**
 * What stands between CloudFront and the services: it answers no request itself, runs by no clock of ours, and is given nothing of the table.
 * Infra makes its function from this.
 */
export const guard = {
  name: 'origin-guard',
  entry: 'functions/origin-guard.ts',
  /** Seconds. */
  timeout: 5,
  /** Megabytes. As much processor as makes a cold start short: everybody waits for the first answer. */
  memory: 512,
  /** What it means for people when it fails, for whoever is woken. */
  failure: 'Nobody gets in: CloudFront answers all requests with an error. What was answered stays on the devices.',
} as const

/** The header in which CloudFront shows its key to the HTTP API. */
export const ORIGIN_KEY = 'x-origin-key'

/** What the guard is told. */
export const GuardEnvironment = z.object({
  /** The secret that holds the key. */
  ORIGIN_KEY_SECRET: z.string().check(z.minLength(1)),
})
