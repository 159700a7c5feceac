import type { Finding, Severity } from './schema'

/** Whether a finding asks something of its reader: something does not match, or a person must look. */
export const asksSomething = (finding: Pick<Finding, 'outcome'> | undefined): boolean =>
  finding?.outcome === 'violation' || finding?.outcome === 'review'

/** The gravest first: by hand, since the popup sorts by it and carries no schema. */
export const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { critical: 0, serious: 1, moderate: 2, minor: 3 }
