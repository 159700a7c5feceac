import { besideUs } from '../beside-us'
import type { Command } from '../options/command'
import { runPool } from '../run/pool'
import type { Work } from '../run/work'
import type { Surroundings } from '../surroundings'
import type { CommandWords } from '../words'
import { Judge } from './judge'
import { judgeSnapshot, resolveSnapshots } from './snapshots'

/** The work of `judge`: saved snapshots, each to a report. @throws UsageError */
export async function judgeWork(command: Command, { cwd }: Surroundings, words: CommandWords): Promise<Work> {
  const paths = await resolveSnapshots(command.operands, cwd, words)
  const judge = new Judge(besideUs('judge-thread.js'))
  return {
    targets: paths,
    run: (teller) => runPool(paths, 1, (path) => judgeSnapshot(path, judge, command.asOf), teller),
    close: () => judge.close(),
  }
}
