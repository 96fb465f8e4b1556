import * as z from 'zod/mini'

/** A name as people write it: 1–120 characters, no line breaks or control characters. */
export const Name = z.string().check(z.trim(), z.minLength(1), z.maxLength(120), z.regex(/^[^\p{Cc}\p{Cf}]+$/u))
