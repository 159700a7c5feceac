import { EXIT } from './exit-code'
import { main } from './main'

// Whoever reads our output has gone (`| head`): nobody is left to audit for.
process.stdout.on('error', () => process.exit(EXIT.incomplete))

process.exitCode = await main(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
})
