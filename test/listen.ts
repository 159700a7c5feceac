import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Where a test's server listens. */
export interface Listening {
  port: number
  /** `http://HOST:PORT` */
  origin: string
  /** Ends what is open, too. */
  close(): Promise<void>
}

/** Has a server listen on this machine alone, at a port that is free. */
export const listen = (server: Server, host = '127.0.0.1'): Promise<Listening> =>
  new Promise((resolve) =>
    server.listen(0, host, () => {
      const { port } = server.address() as AddressInfo
      const close = (): Promise<void> =>
        new Promise((closed) => {
          server.close(() => closed())
          server.closeAllConnections()
        })
      resolve({ port, origin: `http://${host}:${port}`, close })
    }),
  )
