import { encode } from 'uqr'
import type { QrModules } from '../../web/components/poster-qr.tsx'

/** A link as a QR code, without its margin. M: a seventh of it may be dirty or in glare. */
export function qrOf(link: string): QrModules {
  return encode(link, { ecc: 'M', border: 0 }).data
}
