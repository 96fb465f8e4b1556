/** The levels (jenjang) of functional posts, by skill and by expertise, the lowest first. Source: PP 11/2017, art. 69. */
export const POST_LEVELS = [
  'pemula',
  'terampil',
  'mahir',
  'penyelia',
  'ahli-pertama',
  'ahli-muda',
  'ahli-madya',
  'ahli-utama',
] as const

/** Which level a functional post is of. */
export type PostLevel = (typeof POST_LEVELS)[number]
