import { languageCodes, readLanguage, readRefusals } from '../../web/text/languages.ts'

// Before each test file: what renders a page by itself has no request that would read its language.
await Promise.all(languageCodes.flatMap((each) => [readLanguage(each), readRefusals(each)]))
