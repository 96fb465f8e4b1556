import { createHash } from 'node:crypto'
import type { OpenedKiosk } from '../../shared/domain/kiosk-pass.ts'
import { KIOSK_COLOUR, KioskPage } from '../../web/pages/kiosk.tsx'
import { FIRST_LANGUAGE, languageCodes, readLanguage } from '../../web/text/languages.ts'
import { InLanguage } from '../../web/text/text.ts'
import { kioskIsland, workerIsland, workerOffIsland } from '../islands/kiosk.ts'
import { qrOf } from './qr.ts'

/** Where a kiosk's page is, and whether it may keep itself on the device. */
type Setting = { readonly publicUrl: string; readonly keeps: boolean }

/** The page of a kiosk in the reader's language. */
export function kioskPage(
  opened: OpenedKiosk,
  signed: { readonly pass: string; readonly version: string },
  { publicUrl, keeps }: Setting,
) {
  const lasting = qrOf(`${publicUrl}/q/${opened.place.counter.code}`)
  return <KioskPage opened={opened} {...signed} keeps={keeps} lasting={lasting} script={kioskIsland} />
}

/** A digest of the page in every language, without its pass: who has another should load it again. */
export async function versionOf(opened: OpenedKiosk, setting: Setting): Promise<string> {
  const hash = createHash('sha256')
  for (const language of languageCodes) {
    await readLanguage(language)
    const blank = <InLanguage language={language}>{kioskPage(opened, { pass: '', version: '' }, setting)}</InLanguage>
    hash.update(String(await blank.toString()))
  }
  return hash.digest('base64url').slice(0, 12)
}

/** The script that keeps a kiosk's pages on its device, or the one that ends that. */
export function workerOf({ keeps }: Setting): string {
  return keeps ? workerIsland : workerOffIsland
}

/** What a browser needs to install a kiosk's page. */
export function manifestOf({ pass, place }: OpenedKiosk): string {
  const path = `/kiosk/${pass.device}`
  return JSON.stringify({
    id: path,
    name: `${place.counter.name} · ${place.unit.name}`,
    short_name: place.counter.name,
    description: place.agency.name,
    lang: FIRST_LANGUAGE,
    start_url: path,
    scope: path,
    display: 'fullscreen',
    theme_color: KIOSK_COLOUR,
    background_color: '#ffffff',
    icons: [{ src: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' }],
  })
}
