declare module 'express' {
  import type { RequestListener } from 'node:http'

  type Answer = { type(name: string): Answer; send(body: string): void }
  type Question = { readonly params: Readonly<Record<string, string>> }

  /** As much of Express as the benchmark's bundle uses. */
  export default function express(): RequestListener & {
    get(path: string, handler: (request: Question, response: Answer) => void | Promise<void>): void
  }
}
