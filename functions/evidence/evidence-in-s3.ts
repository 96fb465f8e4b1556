import {
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { Slug } from '../../shared/domain/ids.ts'
import { EVIDENCE_SENT_WITHIN, evidenceHour } from '../../shared/domain/performance/evidence-file.ts'
import { EVIDENCE_AT_MOST, EVIDENCE_TYPES } from '../../shared/domain/performance/evidence-kinds.ts'
import type { EvidenceRef, EvidenceStore, SentRef } from '../../shared/usecases/ports/evidence-store.ts'
import { attachment } from './attachment.ts'

/** What a browser is told every file to be: nothing that it would show. */
const NO_TYPE = 'application/octet-stream'
/** Seconds for which an address is good that a file is fetched from. */
const FETCHED_WITHIN = 60

/** What grants are made of: who sends may write below the one, who fetches may read below the other. */
const QUARANTINE = 'quarantine'
const CLEAN = 'clean'

/** Files of evidence in a bucket, in the cloud as on this machine. */
export function evidenceInS3(
  { bucket: Bucket, origin }: { readonly bucket: string; readonly origin: string },
  client = new S3Client({ maxAttempts: 5 }),
): EvidenceStore {
  const nameOf = ({ agency, person, file }: EvidenceRef) => `${agency}/${person}/${file}`
  // By the hour first, and then by the agency: so one call tells for whom anything came.
  const sentKey = ({ preparedAt, ...ref }: SentRef) =>
    `${QUARANTINE}/${evidenceHour(Date.parse(preparedAt))}/${nameOf(ref)}`
  const cleanKey = (ref: EvidenceRef) => `${CLEAN}/${nameOf(ref)}`

  return {
    origin,

    async prepare({ kind, back, ...ref }) {
      const expires = new Date(Date.now() + EVIDENCE_SENT_WITHIN * 1000).toISOString()
      const { url, fields } = await createPresignedPost(client, {
        Bucket,
        Key: sentKey(ref),
        Expires: EVIDENCE_SENT_WITHIN,
        Conditions: [['content-length-range', 1, EVIDENCE_AT_MOST]],
        // Each of these is a condition too: a form that says another is refused.
        Fields: {
          'Content-Type': EVIDENCE_TYPES[kind],
          ...(back === undefined ? { success_action_status: '204' } : { success_action_redirect: back }),
        },
      })
      return { url, fields, expires }
    },

    async waiting(ref) {
      const key = sentKey(ref)
      // Asking for the file itself would not tell one that did not come from one that may not be read.
      const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket, Prefix: key, MaxKeys: 1 }))
      return Contents.find(({ Key }) => Key === key)?.Size
    },

    async arrived(hour) {
      const Prefix = `${QUARANTINE}/${hour}/`
      const agencies: Slug[] = []
      for await (const { CommonPrefixes = [] } of paginateListObjectsV2({ client }, { Bucket, Prefix, Delimiter: '/' }))
        for (const { Prefix: below = '' } of CommonPrefixes) agencies.push(Slug.parse(below.slice(Prefix.length, -1)))
      return agencies
    },

    async read(ref, atMost) {
      const Range = `bytes=0-${atMost - 1}`
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: sentKey(ref), Range }))
      if (Body === undefined) throw new Error('the bucket gave a file without content')
      return Body.transformToByteArray()
    },

    async keep(ref, bytes) {
      const how = { ContentType: NO_TYPE, ContentDisposition: 'attachment' }
      await client.send(new PutObjectCommand({ Bucket, Key: cleanKey(ref), Body: bytes, ...how }))
    },

    async link(ref, name) {
      const command = new GetObjectCommand({
        ...{ Bucket, Key: cleanKey(ref) },
        ResponseContentDisposition: attachment(name),
        ResponseContentType: NO_TYPE,
        ResponseCacheControl: 'no-store',
      })
      return getSignedUrl(client, command, { expiresIn: FETCHED_WITHIN })
    },
  }
}
