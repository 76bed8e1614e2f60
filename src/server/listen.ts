/**
 * Listening on a loopback port: the one asked for, or the next free one, which is said. Never on another interface
 * unless the operator names it.
 */
import { serve, type ServerType } from '@hono/node-server';
import type { Hono } from 'hono';
import { refuse, type Refusal } from '../model/index.ts';

export type Listening = Readonly<{ url: string; port: number; asked: number; close: () => Promise<void> }>;

/** How many ports beyond the one asked for are tried. */
const REACH = 20;

const tryPort = (site: Hono, host: string, port: number): Promise<ServerType | 'busy' | 'denied'> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch: site.fetch, hostname: host, port });
    server.once('listening', () => resolve(server));
    server.once('error', (error: Error & { code?: string }) => {
      if (error.code === 'EADDRINUSE') resolve('busy');
      else if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL') resolve('denied');
      else reject(error);
    });
  });

/** `address` is `PORT` or `ADDR:PORT`; port 0 takes any free one. */
export const listen = async (site: Hono, address: string): Promise<Listening | { refusal: Refusal }> => {
  const cut = address.lastIndexOf(':');
  const host = cut >= 0 ? address.slice(0, cut) : '127.0.0.1';
  const asked = Number(address.slice(cut + 1));
  if (!Number.isInteger(asked) || asked < 0 || asked > 65_535) {
    return {
      refusal: refuse(
        'option-unknown',
        address,
        'This is not a port.',
        'Name a port such as 8080, or an address and a port such as 127.0.0.1:8080.',
      ),
    };
  }
  const last = asked === 0 ? 0 : Math.min(asked + REACH, 65_535);
  for (let port = asked; port <= last; port += 1) {
    const server = await tryPort(site, host, port);
    if (server === 'denied')
      return {
        refusal: refuse(
          'port-busy',
          address,
          'This address may not be listened on.',
          'Choose a port above 1023 and an address of this machine.',
        ),
      };
    if (server === 'busy') continue;
    const bound = server.address();
    const actual = typeof bound === 'object' && bound !== null ? bound.port : port;
    return {
      url: `http://${host === '127.0.0.1' || host === 'localhost' ? 'localhost' : host}:${actual}`,
      port: actual,
      asked,
      close: () => new Promise((done) => server.close(() => done())),
    };
  }
  return {
    refusal: refuse('port-busy', address, `This port and the ${REACH} after it are taken.`, 'Name another one.'),
  };
};
