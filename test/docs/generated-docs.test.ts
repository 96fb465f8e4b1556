import { describe, expect, test } from 'vitest'
import { generatedDocs } from '../../functions/cli/docs/generated-docs.ts'
import { permissionsDoc } from '../../functions/cli/docs/permissions.ts'
import { refusalsDoc } from '../../functions/cli/docs/refusals.ts'
import { services } from '../../shared/services.ts'
import { languageCodes } from '../../web/text/languages.ts'

describe('generated documentation', () => {
  test.each(generatedDocs)('$file comes out the same every time', async ({ make }) => {
    expect(await make()).toBe(await make())
  })

  test('leaves no refusal without its words in a table of whole rows', async () => {
    const rows = (await refusalsDoc.make()).split('\n').filter((line) => line.startsWith('| `'))
    expect(rows.length).toBeGreaterThan(15)
    for (const row of rows) expect(row.split(/(?<!\\)\|/)).toHaveLength(4 + languageCodes.length)
  })

  test('names the routes of every service, each with a permission', async () => {
    const page = await permissionsDoc.make()
    for (const { name } of services) expect(page).toContain(`\n| ${name} | `)
    expect(page).toContain('| staff | `GET /kelola/:agency` | `unit.read` | manager, admin, inspector |')
    expect(page).not.toMatch(/\| +\| +\|/)
  })
})
