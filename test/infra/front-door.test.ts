import { describe, expect, test } from 'vitest'
import { Routes } from '../../infra/constructs/routes.ts'
import { stages } from '../../infra/stages.ts'
import { addStage } from '../../infra/suara-loket.ts'
import { services } from '../../shared/services.ts'
import { functionOf, only, synthesize, templatesOf, withApp } from './synthesized.ts'

describe.each(synthesize())('the HTTP API of stage $stage.name', ({ stage, service: template, edge }) => {
  const apiStage = only(edge, 'AWS::ApiGatewayV2::Stage').Properties

  test.each(services)("leads $name's routes to its function", (service) => {
    const [functionId] = functionOf(template, service)
    const integrations = Object.entries(template.findResources('AWS::ApiGatewayV2::Integration'))
    const mine = integrations.filter(([, { Properties }]) => Properties.IntegrationUri['Fn::GetAtt'][0] === functionId)
    expect(mine).toMatchObject([[expect.any(String), { Properties: { PayloadFormatVersion: '2.0' } }]])
    const target = { 'Fn::Join': ['', ['integrations/', { Ref: mine[0]?.[0] }]] }
    const routes = Object.values(template.findResources('AWS::ApiGatewayV2::Route'))
      .filter(({ Properties }) => JSON.stringify(Properties.Target) === JSON.stringify(target))
      .map(({ Properties }) => Properties.RouteKey)
    expect(routes.sort()).toEqual(service.routes === 'the rest' ? ['$default'] : [...service.routes].sort())
  })

  test('F77 answers only so many requests', () => {
    expect(apiStage.DefaultRouteSettings).toEqual({
      ThrottlingRateLimit: stage.throttle.rate,
      ThrottlingBurstLimit: stage.throttle.burst,
    })
  })

  test('F79 logs requests as JSON, without who sent them or what they asked for', () => {
    const { DestinationArn, Format } = apiStage.AccessLogSettings
    expect(DestinationArn).toHaveProperty('Fn::GetAtt')
    const variables = Object.values(JSON.parse(Format))
    expect(variables).toContain('$context.requestId')
    for (const variable of variables) {
      expect(variable).toMatch(/^\$context\.[A-Za-z.]+$/)
      expect(variable).not.toMatch(/ip|agent|identity|query|path|header|authorizer|domain/i)
    }
  })

  test('keeps its name in CloudFormation, since printed QR codes may carry its address', () => {
    expect(Object.keys(edge.findResources('AWS::ApiGatewayV2::Api'))).toEqual(['Api'])
  })
})

test("a stage's own address is the one that functions and people are told", () => {
  const publicUrl = 'https://suara.example.go.id'
  const { service: template, edge } = withApp((app) => templatesOf(addStage(app, { ...stages[1], publicUrl })))
  for (const { Properties } of Object.values(template.findResources('AWS::Lambda::Function'))) {
    expect(Properties.Environment.Variables.PUBLIC_URL).toBe(publicUrl)
  }
  edge.hasOutput('PublicUrl', { Value: publicUrl })
})

test('a route that is not a method and a path is refused in a sentence', () => {
  const { service, edge } = withApp((app) => addStage(app, stages[0]))
  const lead = (route: string) => () =>
    new Routes(service, route, {
      api: edge.api,
      authorizer: edge.authorizer,
      service: { name: 'other', routes: [route] },
      target: undefined as never,
    })
  expect(lead('/kelola')).toThrow('"/kelola" is no route: a route is a method, a space and a path')
  expect(lead('GRAB /kelola')).toThrow('is no route')
})
