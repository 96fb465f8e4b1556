/**
 * A Content-Disposition that saves and never shows, with the name in letters that every program reads, and whole beside it. Source: RFC 6266
 * and RFC 5987: all but letters, digits and a few signs is percent-encoded, so nothing in a name ends the header or adds another.
 */
export function attachment(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^\w .-]/g, '_')
  const whole = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
