import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
} from '@aws-sdk/client-dynamodb'
import type { Rating } from '../../../shared/domain/rating.ts'
import { VISIT_DAYS } from '../../../shared/domain/visit.ts'
import { table } from '../../../shared/storage/table.ts'
import { judge, type Step, skip } from './finding.ts'
import type { Rated } from './rate.ts'
import type { Site } from './site.ts'

const DAY = 86_400

/** Whether the table forgets what expires, and only that, and can be had back as it was at any minute. */
export async function* store({ inside }: Site, rated: Rated | undefined): Step {
  if (!inside) {
    yield skip('masa simpan, cadangan, dan perlindungan tabel', 'tanpa kredensial tabel tidak dapat dilihat')
    return
  }
  const { world, isDeployed } = inside
  const visit = rated?.visit
  const stored = visit && (await world.store.ratings.get(visit, visit.shards))
  if (visit)
    yield judge('penilaian uji coba akan hilang sendiri', expiryProblem(stored), 'penilaian percobaan menumpuk')
  if (!isDeployed) {
    yield skip(`TTL pada "${table.expiry}", cadangan, dan perlindungan tabel`, 'tidak ada di penyimpanan tertanam')
    return
  }
  const client = new DynamoDBClient()
  const TableName = world.config.tableName
  const { TimeToLiveDescription: ttl } = await client.send(new DescribeTimeToLiveCommand({ TableName }))
  const isForgetting = ttl?.TimeToLiveStatus === 'ENABLED' && ttl.AttributeName === table.expiry
  yield judge(
    `TTL menyala pada "${table.expiry}"`,
    isForgetting ? undefined : `${ttl?.TimeToLiveStatus ?? 'tidak ada'} pada ${ttl?.AttributeName ?? '-'}`,
    'sesi, kode kunjungan, dan tanda yang habis masanya tidak pernah hilang',
  )
  const { ContinuousBackupsDescription: kept } = await client.send(new DescribeContinuousBackupsCommand({ TableName }))
  const backups = kept?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus
  yield judge(
    'pemulihan ke titik waktu menyala',
    backups === 'ENABLED' ? undefined : (backups ?? 'tidak ada'),
    'kesalahan tidak dapat dibatalkan',
  )
  const { Table: described } = await client.send(new DescribeTableCommand({ TableName }))
  const isProtected = described?.DeletionProtectionEnabled === true
  yield judge(
    'tabel terlindung dari penghapusan',
    isProtected ? undefined : 'tidak',
    'satu perintah dapat menghapus semuanya',
  )
  const isSealed = described?.SSEDescription?.SSEType === 'KMS'
  yield judge('tabel disandi dengan kunci sendiri', isSealed ? undefined : 'tidak', 'kunci tabel tidak dapat dicabut')
}

function expiryProblem(rating: Rating | undefined): string | undefined {
  if (!rating) return 'tidak ditemukan di tabel'
  if (rating.expires === undefined) return `tidak punya "${table.expiry}"`
  const days = (rating.expires - Date.parse(rating.acceptedAt) / 1000) / DAY
  return Math.round(days) === VISIT_DAYS ? undefined : `habis dalam ${days.toFixed(1)} hari, bukan ${VISIT_DAYS}`
}
