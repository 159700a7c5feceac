/** What `Deadline.race` answers when the time is over first. */
export const LATE = Symbol('late')

/** A point in time that waiting may not go beyond. */
export class Deadline {
  private readonly end: number

  constructor(milliseconds: number) {
    this.end = performance.now() + milliseconds
  }

  /** Milliseconds left, never below 0. */
  get left(): number {
    return Math.max(0, this.end - performance.now())
  }

  get over(): boolean {
    return this.left === 0
  }

  /** The same point in time, or an earlier one. */
  within(milliseconds: number): Deadline {
    return new Deadline(Math.min(this.left, milliseconds))
  }

  /** The promise's value, or `LATE`. A promise that fails after its time fails unheard. */
  async race<T>(promise: Promise<T>): Promise<T | typeof LATE> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<typeof LATE>((resolve) => {
      timer = setTimeout(() => resolve(LATE), this.left)
    })
    promise.catch(() => undefined)
    try {
      return await Promise.race([promise, late])
    } finally {
      clearTimeout(timer)
    }
  }
}
