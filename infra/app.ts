import { App } from 'aws-cdk-lib'
import { addChecks } from './nag/checks.ts'
import { stages } from './stages.ts'
import { addStage } from './suara-loket.ts'

const app = new App()
for (const stage of stages) addStage(app, stage)
addChecks(app)
app.synth()
