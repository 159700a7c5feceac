import type { CDPSession } from 'playwright-core'
import type { CoverPart, Speech } from '../../layer/covered-frames'
import type { FrameSnapshot, Limit } from '../../page/snapshot'
import type { Cover, Point } from '../probe/pressing'

export interface FramePart {
  frame: FrameSnapshot
  limits: Limit[]
}

type Call = 'mentions' | 'read' | 'parse' | 'point' | 'through' | 'cover' | 'startCover' | 'tellCover'
type Argument = { value: string | number } | { objectId: string }

const COUNT = `Document.prototype.getElementsByTagName.call(document, '*').length`

/**
 * The collector in an isolated world of a frame's present document: it sees the page's DOM and shares nothing else with its scripts,
 * whatever they did to `Array.prototype`. Gone with the document: every call throws then.
 */
export class CollectorWorld {
  private constructor(
    private readonly cdp: CDPSession,
    private readonly context: number,
    private readonly collector: string,
    /** The frame in the protocol. */
    readonly frame: string,
    /** How many elements the document has, those in shadow roots left out. */
    readonly elements: number,
  ) {}

  /**
   * @param frameId the frame's id in the protocol
   * @param source what `dist/collector.js` holds: an expression whose value is the collector
   */
  static async enter(cdp: CDPSession, frameId: string, source: string): Promise<CollectorWorld> {
    const { executionContextId } = await cdp.send('Page.createIsolatedWorld', { frameId, worldName: 'liancha' })
    const [{ result }, count] = await Promise.all([
      cdp.send('Runtime.evaluate', { contextId: executionContextId, expression: source }),
      cdp.send('Runtime.evaluate', { contextId: executionContextId, expression: COUNT, returnByValue: true }),
    ])
    if (!result.objectId) throw new Error('the collector did not start')
    return new CollectorWorld(cdp, executionContextId, result.objectId, frameId, Number(count.result.value))
  }

  /** Whether the document names a face: a superset of what may ask for one, and quick. @param closedRoots as `read` takes them */
  async mentions(closedRoots: readonly number[]): Promise<boolean> {
    return this.call('mentions', await this.handlesOf(closedRoots))
  }

  /** Takes the document apart. @param closedRoots `backendNodeId`s of closed shadow roots; those that have gone since are left out. */
  async read(frameId: number, closedRoots: readonly number[]): Promise<FramePart> {
    return this.call('read', [{ value: frameId }, ...(await this.handlesOf(closedRoots))])
  }

  /** Takes a text apart that was fetched. */
  async parse(html: string, url: string): Promise<FrameSnapshot> {
    return this.call('parse', [{ value: html }, { value: url }])
  }

  /** Where to press the control that a target names; null where a press would reach something else. */
  async point(target: readonly string[]): Promise<Point | null> {
    return this.call('point', [{ value: JSON.stringify(target) }])
  }

  /** Where a point of a frame below this one is in this one's window; null where something else lies before that frame. */
  async through({ x, y }: Point, frameId: string): Promise<Point | null> {
    // Asked for by id, the owner is known to the session only while it listens to the DOM.
    const [, { backendNodeId }] = await Promise.all([
      this.cdp.send('DOM.enable'),
      this.cdp.send('DOM.getFrameOwner', { frameId }),
      this.cdp.send('DOM.disable'),
    ])
    const [owner] = await this.handlesOf([backendNodeId])
    return owner ? this.call('through', [{ value: x }, { value: y }, owner]) : null
  }

  /** Whether the middle of its window can be pressed. */
  async cover(): Promise<Cover> {
    return this.call('cover', [])
  }

  /** Covers what is private in the frame: where the collector is `covering.js`. */
  async startCover(): Promise<CoverPart> {
    return this.call('startCover', [])
  }

  /** Says something to the covers of the frame; null where there are none. */
  async tellCover<Name extends keyof Speech>(name: Name, args: Speech[Name][0]): Promise<Speech[Name][1] | null> {
    return this.call('tellCover', [{ value: name }, { value: JSON.stringify(args) }])
  }

  private async handlesOf(backendNodeIds: readonly number[]): Promise<{ objectId: string }[]> {
    const nodes = await Promise.all(
      backendNodeIds.map((backendNodeId) =>
        this.cdp.send('DOM.resolveNode', { backendNodeId, executionContextId: this.context }).catch(() => undefined),
      ),
    )
    return nodes.flatMap((node) => (node?.object.objectId ? [{ objectId: node.object.objectId }] : []))
  }

  private async call<T>(name: Call, args: Argument[]): Promise<T> {
    const { result, exceptionDetails } = await this.cdp.send('Runtime.callFunctionOn', {
      objectId: this.collector,
      functionDeclaration: `function (...args) { return this.${name}(...args) }`,
      arguments: args,
      returnByValue: true,
      awaitPromise: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return JSON.parse(String(result.value)) as T
  }
}
