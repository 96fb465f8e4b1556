import { DescribeExportCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import * as z from 'zod/mini'
import { ExportCheckEnvironment, exportCheck } from '../shared/export-check.ts'
import { describeError, writeLog } from './log.ts'

/** When the scheduler meant to call: also where it called late, or calls again. */
const Asked = z.object({ scheduled: z.iso.datetime() })
const HOUR = 3_600_000

/** Throws where the export that was due some hours before is failed, unfinished or not there: that is the alarm. */
export const handler = async (event: unknown): Promise<void> => {
  const { TABLE_ARN, EXPORTS_BUCKET, EXPORTS_PREFIX } = ExportCheckEnvironment.parse(process.env)
  const due = Date.parse(Asked.parse(event).scheduled) - exportCheck.after * HOUR
  // As the scheduler wrote it when it named the folder.
  const night = new Date(due).toISOString().replace('.000Z', 'Z')
  try {
    const ids = await exportsBelow(EXPORTS_BUCKET, `${EXPORTS_PREFIX}${night}/AWSDynamoDB/`)
    const found = await Promise.all(ids.map((id) => described(`${TABLE_ARN}/export/${id}`)))
    const whole = found.find(({ ExportStatus }) => ExportStatus === 'COMPLETED')
    if (!whole)
      throw new Error(`the export of ${night} is not whole: ${found.map(stateOf).join('; ') || 'it is not there'}`)
    writeLog('info', 'export-whole', { night, items: whole.ItemCount, bytes: whole.BilledSizeBytes })
  } catch (error) {
    writeLog('error', 'export-not-whole', { night, ...describeError(error) })
    throw error
  }
}

/** The exports that began to write there: one, or more where somebody exported by hand under the same name. */
async function exportsBelow(bucket: string, prefix: string): Promise<string[]> {
  const client = new S3Client()
  const { CommonPrefixes = [] } = await client.send(
    new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, Delimiter: '/' }),
  )
  return CommonPrefixes.map(({ Prefix = '' }) => Prefix.slice(prefix.length, -1))
}

async function described(arn: string) {
  const { ExportDescription = {} } = await new DynamoDBClient().send(new DescribeExportCommand({ ExportArn: arn }))
  return ExportDescription
}

type Described = Awaited<ReturnType<typeof described>>

function stateOf({ ExportStatus, FailureCode, FailureMessage }: Described): string {
  return [ExportStatus ?? 'unknown', FailureCode, FailureMessage].filter((text) => text !== undefined).join(' ')
}
