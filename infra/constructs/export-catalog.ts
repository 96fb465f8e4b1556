import { Aws } from 'aws-cdk-lib'
import { CfnDatabase, CfnTable } from 'aws-cdk-lib/aws-glue'
import { Construct } from 'constructs'
import { itemType } from '../analytics/exported-columns.ts'
import { EXPORTED } from '../analytics/named-queries.ts'
import type { DataStore } from '../data-store.ts'
import type { Stage } from '../stage.ts'
import { NIGHTLY } from './exports-bucket.ts'

export type ExportCatalogProps = {
  readonly stage: Pick<Stage, 'name'>
  readonly data: Pick<DataStore, 'exportsName'>
}

/**
 * Tells Athena how to read exports. Nothing crawls them: where a night's export lies follows from its name, which every query must give.
 * One that gives none is refused, and cannot count the same rating once for each night.
 */
export class ExportCatalog extends Construct {
  readonly database: string

  constructor(scope: Construct, id: string, { stage, data }: ExportCatalogProps) {
    super(scope, id)
    this.database = `suara_loket_${stage.name.replaceAll('-', '_')}`
    const database = new CfnDatabase(this, 'Database', {
      catalogId: Aws.ACCOUNT_ID,
      databaseInput: { name: this.database, description: `Suara Loket ${stage.name}: exports of the table` },
    })
    const location = `s3://${data.exportsName}/${NIGHTLY}`
    new CfnTable(this, 'Table', {
      catalogId: Aws.ACCOUNT_ID,
      databaseName: this.database,
      tableInput: {
        name: EXPORTED,
        description: 'The table of one night. Ratings, service times and what is set aside; of all else only keys',
        tableType: 'EXTERNAL_TABLE',
        partitionKeys: [{ name: 'night', type: 'string', comment: 'When it was exported: 2026-11-26T19:30:00Z' }],
        parameters: {
          EXTERNAL: 'TRUE',
          'projection.enabled': 'true',
          'projection.night.type': 'injected',
          // Below it lie the export's own folder, `data` in that, and lists of the files, which are no items.
          'storage.location.template': `${location}\${night}/AWSDynamoDB/`,
        },
        storageDescriptor: {
          location,
          columns: [{ name: 'item', type: itemType }],
          compressed: true,
          inputFormat: 'org.apache.hadoop.mapred.TextInputFormat',
          outputFormat: 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat',
          serdeInfo: {
            serializationLibrary: 'org.openx.data.jsonserde.JsonSerDe',
            // The lists of files have checksums beside them, which are no JSON.
            parameters: { 'ignore.malformed.json': 'TRUE', 'case.insensitive': 'TRUE' },
          },
        },
      },
    }).addResourceDependency(database)
  }
}
