import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import { newUuid } from '../../functions/random.ts'

/** The least that could be called accepting a rating: JSON in, one conditional put of an item of the same size, JSON out. */
export function bareHandler(client: DynamoDBClient, tableName: string) {
  const documents = DynamoDBDocumentClient.from(client)
  return async (request: Request): Promise<Response> => {
    const { answers } = await request.json()
    const id = newUuid(Date.now())
    await documents.send(
      new PutCommand({
        TableName: tableName,
        Item: {
          pk: 'uji#bare#rating#skm-2017#2026-11-22#0',
          sk: `09#${id}`,
          v: 1,
          answers,
          counter: 'loket-1',
          service: 'ktp',
          tier: 'T3',
          channel: 'api',
          acceptedAt: new Date().toISOString(),
          digest: 'as long as a digest of a rating is, 43 chars',
        },
        ConditionExpression: 'attribute_not_exists(#pk)',
        ExpressionAttributeNames: { '#pk': 'pk' },
      }),
    )
    return Response.json({ id }, { status: 201 })
  }
}
