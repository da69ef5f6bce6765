import { createServer } from 'node:net';

/** The first of these ports of this machine that another program holds. */
export async function busyPort(ports: readonly number[]): Promise<number | undefined> {
  for (const port of ports) if (await isBusy(port)) return port;
  return undefined;
}

const isBusy = (port: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(true) : reject(error),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(false)));
  });
