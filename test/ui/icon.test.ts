import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Finding, Report } from '../../lib/report/schema'
import type { Phase, TabAudit } from '../../lib/tabs/store'
import { ICON_STATES, iconOf, iconPaths } from '../../lib/ui/icon'

const finding = (outcome: Finding['outcome']) => ({ outcome, severity: 'serious' })
const audited = (phase: Phase, outcomes: Finding['outcome'][], asks = true): TabAudit => ({
  phase,
  url: 'https://a.example/',
  run: '1',
  report: {
    surfaces: asks ? [{ id: '0', kind: 'dialog', faceRequest: true, primary: true, findings: outcomes.map(finding) }] : [],
  } as unknown as Report,
})

describe('the icon', () => {
  it('is grey where nothing is known, asked or settled', () => {
    expect(iconOf(undefined)).toBe('idle')
    expect(iconOf(audited('complete', [], false))).toBe('idle')
    for (const phase of ['collecting', 'provisional', 'withheld', 'closed', 'failed'] as const)
      expect(iconOf(audited(phase, ['violation'])), phase).toBe('idle')
  })

  it('says what is to be said first', () => {
    expect(iconOf(audited('complete', ['review', 'violation', 'pass']))).toBe('attention')
    expect(iconOf(audited('complete', ['pass', 'review']))).toBe('look')
    expect(iconOf(audited('complete', ['pass', 'na']))).toBe('calm')
  })

  it.each(ICON_STATES)('is drawn for %s in each size', (state) => {
    for (const [size, path] of Object.entries(iconPaths(state))) {
      const png = readFileSync(join(import.meta.dirname, '../../public', path))
      expect(png.subarray(1, 4).toString()).toBe('PNG')
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(size), Number(size)])
    }
  })

  it('has a drawing of its own for each state', () => {
    const drawings = ICON_STATES.map((state) =>
      readFileSync(join(import.meta.dirname, '../../public', iconPaths(state)[16]!)).toString('base64'),
    )
    expect(new Set(drawings).size).toBe(ICON_STATES.length)
  })
})
