import * as z from 'zod/mini'

export type SecretRotation = {
  readonly name: string
  readonly entry: string
  /** Days from one rotation to the next. */
  readonly days: number
  /** Whether the first comes with the stack, or so many days later. */
  readonly begins: 'at once' | 'later'
  /** Seconds. */
  readonly timeout: number
  /** Megabytes. */
  readonly memory: number
  /** What it means for people when it fails, for whoever is woken. */
  readonly failure: string
}

/** Every secret that a function of ours changes, as Secrets Manager calls it. Infra makes functions, schedules and alarms from this list. */
export const rotations = {
  visitKeys: {
    name: 'rotate-visit-keys',
    entry: 'functions/rotate-visit-keys.ts',
    days: 30,
    // A key must wait before it signs.
    begins: 'at once',
    timeout: 30,
    memory: 256,
    failure:
      'The keys that sign visits stay as they are for longer than a month. Nobody notices; what leaked meanwhile stays of use.',
  },
  originKey: {
    name: 'rotate-origin-key',
    entry: 'functions/rotate-origin-key.ts',
    days: 90,
    // The first key is as new as the stack.
    begins: 'later',
    // CloudFront takes some minutes to tell all its places.
    timeout: 900,
    memory: 256,
    failure:
      'The key by which CloudFront is known was not changed. The one before stays good and nobody notices: start it again.',
  },
} as const satisfies Readonly<Record<string, SecretRotation>>

/** What the origin key's rotation is told; which secret, it is told with each call. */
export const OriginRotationEnvironment = z.object({
  /** The distribution that sends the key. */
  DISTRIBUTION_ID: z.string().check(z.minLength(1)),
})
