/** The demo: a phone system that lives by itself. */

import type { PbxClock } from './clock';
import { agent, colleagues, queues } from './life/cast';
import { Scenario } from './life/scenario';
import { startPbx } from './pbx';

/** How the demo starts. */
export interface DemoOptions {
  /** What the demo's chance is made of; the same seed brings the same callers. */
  readonly seed?: number;
  readonly clock?: PbxClock;
  /** The port on loopback; a free one where it is left out. */
  readonly port?: number;
}

/** The running demo. */
export interface DemoPbx {
  /** E.g. `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** Who can sign in: a PERSONAL agent with access to all the queues, a member of two. */
  readonly account: { readonly email: string; readonly password: string };
  /** Stops listening and cuts every open connection. */
  readonly close: () => Promise<void>;
}

const ACCOUNT = { email: 'demo@queue-tray.example', password: 'demo' } as const;
const DEFAULT_SEED = 20250130;

/**
 * Starts the simulator with the demo's queues and callers. Their life goes on as far as it is looked at: at each request
 * it catches up with the clock, so a demo that nobody asks costs nothing.
 * @throws where the port is taken
 */
export async function startDemoPbx(options: DemoOptions = {}): Promise<DemoPbx> {
  const { seed = DEFAULT_SEED, ...pbxOptions } = options;
  const pbx = await startPbx(pbxOptions);
  const { scene, world, clock } = pbx;
  for (const queue of Object.values(queues)) {
    const members = queue === queues.sales ? colleagues : [agent, ...colleagues];
    scene.queue({ ...queue, members });
  }
  const { name, extension } = agent;
  scene.employee({ username: ACCOUNT.email, password: ACCOUNT.password, name, extension });
  const scenario = new Scenario(world, seed, clock.now());
  pbx.onRequest(() => {
    scenario.tick(clock.now());
  });
  return { origin: pbx.origin, account: ACCOUNT, close: pbx.close };
}
