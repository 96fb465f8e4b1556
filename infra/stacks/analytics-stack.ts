import { type App, Aws, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import { CfnNamedQuery, CfnWorkGroup } from 'aws-cdk-lib/aws-athena'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { exportings, type HowOften } from '../analytics/exporting.ts'
import { namedQueriesOf } from '../analytics/named-queries.ts'
import { Analysts } from '../constructs/analysts.ts'
import { ExportCatalog } from '../constructs/export-catalog.ts'
import { ExportCheck } from '../constructs/export-check.ts'
import { RESULTS } from '../constructs/exports-bucket.ts'
import { NightlyExport } from '../constructs/nightly-export.ts'
import type { DataStore } from '../data-store.ts'
import type { Stage } from '../stage.ts'
import { titleOf } from '../title-of.ts'

/** Bytes that one question may read: about five dollars' worth at Athena's list price, and more than a nation's export. */
const MOST_BYTES = 1_000_000_000_000

/** For questions nobody planned: the table, exported in some nights or all, and Athena over it. Deleted, it takes nothing with it but questions. */
export class AnalyticsStack extends Stack {
  constructor(
    app: App,
    id: string,
    props: StackProps & {
      readonly stage: Stage
      readonly data: DataStore
      readonly howOften: HowOften
      readonly failures: IQueue
    },
  ) {
    const { stage, data, howOften, failures } = props
    super(app, id, { ...props, description: `Suara Loket ${stage.name}: questions nobody planned` })
    const exporting = exportings[howOften]
    new NightlyExport(this, 'NightlyExport', { region: stage.region, data, exporting, failures })
    new ExportCheck(this, 'ExportCheck', { stage, data, exporting, failures })
    const { database } = new ExportCatalog(this, 'Catalog', { stage, data })

    const name = `suara-loket-${stage.name}`
    const workgroup = new CfnWorkGroup(this, 'Workgroup', {
      name,
      description: 'Questions about exports of the table',
      // Its history of questions goes with it.
      recursiveDeleteOption: true,
      workGroupConfiguration: {
        // What a client asks for otherwise counts for nothing: answers hold data, and lie where it lies.
        enforceWorkGroupConfiguration: true,
        bytesScannedCutoffPerQuery: MOST_BYTES,
        publishCloudWatchMetricsEnabled: true,
        engineVersion: { selectedEngineVersion: 'Athena engine version 3' },
        resultConfiguration: {
          outputLocation: `s3://${data.exportsName}/${RESULTS}`,
          expectedBucketOwner: Aws.ACCOUNT_ID,
          encryptionConfiguration: { encryptionOption: 'SSE_KMS', kmsKey: data.keyArn },
        },
      },
    })
    for (const query of namedQueriesOf(howOften)) {
      new CfnNamedQuery(this, titleOf(query.name), {
        name: query.name,
        description: query.description,
        database,
        workGroup: name,
        queryString: query.sql,
      }).addResourceDependency(workgroup)
    }

    const { policy } = new Analysts(this, 'Analysts', { region: stage.region, data, workgroup: name, database })
    new CfnOutput(this, 'AnalystsPolicy', {
      value: policy.managedPolicyArn,
      description: 'For who may ask; nobody has it yet',
    })
  }
}
