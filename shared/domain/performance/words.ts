import * as z from 'zod/mini'

/** What somebody wrote: 1–2000 characters on any number of lines, no control characters. */
export const Words = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(2000), z.regex(/^[^\p{Cf}\p{Cc}]*([\n\t\r][^\p{Cf}\p{Cc}]*)*$/u))

/** One sentence of it: 1–300 characters. */
export const Sentence = z.string().check(z.trim(), z.minLength(1), z.maxLength(300), z.regex(/^[^\p{Cc}\p{Cf}]+$/u))
