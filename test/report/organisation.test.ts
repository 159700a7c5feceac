import { describe, expect, it } from 'vitest'
import { organisationLink, organisationMail } from '../../lib/report/organisation'

const values = { url: 'https://a.example.cn/注册', title: '注册 & "登录"?#x', time: '2026-11-21 23:48', hash: 'ab12' }

describe('an organisation’s own link', () => {
  it('is filled, each value encoded', () => {
    const link = organisationLink('https://case.example.gov.cn/new?u={url}&t={title}&at={time}&h={hash}', values)!
    const made = new URL(link)
    expect(made.host).toBe('case.example.gov.cn')
    expect(Object.fromEntries(made.searchParams)).toEqual({ u: values.url, t: values.title, at: values.time, h: values.hash })
  })

  it.each([
    'http://case.example.gov.cn/?u={url}',
    'javascript:alert(1)//{url}',
    'https://{title}/x',
    'https://case.example{title}/x',
    'https://user@case.example.cn/{url}',
    'https://case.example.cn\\@evil.example/{url}',
    'data:text/html,{title}',
    'file:///etc/{url}',
    '',
  ])('is none of %s', (template) => {
    expect(organisationLink(template, { ...values, title: 'x.evil.example' })).toBeUndefined()
  })

  it('takes half a character of a page as it takes any other', () => {
    expect(organisationLink('https://case.example.cn/{title}', { ...values, title: '注\ud800册' })).toBe(
      `https://case.example.cn/${encodeURIComponent('注\ufffd册')}`,
    )
  })

  it('leaves what is no placeholder of ours as it stands, and fills a value’s own braces in no more', () => {
    expect(organisationLink('https://c.example.cn/{other}/{title}', { ...values, title: '{hash}' })).toBe(
      'https://c.example.cn/{other}/%7Bhash%7D',
    )
  })
})

describe('a mail to it', () => {
  it('goes to the address alone, with subject and text encoded', () => {
    const mail = organisationMail(' cases@example.gov.cn ', '报告 & x', '一\n二?bcc=x@y')!
    expect(mail).toBe(
      `mailto:cases@example.gov.cn?subject=${encodeURIComponent('报告 & x')}&body=${encodeURIComponent('一\r\n二?bcc=x@y')}`,
    )
    expect(mail.match(/[?&]/g)).toHaveLength(2)
  })

  it.each(['', 'no address', 'a@b?bcc=c@d', 'a@b,c@d', 'a%0a@b.cn', '"a b"@c.cn'])('is none to %s', (address) => {
    expect(organisationMail(address, 's', 'b')).toBeUndefined()
  })
})
