import { hashGiven, sha256 } from './hash'
import { isSafePath, MANIFEST_PATH, type Manifest, readManifest } from './manifest'
import { readZip, type ZipBounds, type ZipFile } from './zip'

const MB = 1024 * 1024
/** What no package of ours reaches: a zip beyond this is not unpacked. */
export const PACKAGE_BOUNDS: ZipBounds = { zip: 200 * MB, unpacked: 400 * MB, files: 2000 }

export type Problem =
  /** Not one zip archive from its first to its last byte. */
  | { code: 'not-a-zip' }
  /** A zip in a form that is not read here: encrypted, of another method, over 4 GB. */
  | { code: 'unsupported' }
  | { code: 'too-large' }
  /** A zip without a manifest. */
  | { code: 'not-a-package' }
  | { code: 'manifest-unreadable' }
  /** The manifest is not the one whose hash was given. */
  | { code: 'manifest-not-as-expected' }
  /** What was given to compare with is no SHA-256. */
  | { code: 'no-hash' }
  | { code: 'missing'; path: string }
  | { code: 'extra'; path: string }
  | { code: 'changed'; path: string }
  | { code: 'size'; path: string; listed: number; found: number }
  /** It cannot be unpacked, or not to what its checksum says. */
  | { code: 'damaged'; path: string }
  | { code: 'duplicate'; path: string }
  /** A path that could lead out of the folder where a package is unpacked, or that systems read differently. */
  | { code: 'unsafe-path'; path: string }
  | { code: 'told-twice'; path: string }
  | { code: 'hidden-bytes' }

export type ProblemCode = Problem['code']

export interface Verification {
  /** Every file is what the manifest says, and the manifest is the expected one where a hash was given. */
  ok: boolean
  /** `not-compared`: no hash was given, so that a manifest and files changed together would not be noticed. */
  manifestHash: 'as-expected' | 'not-as-expected' | 'not-compared'
  /** SHA-256 of the manifest that was found, where there is one. */
  foundHash?: string
  manifest?: Manifest
  /** How many files are what the manifest says. */
  matching: number
  problems: Problem[]
}

/** Nothing could be compared: it is no package, or cannot be read as one. */
export const isUnreadable = ({ manifest, manifestHash }: Verification): boolean =>
  manifest === undefined && manifestHash !== 'not-as-expected'

const failed = (...problems: Problem[]): Verification => ({ ok: false, manifestHash: 'not-compared', matching: 0, problems })

/** One entry for each path; a second of the same path is a problem, since programs differ in which they unpack. */
function byPath(files: readonly ZipFile[], problems: Problem[]): Map<string, ZipFile> {
  const found = new Map<string, ZipFile>()
  for (const file of files) {
    if (!isSafePath(file.path)) problems.push({ code: 'unsafe-path', path: file.path })
    if (found.has(file.path)) problems.push({ code: 'duplicate', path: file.path })
    else found.set(file.path, file)
  }
  return found
}

async function compare({ path, size, sha256: listed }: Manifest['files'][number], file: ZipFile | undefined): Promise<Problem | undefined> {
  if (!file) return { code: 'missing', path }
  if (file.size !== size) return { code: 'size', path, listed: size, found: file.size }
  const content = file.unpack()
  if (!content) return { code: 'damaged', path }
  return (await sha256(content)) === listed ? undefined : { code: 'changed', path }
}

/** What a hash that was given says of the manifest. */
function expectation(found: string, given: string | undefined, problems: Problem[]): Verification['manifestHash'] {
  if (given === undefined) return 'not-compared'
  const expected = hashGiven(given)
  if (expected === undefined) problems.push({ code: 'no-hash' })
  else if (expected !== found) problems.push({ code: 'manifest-not-as-expected' })
  else return 'as-expected'
  return 'not-as-expected'
}

/**
 * Compares an evidence package with its manifest, and the manifest with the hash that stands on a printed sheet. Takes any bytes and never
 * rejects: whatever is wrong is a problem in the result.
 * @param expect SHA-256 of the manifest, as a person may have copied it. Without it, a manifest that was changed together with the files is
 * not noticed.
 */
export async function verifyPackage(zip: Uint8Array, expect?: string): Promise<Verification> {
  const read = readZip(zip, PACKAGE_BOUNDS)
  if ('refused' in read) return failed({ code: read.refused })
  const problems: Problem[] = [...read.ambiguous]
  const files = byPath(read.files, problems)
  const listed = files.get(MANIFEST_PATH)
  if (!listed) return failed(...problems, { code: 'not-a-package' })
  const bytes = listed.unpack()
  if (!bytes) return failed(...problems, { code: 'manifest-unreadable' })

  const foundHash = await sha256(bytes)
  const manifestHash = expectation(foundHash, expect, problems)
  const manifest = readManifest(bytes)
  if (!manifest) return { ...failed(...problems, { code: 'manifest-unreadable' }), manifestHash, foundHash }

  let matching = 0
  for (const file of manifest.files) {
    const problem = await compare(file, files.get(file.path))
    if (problem) problems.push(problem)
    else matching++
    files.delete(file.path)
  }
  files.delete(MANIFEST_PATH)
  for (const path of files.keys()) problems.push({ code: 'extra', path })
  return { ok: problems.length === 0, manifestHash, foundHash, manifest, matching, problems }
}
