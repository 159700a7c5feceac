import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { documentFetch } from '../../../lib/cli/agreements/document-fetch'
import { type Listening, listen } from '../../listen'

/* Redirects of agreements, as the command follows them. */

let site: Listening
let origin: string
const asked: string[] = []

beforeAll(async () => {
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const to = new URL(request.url ?? '/', 'http://host').searchParams.get('to')
    if (to === null) response.end('text')
    else response.writeHead(302, { location: to }).end()
  })
  site = await listen(server)
  origin = site.origin
})
afterAll(() => site.close())

it('follows redirects where the page itself is, relative ones too', async () => {
  const read = documentFetch(`${origin}/page.html`, 'agent')
  const response = await read(`${origin}/?to=${encodeURIComponent('/?to=/end')}`)
  expect(await response.text()).toBe('text')
  expect(response.url).toBe(`${origin}/end`)
})

it('ends where redirects do not', async () => {
  const read = documentFetch(`${origin}/page.html`, 'agent')
  const round = vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation(async () => new Response('', { status: 302, headers: { location: '/again' } }))
  await expect(read(`${origin}/again`)).rejects.toThrow('too many')
  expect(round.mock.calls.length).toBeLessThan(30)
  round.mockRestore()
})

it.each([
  'http://127.0.0.1:PORT/inside',
  'http://2130706433:PORT/inside',
  'http://localhost:PORT/inside',
  'http://169.254.169.254/meta',
  'file:///etc/hostname',
])('does not let a public page’s agreement lead to %s', async (to) => {
  asked.length = 0
  const location = to.replace('PORT', new URL(origin).port)
  // The public server: its answer is made here, all that follows would be real.
  const real = globalThis.fetch
  const spy = vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation((input, init) =>
      String(input) === 'https://a.example/p'
        ? Promise.resolve(new Response('', { status: 302, headers: { location } }))
        : real(input, init),
    )
  await expect(documentFetch('https://a.example/', 'agent')('https://a.example/p')).rejects.toThrow('redirect')
  expect(spy).toHaveBeenCalledTimes(1)
  expect(asked).toEqual([])
  spy.mockRestore()
})
