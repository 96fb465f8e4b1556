import { readFileSync } from 'node:fs'
import process from 'node:process'

/**
 * Loads a bundle as Lambda's runtime does, gives its handler one event and tells how long each took: milliseconds of loading, and
 * from the start of the process to the answer.
 */
const [, , bundle = '', eventFile = ''] = process.argv
const event: unknown = JSON.parse(readFileSync(eventFile, 'utf8'))
const begin = performance.now()
const { handler } = (await import(bundle)) as { handler: (event: unknown) => Promise<{ statusCode: number }> }
const loaded = performance.now()
const { statusCode } = await handler(event)
const answered = performance.now()
process.stdout.write(JSON.stringify({ load: loaded - begin, answer: answered, statusCode }))
process.exit()
