import { describe, expect, it } from 'vitest';
import { clock } from '../faults/clock';
import { power } from '../faults/power';
import type { Row } from '../faults/row';
import { backOff, expectNobodyToldTwice, play, playAnswers, withPlainDesk } from '../support/fault-desk';
import { shared } from '../support/lifetime';
import { playEach } from '../support/play-each';
import { polls, row } from '../support/workplace';

const HOUR = 3_600_000;
/** All ask again within this long after a wake. Milliseconds. */
const WAKE = 2500 + 2000;

const desk = shared(() => withPlainDesk());

const waits = async (call: string): Promise<string> => (await row(desk().app.page, call).textContent()) ?? '';

/** The platform's clock is moved while a caller enters, who has waited for no hour. */
async function jumps(by: number): Promise<void> {
  const { pbx, queue } = desk();
  let call = '';
  await play(desk(), {
    begin: async () => {
      pbx.clock.advance(by);
      await polls(desk(), queue('North'), 2);
      call = pbx.scene.caller({ queue: queue('East') });
    },
    seen: () => row(desk().app.page, call).waitFor({ timeout: 5000 }),
    end: async () => {
      await expect.poll(() => waits(call), { timeout: 6000 }).not.toMatch(/\d [hd]\b/);
      pbx.scene.hangUp(call);
    },
    within: () => backOff(1),
  });
  pbx.clock.advance(-by);
  await polls(desk(), queue('North'), 2);
}

describe('clocks', () => {
  playEach(clock, {
    ahead: () => jumps(3 * HOUR),
    behind: () => jumps(-3 * HOUR),
    'no-date': () =>
      playAnswers(desk(), [{ ...clock['no-date'], plan: { kind: 'altered', headers: { Date: null } }, says: null }]),
    'odd-date': () =>
      playAnswers(desk(), [
        { ...clock['odd-date'], plan: { kind: 'altered', headers: { Date: 'no day' } }, says: null },
      ]),
    'entered-later': async () => {
      const { pbx, queue, app } = desk();
      const call = pbx.scene.caller({ queue: queue('North'), entered: pbx.clock.now() + HOUR });
      await row(app.page, call).waitFor();
      expect(await waits(call)).not.toMatch(/-\d|NaN|\d [hd]\b/);
      pbx.scene.hangUp(call);
    },
  });
});

/** Electron tells the app of it as when the computer wakes up: twice, as Linux does. */
function resume(): Promise<void> {
  return desk().app.app.evaluate(({ powerMonitor }) => {
    for (const event of ['resume', 'resume'] as const) powerMonitor.emit(event);
  });
}

/** A fault that is over when the computer wakes up. */
async function wokenFrom(known: Row, status: number, code: string, failures = 1): Promise<void> {
  const { pbx, queue } = desk();
  const plan = { kind: 'refuse', status, code } as const;
  const asked = (): number => pbx.log.callersRequests(queue('North')).filter((one) => one.status === status).length;
  await playAnswers(desk(), [{ ...known, plan, says: new RegExp(`\\(${status}\\)`), pause: WAKE - backOff(1) }], {
    before: () => expect.poll(asked, { timeout: 15_000 }).toBeGreaterThanOrEqual(failures),
    over: resume,
  });
}

describe('sleep and waking', () => {
  playEach(power, {
    resume: () => wokenFrom(power.resume, 500, 'internal_error', 3),
    'sleep-untold': () =>
      play(desk(), {
        begin: () => process.kill(desk().app.pid, 'SIGSTOP'),
        seen: () => new Promise((resolve) => setTimeout(resolve, 7000)),
        end: () => process.kill(desk().app.pid, 'SIGCONT'),
        within: () => WAKE,
      }),
    'queue-misnamed': () => wokenFrom(power['queue-misnamed'], 400, 'bad_request'),
    'queue-closed': () => wokenFrom(power['queue-closed'], 403, 'access_denied'),
    'queue-gone': () => wokenFrom(power['queue-gone'], 404, 'id'),
  });
});

it('nobody was told twice', () => {
  expectNobodyToldTwice(desk());
});
