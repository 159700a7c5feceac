import { main } from './main'
import { EXIT } from './run/exit-code'

const LINGER = 5_000

// Whoever reads our output has gone (`| head`): nobody is left to audit for.
process.stdout.on('error', () => process.exit(EXIT.incomplete))

// Leaving by `exit` ends the browser, too.
for (const [signal, number] of Object.entries({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 })) process.on(signal, () => process.exit(128 + number))

process.exitCode = await main(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
})

/** All is said. What may linger (a browser that does not end) is ended with the process, once standard output has taken everything. */
const leave = (): void => {
  if (process.stdout.writableLength === 0) process.exit()
  setTimeout(leave, LINGER).unref()
}
setTimeout(leave, LINGER).unref()
