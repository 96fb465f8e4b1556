import { languageCodes, readLanguage } from '../../web/text/languages.ts'

// Before each test file: what renders a page by itself has no request that would read its language.
await Promise.all(languageCodes.map(readLanguage))
