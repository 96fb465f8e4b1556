/** The sign of the service: a voice at a counter's window. Drawn once, used as the icon and in the masthead. */
export const SIGN_PATHS = [
  'M6 3h20a3 3 0 0 1 3 3v15a3 3 0 0 1-3 3H15l-6 5v-5H6a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3z',
  'M10 11v5M16 8v11M22 11v5',
] as const

/** The icon as an SVG file. */
export const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#0b5563" d="${SIGN_PATHS[0]}"/><path stroke="#fff" stroke-width="3" stroke-linecap="round" d="${SIGN_PATHS[1]}"/></svg>`
