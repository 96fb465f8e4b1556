import express from 'express'
import { answerThrough } from './cold-express-adapter.ts'

const app = express()
app.get('/q/:code', (request, response) => response.type('html').send(`<p>${request.params.code}</p>`))

/** A page that Express answers without asking anybody. */
export const handler = answerThrough(app)
