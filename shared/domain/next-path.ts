/** Where the home of those who sign in is. */
export const STAFF_HOME = '/kelola'

const LONGEST = 1_000

/**
 * A path of ours to go on to, as a link or cookie says it; the staff's home for everything else. Only what a browser takes for a path of the
 * very same origin passes: no second slash, no backslash (browsers read it as a slash), nothing that is not a plain sign of an address
 * (browsers drop tabs and line breaks before they read it), and not the sign-in itself.
 */
export function safeNext(asked: string | undefined): string {
  const isPath = asked !== undefined && asked.length <= LONGEST && /^\/(?!\/)[\w/.~%!$&'()*+,;=:@?-]*$/.test(asked)
  return isPath && !/^\/(masuk|keluar)\b/.test(asked) ? asked : STAFF_HOME
}
