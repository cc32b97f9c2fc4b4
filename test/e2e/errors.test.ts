import { describe, expect, it } from 'vitest';
import { row, rows, startSignedIn, withWorkplace } from '../support/workplace';

const documented = [
  {
    status: 400,
    code: 'bad_request',
    queue: 'Bad',
    says: /does not understand the id of the queue “Bad” \(400\)\. Ask/,
  },
  { status: 403, code: 'access_denied', queue: 'Closed', says: /may not see who is waiting .*“Closed” \(403\)\. Ask/ },
  { status: 404, code: 'id', queue: 'Gone', says: /has no queue “Gone” any more \(404\)\. Ask/ },
  {
    status: 500,
    code: 'internal_error',
    queue: 'Broken',
    says: /has a fault of its own \(500\)\. Queue Tray keeps trying/,
  },
] as const;

describe('the errors of the callers list', () => {
  it('are each a sentence that says what happened and what to do, and take nobody off the list', async () => {
    const at = await withWorkplace({ queues: documented.map(({ queue }) => queue) });
    const { scene, faults } = at.pbx;
    const calls = documented.map(({ queue }) => scene.caller({ queue: at.queue(queue), name: `In ${queue}` }));
    const { page } = await startSignedIn(at);
    for (const call of calls) await row(page, call).waitFor();

    for (const { queue, status, code } of documented) {
      faults.plan({ route: 'callers', queue: at.queue(queue) }, { kind: 'refuse', status, code });
    }
    for (const { says, queue } of documented) {
      // Long before the answers that were had are too old.
      await page.getByText(says).waitFor({ timeout: 4000 });
      expect(await page.getByText(says).textContent()).toContain(queue);
    }
    expect(await rows(page).count()).toBe(documented.length);
    expect(await page.getByText('Nobody is waiting').count()).toBe(0);

    faults.clear();
    await page.getByText(/\(500\)/).waitFor({ state: 'detached' });
  });

  it('do not pass for an empty queue when there was no good answer yet', async () => {
    const at = await withWorkplace({ queues: ['Broken'] });
    at.pbx.faults.plan({ route: 'callers' }, { kind: 'refuse', status: 500, code: 'internal_error' });
    const { page } = await startSignedIn(at, { until: /\(500\)/ });
    expect(await page.getByText('Nobody is waiting').count()).toBe(0);
  });
});

describe('an answer that is not what it should be', () => {
  it('loses nobody whose entry can be told apart, and counts the others', async () => {
    const at = await withWorkplace();
    const { page } = await startSignedIn(at);
    const queue = at.queue('Support');
    at.pbx.scene.replaceAnswer(queue, '[{"_id":"only-an-id"},{"name":"no id"},7]');
    await row(page, 'only-an-id').waitFor();
    await page.getByText('2 entries from Support could not be read').waitFor();

    for (const body of ['[{"name":"no id"}]', 'not JSON']) {
      at.pbx.scene.replaceAnswer(queue, body);
      await page.getByText(/Support: The answer from .* is not one of a Telecom X phone system/).waitFor();
      expect(await row(page, 'only-an-id').isVisible()).toBe(true);
      at.pbx.scene.replaceAnswer(queue, '[{"_id":"only-an-id"}]');
      await page.getByText(/is not one of a Telecom X/).waitFor({ state: 'detached' });
    }
    at.pbx.scene.replaceAnswer(queue, '[]');
    await page.getByText('Nobody is waiting').waitFor();
  });
});
