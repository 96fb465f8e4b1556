import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb'
import express from 'express'
import { answerThrough } from './cold-express-adapter.ts'

const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}))
const app = express()
app.get('/q/:code', async (request, response) => {
  const key = { pk: `-#code#${request.params.code}`, sk: 'code' }
  const { Item } = await documents.send(new GetCommand({ TableName: 'test-table', Key: key }))
  response.type('html').send(`<p>${Item?.unit}</p>`)
})

/** A page that Express answers after a single read of the store. */
export const handler = answerThrough(app)
