/** The simulator for tests, with everything that a test holds it by. */

import type { AddressInfo } from 'node:net';
import { PbxClock } from './clock';
import { Faults } from './faults';
import type { Platform } from './platform';
import { RequestLog } from './request-log';
import { Scene } from './scene';
import { createPbxServer } from './server';
import { defaultSettings, type PbxSettings } from './settings';
import { Tokens } from './tokens';
import type { Employee } from './records';
import { World } from './world';

/** How a simulator starts. */
export interface PbxOptions {
  /** The port on loopback; a free one where it is left out. */
  readonly port?: number;
  readonly clock?: PbxClock;
  readonly settings?: Partial<PbxSettings>;
}

/** A running simulator of the platform, with everything a test holds it by. */
export interface Pbx {
  /** E.g. `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** Who calls, and what happens to them. */
  readonly scene: Scene;
  readonly world: World;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly clock: PbxClock;
  readonly tokens: Tokens;
  /** May be changed at any time. */
  readonly settings: PbxSettings;
  /** Has a listener called at each request, before it is answered. */
  readonly onRequest: (listener: () => void) => void;
  /** A persistent token for an employee, without a request. */
  readonly signIn: (employee: Employee) => string;
  /** Stops listening and cuts every open connection. */
  readonly close: () => Promise<void>;
}

/** The address that loopback's requests come from. */
const LOOPBACK = '127.0.0.1';

/**
 * Starts the simulator on loopback, with an empty world.
 * @throws where the port is taken
 */
export async function startPbx(options: PbxOptions = {}): Promise<Pbx> {
  const platform: Platform = {
    world: new World(),
    tokens: new Tokens(),
    clock: options.clock ?? new PbxClock(),
    settings: { ...defaultSettings, ...options.settings },
    replacedAnswers: new Map(),
  };
  const { world, tokens, clock, settings } = platform;
  const faults = new Faults();
  const log = new RequestLog();
  const listeners: (() => void)[] = [];
  const beforeRequest = (): void => {
    for (const listener of listeners) listener();
  };
  const server = createPbxServer({ platform, faults, log, beforeRequest });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, LOOPBACK, resolve);
  });
  return {
    origin: `http://${LOOPBACK}:${portOf(server.address())}`,
    scene: new Scene(world, clock, platform.replacedAnswers),
    world,
    faults,
    log,
    clock,
    tokens,
    settings,
    onRequest: (listener) => {
      listeners.push(listener);
    },
    signIn: (employee) => {
      const address = settings.clientAddress ?? LOOPBACK;
      return tokens.issue(employee.id, { persist: true, address, now: clock.now() }).token;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port');
  return address.port;
}
