import { services } from '../../shared/services.ts'
import { exportings } from '../analytics/exporting.ts'
import { exportedOf } from './bill-store.ts'
import { filesPerPerson, fixtures, habits, sizes } from './habits.ts'
import { type Line, line } from './line.ts'
import { MINUTES, NIGHTS, requestsOf, type Usage } from './usage.ts'

const GB = 1e9
/** How much is left of an export by compression. */
const PACKED = 0.2
/** Each look for files asks for two hours, the one of each hour for 25. */
const LISTED = 2 * MINUTES + 23 * 24 * NIGHTS

/** What stands before the functions: all requests pass the firewall, CloudFront and the HTTP API. Nothing of them is cached. */
export function edgeLines(usage: Usage): Line[] {
  const { pages, forms, asks, managers, public: views } = requestsOf(usage)
  const requests = pages + forms + asks + managers + views
  const out =
    pages * sizes.citizenPage +
    forms * sizes.citizenAnswer +
    asks * sizes.deviceAnswer +
    managers * sizes.managerPage +
    views * sizes.publicPage
  const from = `halaman ${round(pages)}, isian ${round(forms)}, layar dan kios ${round(asks)}, pegawai ${round(managers)}, publik ${round(views)}`
  return [
    line('API Gateway', 'permintaan', [requests, 'kali'], 'request', from),
    line('CloudFront', 'permintaan', [requests, 'kali'], 'distribution', 'sebanyak permintaan ke API'),
    line(
      'CloudFront',
      'data keluar',
      [out / GB, 'GB'],
      'dataOut',
      `halaman warga ${sizes.citizenPage} byte, publik ${sizes.publicPage}, pegawai ${sizes.managerPage}`,
    ),
    line('CloudFront', 'fungsi', [requests, 'kali'], 'edgeFunction', 'sebanyak permintaan'),
    line('WAF', 'web ACL', [1, 'buah'], 'firewall', 'satu di depan CloudFront'),
    line('WAF', 'aturan', [fixtures.firewallRules, 'buah'], 'firewallRule', 'paling banyak'),
    line('WAF', 'permintaan', [requests, 'kali'], 'firewallRequest', 'sebanyak permintaan ke CloudFront'),
  ]
}

/** What keys, accounts, files and watching cost. */
export function otherLines(usage: Usage): Line[] {
  const exportsKept = usage.analytics === 'off' ? 0 : exportings[usage.analytics].kept
  const { pages, forms, asks, managers, public: views } = requestsOf(usage)
  const requests = pages + forms + asks + managers + views
  const starts = requests * habits.coldStarts
  const runs = (usage.shards + 1) * MINUTES
  const logged = (requests * sizes.logOfRequest + runs * sizes.logOfRun) / GB
  const evidence = (usage.staff * habits.evidencePerPerson * usage.months) / 1000
  return [
    line(
      'KMS',
      'kunci',
      [fixtures.keys + fixtures.keyVersions, 'buah'],
      'key',
      'tabel, komentar dan alarm, dengan dua perputaran',
    ),
    line(
      'KMS',
      'permintaan',
      [starts * 3, 'kali'],
      'keyRequest',
      `tiga tiap proses yang mulai: ${habits.coldStarts * 100}% permintaan`,
    ),
    line(
      'KMS',
      'komentar dibuka',
      [starts, 'kali'],
      'agreement',
      'satu untuk semua yang disegel satu proses dalam sejam',
    ),
    line(
      'Secrets Manager',
      'rahasia',
      [fixtures.secrets, 'buah'],
      'secret',
      'kunci kunjungan, dan satu lagi paling banyak',
    ),
    line('Secrets Manager', 'permintaan', [starts, 'kali'], 'secretRequest', 'satu tiap proses yang mulai'),
    line(
      'CloudWatch',
      'log masuk',
      [logged, 'GB'],
      'logs',
      `${sizes.logOfRequest} byte tiap permintaan, ${sizes.logOfRun} tiap pekerjaan`,
    ),
    line('CloudWatch', 'log tersimpan', [(logged * usage.days) / 30, 'GB'], 'keptLogs', `disimpan ${usage.days} hari`),
    line(
      'CloudWatch',
      'alarm',
      [fixtures.alarms + usage.shards, 'metrik'],
      'alarm',
      'paling banyak, dan satu tiap bagian',
    ),
    line('CloudWatch', 'kelompok alarm', [fixtures.groups, 'buah'], 'group', 'paling banyak'),
    line(
      'CloudWatch',
      'metrik',
      [fixtures.metrics + usage.shards, 'buah'],
      'metric',
      'paling banyak, dan satu tiap bagian',
    ),
    line('CloudWatch', 'dasbor', [fixtures.dashboards, 'buah'], 'dashboard', 'satu'),
    line(
      'X-Ray',
      'jejak',
      [tracesOf(requests), 'buah'],
      'trace',
      `yang pertama tiap detik dan fungsi, dan ${habits.traced * 100}% lainnya`,
    ),
    line('SNS', 'surel alarm', [fixtures.letters, 'surat'], 'letter', 'dugaan'),
    line(
      'SES',
      'surat pengingat',
      [usage.staff * habits.lettersPerPerson, 'surat'],
      'reminder',
      `${habits.lettersPerPerson} tiap pegawai, paling banyak satu tiap hari kerja`,
    ),
    line(
      'Cognito',
      'pegawai yang masuk',
      [usage.staff, 'orang'],
      'activeUser',
      'setiap orang yang masuk dalam bulan itu',
    ),
    line(
      'S3',
      'bukti kinerja',
      [evidence, 'GB'],
      'object',
      `${habits.evidencePerPerson} MB tiap pegawai dan bulan; ${usage.months} bulan`,
    ),
    line(
      'S3',
      'ekspor',
      [exportsKept * exportedOf(usage) * PACKED, 'GB'],
      'object',
      `${exportsKept} ekspor, dimampatkan menjadi ${PACKED * 100}%`,
    ),
    line('S3', 'berkas dikirim', [usage.staff * filesPerPerson, 'kali'], 'objectPut', `${filesPerPerson} tiap pegawai`),
    line('S3', 'berkas baru dicari', [LISTED, 'kali'], 'objectPut', 'dua kali tiap menit, dan 25 kali sekali sejam'),
  ]
}

/** The first of each second in each function that answers, while offices are open; a share of all others; and each minute's jobs. */
function tracesOf(requests: number): number {
  const seconds = habits.openDays * habits.openHours * 3600
  return Math.min(requests, services.length * seconds) + habits.traced * requests + 2 * MINUTES
}

function round(value: number): string {
  return Math.round(value).toLocaleString('id-ID')
}
