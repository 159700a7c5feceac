import { describe, expect, it } from 'vitest'
import { barredFrom, looksLikeAction } from '../../lib/agreements/address'

const may = (url: string, page: string): boolean => barredFrom(new URL(url), new URL(page)) === undefined

describe('looksLikeAction', () => {
  it.each([
    'https://a.example/logout',
    'https://a.example/user/signOut.do',
    'https://a.example/sign-out',
    'https://a.example/policy/accept',
    'https://a.example/accept-terms?id=3',
    'https://a.example/api?action=delete&id=3',
    'https://a.example/mail?unsubscribe=1',
    'https://a.example/order/cancel',
    'https://a.example/%6Cogout',
    'https://a.example/consent/withdraw',
    'https://a.example/accept.html',
  ])('%s', (url) => expect(looksLikeAction(new URL(url))).toBe(true))

  it.each([
    'https://a.example/user-agreement.html',
    'https://a.example/acceptable-use',
    'https://a.example/privacy?lang=zh',
    'https://a.example/login-agreement',
    'https://a.example/withdraw-consent.html',
    'https://a.example/confirmation-of-identity',
  ])('not %s', (url) => expect(looksLikeAction(new URL(url))).toBe(false))
})

describe('barredFrom', () => {
  it('takes http(s) texts of other sites', () => {
    expect(may('https://b.example/privacy', 'https://a.example/')).toBe(true)
    expect(may('http://b.example/privacy', 'https://a.example/')).toBe(true)
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:https://a.example/1',
    'ftp://a.example/x',
    'mailto:a@b.example',
    'view-source:https://a.example/',
  ])('does not take %s', (url) => expect(may(url, 'https://a.example/')).toBe(false))

  it('does not take an address that carries a name or password', () => {
    expect(may('https://user:word@b.example/privacy', 'https://a.example/')).toBe(false)
  })

  it('takes files only beside or below a page that is a file', () => {
    expect(may('file:///s/a/privacy.html', 'file:///s/a/index.html')).toBe(true)
    expect(may('file:///s/a/docs/privacy.html', 'file:///s/a/index.html')).toBe(true)
    expect(may('file:///s/a/../b/privacy.html', 'file:///s/a/index.html')).toBe(false)
    expect(may('file:///s/a/%2e%2e/b/privacy.html', 'file:///s/a/index.html')).toBe(false)
    expect(may('file:///s/ab/privacy.html', 'file:///s/a/index.html')).toBe(false)
    expect(may('file:///etc/passwd', 'https://a.example/')).toBe(false)
  })

  it('does not reach from a public page into the local network', () => {
    expect(may('http://169.254.169.254/latest/meta-data', 'https://a.example/')).toBe(false)
    expect(may('http://127.0.0.1:8080/privacy', 'https://a.example/')).toBe(false)
    expect(may('http://127.0.0.1:8080/privacy', 'http://127.0.0.1:8080/')).toBe(true)
    expect(may('http://localhost:8080/privacy', 'http://127.0.0.1:9090/')).toBe(true)
    expect(may('http://192.168.1.1/privacy', 'http://127.0.0.1:8080/')).toBe(false)
    expect(may('http://127.0.0.1:8080/privacy', 'http://192.168.1.1/')).toBe(false)
    expect(may('http://127.0.0.1:8080/privacy', 'file:///s/a/index.html')).toBe(false)
    expect(barredFrom(new URL('http://127.0.0.1/privacy'), new URL('https://a.example/'))).toBe('unreachable')
  })
})
