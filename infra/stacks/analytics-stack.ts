import { type App, Stack, type StackProps } from 'aws-cdk-lib'
import { CfnWorkGroup } from 'aws-cdk-lib/aws-athena'
import type { DataStore } from '../data-store.ts'
import type { Stage } from '../stage.ts'

/** For questions nobody planned: the table, exported every night, and Athena over it. */
export class AnalyticsStack extends Stack {
  constructor(app: App, id: string, props: StackProps & { readonly stage: Stage; readonly data: DataStore }) {
    super(app, id, { ...props, description: `Suara Loket ${props.stage.name}: questions nobody planned` })
    new CfnWorkGroup(this, 'Workgroup', { name: `suara-loket-${props.stage.name}` })
  }
}
