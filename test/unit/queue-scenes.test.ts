import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, failed, listed, type KnownQueues } from '../../main/known-queues';
import type { ArrangedQueue } from '../../main/queue-choices';
import { queueScenes } from '../../main/queue-scenes';
import { unasked } from '../../main/telecomx/callers';
import { snapshot } from './board/callers';
import { anyKinds, asOfAll } from './queue-kinds';
import { queueId } from './telecomx/words';

const support = queueId('support');
const queue = { id: support, name: 'Support', number: null, member: true, serviceLevel: 20, serviceLevelCritical: 60 };
const asked = listed(null, [queue]);
const good = answered(asked, support, { snapshot: snapshot('support', []), memory: unasked });
const broken = failed(good, support, { kind: 'network', detail: 'X' });

const choice = (differences: Partial<ArrangedQueue> = {}): ArrangedQueue => ({
  queue,
  shown: true,
  alerts: true,
  kinds: asOfAll,
  added: false,
  ...differences,
});
const sceneOf = (known: KnownQueues, ...order: readonly ArrangedQueue[]) => queueScenes(known, order).get(support);

describe('a queue as the alerts see it', () => {
  it('has the limits that the platform tells', () => {
    expect(sceneOf(good, choice())).toMatchObject({ serviceLevel: 20, serviceLevelCritical: 60 });
  });

  it.each([
    ['never answered', asked, false],
    ['answered', good, true],
    ['failed after a good answer', broken, false],
    ['answered again', answered(broken, support, { snapshot: snapshot('support', []), memory: unasked }), true],
  ] as const)('that %s is live: %s', (_, known, live) => {
    expect(sceneOf(known, choice())?.live).toBe(live);
  });

  it('is muted where the agent does not want to hear of it', () => {
    expect(sceneOf(good, choice())?.muted).toBe(false);
    expect(sceneOf(good, choice({ alerts: false }))?.muted).toBe(true);
  });

  it('is muted where nothing was chosen for it, as one that is not in the list', () => {
    expect(sceneOf(good)).toMatchObject({ muted: true, kinds: asOfAll });
  });

  it('speaks of what the agent chose, whatever that is', () => {
    fc.assert(
      fc.property(anyKinds, fc.boolean(), (kinds, alerts) => {
        expect(sceneOf(good, choice({ kinds, alerts }))).toMatchObject({ kinds, muted: !alerts });
      }),
    );
  });
});

describe('the queues as the alerts see them', () => {
  it('are those that are asked, and no others', () => {
    const hidden = choice({ queue: { ...queue, id: queueId('sales') } });
    expect([...queueScenes(good, [hidden, choice()]).keys()]).toEqual(['support']);
    expect(queueScenes(listed(null, []), [choice()]).size).toBe(0);
  });
});
