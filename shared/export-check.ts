import * as z from 'zod/mini'

/**
 * What looks, hours after an export of the table began, whether it came to its end. Only stages with `analytics` have it. Infra makes its
 * function from this.
 */
export const exportCheck = {
  name: 'check-export',
  entry: 'functions/check-export.ts',
  /** Seconds. */
  timeout: 60,
  /** Megabytes. */
  memory: 256,
  /** Hours after the export was due: the largest take a few. */
  after: 12,
  /** What it means for people when it fails, for whoever is woken. */
  failure:
    'The table’s last export is not there, or not whole: questions about that night find nothing. Nothing that was accepted is lost, and nothing else depends on it.',
} as const

/** What the check is told. */
export const ExportCheckEnvironment = z.object({
  /** The table that is exported. */
  TABLE_ARN: z.string().check(z.minLength(1)),
  /** Where to: each export below its own time. */
  EXPORTS_BUCKET: z.string().check(z.minLength(1)),
  EXPORTS_PREFIX: z.string().check(z.minLength(1)),
})
