import type { ApiText } from '../id/api.ts'

/** The page that describes the API, in English. */
export const api: ApiText = {
  api: {
    title: 'Suara Loket API',
    machine: 'Description for machines (OpenAPI, JSON)',
    version: (version) => `Version ${version}`,
    contents: 'List of addresses',
    parameters: 'Parameters',
    name: 'Name',
    place: 'Where',
    meaning: 'Meaning',
    required: 'required',
    body: 'What is sent',
    answers: 'Answers',
    status: 'Status',
    places: { path: 'address', query: 'query', header: 'header', cookie: 'cookie' },
  },
}
