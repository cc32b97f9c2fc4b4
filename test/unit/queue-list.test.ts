import { describe, expect, it } from 'vitest';
import type { Queue, QueueId } from '../../main/board/caller';
import { askForQueues, renewed } from '../../main/queue-list';
import type { Access } from '../../main/telecomx/access';
import type { HttpResponse } from '../../main/telecomx/transport';
import { queue as queueId } from './polling/fake-time';
import { clientOf, response } from './telecomx/words';

const access: Access = { origin: 'https://pbx.example.dk', token: 'the-token', strategy: 'bearer' };

function queueOf(id: string, name = `Queue ${id}`): Queue {
  return { id: queueId(id), name, number: null, member: null, serviceLevel: null, serviceLevelCritical: null };
}

const listOf = (...queues: readonly Queue[]): ReadonlyMap<QueueId, Queue> =>
  new Map(queues.map((queue) => [queue.id, queue]));

/** A platform with these answers by path; anything else is not found. */
function platform(answers: Readonly<Record<string, HttpResponse>>) {
  const asked: string[] = [];
  const { client } = clientOf(({ url }) => {
    const { pathname } = new URL(url);
    asked.push(pathname);
    return Promise.resolve(answers[pathname] ?? response(404, { error: { code: 'id' } }));
  });
  return { client, asked };
}

const own = { '/pbx/app/queues': response(200, [{ _id: 'a', name: 'Queue a' }]) };

describe('asking for the queues', () => {
  it('tells the agent’s own, and asks for nothing else where none was added', async () => {
    const { client, asked } = platform(own);
    const answer = await askForQueues(client, access, [], null);
    expect(answer).toEqual({ ok: true, value: { queues: [queueOf('a')], unreadable: 0 } });
    expect(asked).toEqual(['/pbx/app/queues']);
  });

  it('asks for the name of one that was added', async () => {
    const { client } = platform({ ...own, '/pbx/queue/x': response(200, { name: 'Support' }) });
    const answer = await askForQueues(client, access, [queueId('x')], null);
    expect(answer).toMatchObject({ value: { queues: [{ id: 'a' }, { id: 'x', name: 'Support', member: null }] } });
  });

  it('asks no second time for a name that is known', async () => {
    const { client, asked } = platform(own);
    const answer = await askForQueues(client, access, [queueId('x')], listOf(queueOf('x', 'Support')));
    expect(answer).toMatchObject({ value: { queues: [{ id: 'a' }, { id: 'x', name: 'Support' }] } });
    expect(asked).toEqual(['/pbx/app/queues']);
  });

  it('lets the platform’s list speak for one that is among the agent’s own', async () => {
    const { client, asked } = platform(own);
    const answer = await askForQueues(client, access, [queueId('a')], listOf(queueOf('a', 'An old name')));
    expect(answer).toMatchObject({ value: { queues: [{ id: 'a', name: 'Queue a' }] } });
    expect(asked).toEqual(['/pbx/app/queues']);
  });

  it('takes nobody for a member of one that was added and is no longer among the agent’s own', async () => {
    const { client } = platform(own);
    const answer = await askForQueues(client, access, [queueId('x')], listOf({ ...queueOf('x'), member: true }));
    expect(answer).toMatchObject({ value: { queues: [{ id: 'a' }, { id: 'x', member: null }] } });
  });

  it('is not spoilt by one that cannot be had', async () => {
    const { client } = platform(own);
    const answer = await askForQueues(client, access, [queueId('gone')], null);
    expect(answer).toMatchObject({ ok: true, value: { queues: [{ id: 'a' }] } });
  });

  it('fails with the list, and then asks for no names', async () => {
    const { client, asked } = platform({});
    const answer = await askForQueues(client, access, [queueId('x')], null);
    expect(answer).toEqual({ ok: false, error: { kind: 'not-found' } });
    expect(asked).toEqual(['/pbx/app/queues']);
  });
});

describe('the list after an answer', () => {
  const before = listOf(queueOf('a'), queueOf('b'));

  it('is what was told, in that order', () => {
    const next = renewed(before, { queues: [queueOf('c'), queueOf('a', 'New name')], unreadable: 0 });
    expect([...next]).toEqual([...listOf(queueOf('c'), queueOf('a', 'New name'))]);
  });

  it('keeps those who are missing while an entry cannot be read, after those that were told', () => {
    const next = renewed(before, { queues: [queueOf('c'), queueOf('a', 'New name')], unreadable: 1 });
    expect([...next.values()]).toEqual([queueOf('c'), queueOf('a', 'New name'), queueOf('b')]);
  });

  it('has nobody to keep at first', () => {
    expect([...renewed(null, { queues: [queueOf('a')], unreadable: 3 }).keys()]).toEqual(['a']);
  });
});
