import * as z from 'zod/mini'

/** What every registered thing carries beside what it says. */
export const Versioned = {
  /** Grows by one at each change; the next writer must name it. Absent on what was registered before there were versions: 0. */
  version: z.optional(z.int().check(z.minimum(1))),
  /** The number of the trail's entry that this version was made with. */
  trail: z.optional(z.int().check(z.minimum(1))),
}

export type Known = { readonly version?: number | undefined; readonly trail?: number | undefined }

/** The version of a thing as it was read; 0 for what has none, and for what is not there. */
export function versionOfThing(thing: Known | undefined): number {
  return thing?.version ?? 0
}
