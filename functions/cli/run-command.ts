import { Refusal } from '../../shared/domain/refusals.ts'
import { refusals } from '../../web/text/refusals/id.ts'
import { sayRefusal } from '../../web/text/say-refusal.ts'

/** A command's own way to say no: the sentence on standard error, exit code 1. */
export function fail(sentence: string): never {
  throw new CommandError(sentence)
}

/** What `fail` throws. */
export class CommandError extends Error {}

/** Runs a command. A no that people can expect is one sentence; anything else is a bug and shows where it happened. */
export async function runCommand(command: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await command()) ?? 0
  } catch (error) {
    process.exitCode = 1
    if (error instanceof CommandError || isUsageError(error)) process.stderr.write(`${error.message}\n`)
    else if (error instanceof Refusal) {
      const { title, detail } = sayRefusal(error.code, error.params, refusals)
      process.stderr.write(`${title}. ${detail}\n`)
    } else throw error
  }
}

/** What `parseArgs` throws for words it does not know. */
function isUsageError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
