import type { ListedObject } from './objects.ts'

type Asked = {
  readonly prefix: string
  /** What is alike up to here, behind the prefix, is told once. */
  readonly delimiter: string | undefined
  /** The last that the page before has told. */
  readonly after: string | undefined
  readonly atMost: number
}

/** A page of a list of objects as S3 writes it. Source: Amazon S3 API Reference, ListObjectsV2. */
export function listPage(objects: readonly ListedObject[], { prefix, delimiter, after, atMost }: Asked): string {
  const told = new Map<string, string>()
  for (const { key, size } of objects) {
    const end = delimiter ? key.indexOf(delimiter, prefix.length) : -1
    if (end === -1) told.set(key, `<Contents><Key>${key}</Key><Size>${size}</Size></Contents>`)
    else {
      const alike = key.slice(0, end + 1)
      told.set(alike, `<CommonPrefixes><Prefix>${alike}</Prefix></CommonPrefixes>`)
    }
  }
  const left = [...told].filter(([name]) => after === undefined || name > after)
  const page = left.slice(0, atMost)
  const isTruncated = left.length > page.length
  const next = isTruncated ? `<NextContinuationToken>${page.at(-1)?.[0] ?? ''}</NextContinuationToken>` : ''
  const content = page.map(([, xml]) => xml).join('')
  return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${isTruncated}</IsTruncated>${next}${content}</ListBucketResult>`
}
