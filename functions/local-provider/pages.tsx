import { type Choice, ChoicePage, LeavePage, ProblemPage } from '../../web/pages/local-provider.tsx'
import { FIRST_LANGUAGE } from '../../web/text/languages.ts'
import { InLanguage } from '../../web/text/text.ts'

export type { Choice }

export const choicePage = (choices: readonly Choice[]) => whole(<ChoicePage choices={choices} />)
export const leavePage = (form: string) => whole(<LeavePage form={form} />)
export const problemPage = () => whole(<ProblemPage />)

function whole(page: Parameters<typeof InLanguage>[0]['children']): string {
  return String(<InLanguage language={FIRST_LANGUAGE}>{page}</InLanguage>)
}
