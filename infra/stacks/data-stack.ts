import { type App, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { table } from '../../shared/storage/table.ts'
import { EvidenceBucket } from '../constructs/evidence-bucket.ts'
import { ExportsBucket } from '../constructs/exports-bucket.ts'
import { pin } from '../constructs/pin.ts'
import type { DataStore } from '../data-store.ts'
import type { Stage } from '../stage.ts'

/** What must outlive every deployment. Nothing here is ever replaced or deleted by one, at any stage. */
export class DataStack extends Stack {
  readonly store: DataStore

  constructor(app: App, id: string, props: StackProps & { readonly stage: Stage }) {
    super(app, id, {
      ...props,
      description: `Suara Loket ${props.stage.name}: everything that is kept`,
      terminationProtection: true,
    })

    // A key of the agency's own, not one of AWS's: its use is on the agency's audit trail, and its owner can withdraw it.
    const key = new Key(this, 'Key', {
      description: `Suara Loket ${props.stage.name}: what is kept`,
      enableKeyRotation: true,
      // Without its key the table is lost with all its backups.
      removalPolicy: RemovalPolicy.RETAIN,
    })

    const kept = new TableV2(this, 'Table', {
      partitionKey: { name: table.partitionKey, type: AttributeType.STRING },
      sortKey: { name: table.sortKey, type: AttributeType.STRING },
      timeToLiveAttribute: table.expiry,
      billing: Billing.onDemand({
        maxReadRequestUnits: props.stage.tableCeiling.reads,
        maxWriteRequestUnits: props.stage.tableCeiling.writes,
      }),
      encryption: TableEncryptionV2.customerManagedKey(key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })

    const visitKeys = new Secret(this, 'VisitKeys', {
      description: 'Keys that sign visits: one {kid, key}, or a list of them with the newest first',
      encryptionKey: key,
      generateSecretString: {
        // A template can hold only one object, which is as good as a list of one. 64 letters and digits are 381 bits.
        secretStringTemplate: JSON.stringify({ kid: '1' }),
        generateStringKey: 'key',
        passwordLength: 64,
        excludePunctuation: true,
      },
      // Phones without network hold visits signed with it for days.
      removalPolicy: RemovalPolicy.RETAIN,
    })

    // Another key than the table's: whoever may read the table still reads no comment.
    const vaultKey = new Key(this, 'VaultKey', {
      description: `Suara Loket ${props.stage.name}: what citizens wrote is sealed for it`,
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.KEY_AGREEMENT,
      // Without it no comment can be read again.
      removalPolicy: RemovalPolicy.RETAIN,
    })

    const evidence = new EvidenceBucket(this, 'EvidenceBucket', { key, publicUrl: props.stage.publicUrl })
    const exports = new ExportsBucket(this, 'ExportsBucket', { key, log: evidence.log })

    pin(key, 'Key')
    pin(vaultKey, 'VaultKey')
    pin(kept, 'Table')
    pin(visitKeys, 'VisitKeys')
    const { restoredTable } = props.stage
    this.store = {
      tableName: restoredTable ?? kept.tableName,
      tableArn:
        restoredTable === undefined
          ? kept.tableArn
          : this.formatArn({ service: 'dynamodb', resource: 'table', resourceName: restoredTable }),
      keyArn: key.keyArn,
      visitKeysArn: visitKeys.secretArn,
      evidenceName: evidence.bucket.bucketName,
      evidenceArn: evidence.bucket.bucketArn,
      evidenceOrigin: `https://${evidence.bucket.bucketRegionalDomainName}`,
      exportsName: exports.bucket.bucketName,
      exportsArn: exports.bucket.bucketArn,
      vaultKeyArn: vaultKey.keyArn,
    }
  }
}
