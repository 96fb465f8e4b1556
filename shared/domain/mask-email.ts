/** An address with its owner’s name cut to its first sign: enough to tell two apart, and no more. `s***@contoh.go.id`. */
export function maskEmail(email: string): string {
  return email.replace(/^(.)[^@]*/, '$1***')
}
