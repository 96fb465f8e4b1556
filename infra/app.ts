import { App } from 'aws-cdk-lib'
import { pipeline } from './pipeline.ts'
import { stages } from './stages.ts'
import { addPipeline, addStage } from './suara-loket.ts'

const app = new App()
for (const stage of stages) addStage(app, stage)
if (pipeline) addPipeline(app, pipeline)
app.synth()
