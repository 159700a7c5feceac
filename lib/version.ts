/** The one version: of the package, the extension and the rules. Kept equal to package.json by a test. */
export const VERSION = '0.1.0'
