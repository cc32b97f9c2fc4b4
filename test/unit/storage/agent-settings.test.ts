import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultAgentSettings, openAgentSettings, type QueueSetting } from '../../../main/storage/agent-settings';
import type { SetAside } from '../../../main/storage/set-aside';
import { temporaryFolder } from '../../support/temporary-folder';
import { anyKinds, asOfAll } from '../queue-kinds';

const anyQueue = fc.record({
  id: fc.string({ minLength: 1 }),
  shown: fc.option(fc.boolean()),
  alerts: fc.option(fc.boolean()),
  kinds: anyKinds,
  added: fc.boolean(),
});
const anyQueues = fc.uniqueArray(anyQueue, { selector: ({ id }) => id, maxLength: 8 });
const support: QueueSetting = {
  id: 'support',
  shown: false,
  alerts: true,
  kinds: { ...asOfAll, vip: false },
  added: true,
};

/** What a file of these queues is read as, and what was said of it. */
async function readFrom(
  queues: unknown,
  version = 3,
): Promise<{ queues: readonly QueueSetting[]; said: readonly SetAside[] }> {
  const path = join(temporaryFolder(), 'settings.json');
  writeFileSync(path, JSON.stringify({ version, queues }));
  const said: SetAside[] = [];
  const file = await openAgentSettings(path, (aside) => said.push(aside));
  return { queues: file.current().queues, said };
}

describe("an agent's settings", () => {
  it('know no queue at first', async () => {
    const path = join(temporaryFolder(), 'agents', 'x', 'settings.json');
    const file = await openAgentSettings(path, () => undefined);
    expect(file.current()).toEqual(defaultAgentSettings);
    expect(defaultAgentSettings).toEqual({ version: 3, queues: [] });
  });

  it('are read as they were written, in the order that the agent wants', async () => {
    const path = join(temporaryFolder(), 'agents', 'x', 'settings.json');
    await fc.assert(
      fc.asyncProperty(anyQueues, async (queues) => {
        const said: SetAside[] = [];
        const file = await openAgentSettings(path, (aside) => said.push(aside));
        await file.change({ queues });
        const again = await openAgentSettings(path, (aside) => said.push(aside));
        expect(again.current()).toEqual({ version: 3, queues });
        expect(said).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('are taken over from version 1, which knew no kinds, and that is no flaw', async () => {
    const before = { id: 'support', shown: false, alerts: true, added: true };
    expect(await readFrom([before], 1)).toEqual({ queues: [{ ...before, kinds: asOfAll }], said: [] });
  });

  it('are taken over from version 2, which wrote down that a queue is shown, chosen or not', async () => {
    const hidden = { ...support, id: 'sales', shown: false };
    const { queues, said } = await readFrom([{ ...support, shown: true }, hidden], 2);
    expect(queues).toEqual([{ ...support, shown: null }, hidden]);
    expect(said).toEqual([]);
  });

  it('lose of what is spoken of in a queue only what makes no sense, or is missing', async () => {
    const kinds = { vip: true, callback: 'yes', critical: false };
    const { queues, said } = await readFrom([{ ...support, kinds }]);
    expect(queues).toEqual([{ ...support, kinds: { ...asOfAll, vip: true, critical: false } }]);
    expect(said).toHaveLength(1);
  });

  it.each([7, 'vip', null, []])('keep a queue in which what is spoken of is %j', async (kinds) => {
    const { queues } = await readFrom([{ ...support, kinds }]);
    expect(queues).toEqual([{ ...support, kinds: asOfAll }]);
  });

  it('lose of their queues only those that make no sense', async () => {
    const nonsense = fc.constantFrom(null, 7, 'support', [], {}, { id: '' }, { id: 7, shown: true });
    const mixed = fc.tuple(anyQueues, fc.array(fc.tuple(fc.nat(), nonsense), { maxLength: 4 }));
    await fc.assert(
      fc.asyncProperty(mixed, async ([good, bad]) => {
        const all: unknown[] = [...good];
        for (const [place, value] of bad) all.splice(place % (all.length + 1), 0, value);
        const { queues, said } = await readFrom(all);
        expect(queues).toEqual(good);
        expect(said).toHaveLength(bad.length > 0 ? 1 : 0);
      }),
      { numRuns: 40 },
    );
  });

  it('keep a queue of which only what was chosen makes no sense, in its place, as by default', async () => {
    const { queues, said } = await readFrom([
      { ...support, id: 'sales', shown: 'yes', alerts: 1, added: null },
      support,
    ]);
    const { kinds } = support;
    expect(queues).toEqual([{ id: 'sales', shown: null, alerts: null, kinds, added: false }, support]);
    expect(said).toHaveLength(1);
  });

  it('count the first of two of the same queue', async () => {
    const sales = { ...support, id: 'sales' };
    const { queues, said } = await readFrom([support, sales, { ...support, shown: true }]);
    expect(queues).toEqual([support, sales]);
    expect(said).toHaveLength(1);
  });

  it.each([null, {}, 'support', 7])('have no queues where the list of them is %j', async (list) => {
    const { queues, said } = await readFrom(list);
    expect(queues).toEqual([]);
    expect(said).toHaveLength(1);
  });
});
