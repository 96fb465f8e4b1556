/** The sheets that posters are made for, by the word that the page's address has for each. */
export const POSTER_SIZES = ['a4', 'a5', 'tenda'] as const
export type PosterSize = (typeof POSTER_SIZES)[number]
