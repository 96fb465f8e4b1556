import * as z from 'zod/mini'

/**
 * What can make a rating look unlike an ordinary citizen's: `unproven`, no proof of work came with it; `hurried`, faster than the
 * questions can be read; `crowded`, many from one place that day. A signal refuses nothing and changes no score by itself.
 */
export const Signal = z.enum(['unproven', 'hurried', 'crowded'])
export type Signal = z.infer<typeof Signal>
