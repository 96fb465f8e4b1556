import { openApi } from '../../http/openapi.ts'
import type { GeneratedDoc } from './generated-doc.ts'

/** The API's description, as the public service answers it at `/api/v1/openapi.json`. */
export const openApiDoc: GeneratedDoc = {
  file: 'docs/openapi.json',
  make: () => `${JSON.stringify(openApi, null, 2)}\n`,
}
