import { CreateTableCommand, DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { table } from './table.ts'

/** Creates the table on an embedded store, unless it is there. In the cloud the data stack does, from the same description. */
export async function createTable(client: DynamoDBClient, tableName: string): Promise<void> {
  const command = new CreateTableCommand({
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [
      { AttributeName: table.partitionKey, KeyType: 'HASH' },
      { AttributeName: table.sortKey, KeyType: 'RANGE' },
    ],
    AttributeDefinitions: [table.partitionKey, table.sortKey].map((name) => ({
      AttributeName: name,
      AttributeType: 'S',
    })),
  })
  await client.send(command).catch((error: unknown) => {
    if (!(error instanceof Error && error.name === 'ResourceInUseException')) throw error
  })
  // A table just created answers "not found" until it is active.
  while ((await client.send(new DescribeTableCommand({ TableName: tableName }))).Table?.TableStatus !== 'ACTIVE') {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
