import { Aws, RemovalPolicy } from 'aws-cdk-lib'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'
import type { Stage } from '../stage.ts'

/** Where alarms go: what wakes somebody, and every single one besides, for whoever wants to follow along. */
export class AlarmTopics extends Construct {
  readonly waking: ITopic
  readonly every: ITopic

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id)
    // Only alarms of this account, whoever else may speak in CloudWatch's name.
    const mine = { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } }
    const cloudWatch = new ServicePrincipal('cloudwatch.amazonaws.com', { conditions: mine })

    // AWS's own key for topics does not let alarms publish: they would fail without a word. And not the data's key: alarms need not touch it.
    const masterKey = new Key(this, 'Key', {
      description: `Suara Loket ${stage.name}: messages of alarms`,
      enableKeyRotation: true,
      // A message is kept nowhere once it was sent.
      removalPolicy: RemovalPolicy.DESTROY,
    })
    masterKey.addToResourcePolicy(
      new PolicyStatement({
        principals: [cloudWatch],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        // In a key's own policy this is the key, and nothing else can be written.
        resources: ['*'],
      }),
    )

    const topic = (name: string, displayName: string) => {
      const made = new Topic(this, name, { displayName, masterKey, enforceSSL: true })
      // A policy of one's own takes the place of the one that lets the account's services in.
      made.addToResourcePolicy(
        new PolicyStatement({ principals: [cloudWatch], actions: ['sns:Publish'], resources: [made.topicArn] }),
      )
      return made
    }
    const waking = topic('Waking', `Suara Loket ${stage.name}`)
    if (stage.alarmEmail) waking.addSubscription(new EmailSubscription(stage.alarmEmail))
    this.waking = waking
    this.every = topic('Every', `Suara Loket ${stage.name}, every alarm`)
  }
}
