import { describe, expect, it } from 'vitest';
import { desktop, ears, popup, served } from './session-bus-scene';

describe('popups on the session bus', () => {
  it('arrive whole and verbatim, with what a desktop needs to place them', async () => {
    const { popups, service } = await served();
    expect(await popups.show(popup, ears()).outcome).toEqual({ kind: 'shown' });
    expect(service.popups[0]).toMatchObject({
      appName: 'Queue Tray',
      icon: '/icon.png',
      summary: popup.title,
      body: popup.body,
      actions: [
        { key: 'default', label: '' },
        { key: 'show', label: 'Show' },
        { key: 'snooze', label: 'Snooze' },
      ],
      hints: { urgency: 2, 'desktop-entry': 'queue-tray', category: 'call.incoming' },
    });
  });

  it('escape the body, and only the body, for a service that reads markup', async () => {
    const { popups, service } = await served({ capabilities: ['body', 'body-markup'] });
    await popups.show(popup, ears()).outcome;
    expect(service.popups[0]).toMatchObject({ summary: popup.title, body: 'Support &amp; &lt;Sales&gt;' });
  });

  it('learn anew what the service can do when it was restarted', async () => {
    const { popups, service, serve, owners } = await served({ capabilities: ['body-markup'] });
    await popups.show(popup, ears()).outcome;
    service.end();
    await expect.poll(() => owners.at(-1)).toBe(null);
    const next = await serve({ capabilities: [] });
    await popups.show(popup, ears()).outcome;
    expect(next.popups.at(-1)).toMatchObject({ body: popup.body, actions: [] });
  });

  it('have buttons only where the service has them', async () => {
    const { popups, service } = await served({ capabilities: ['body', 'persistence'] });
    await popups.show(popup, ears()).outcome;
    expect(service.popups[0]?.actions).toEqual([]);
  });

  it('have no button to be put off where they cannot be', async () => {
    const { popups, service } = await served();
    await popups.show({ ...popup, canSnooze: false }, ears()).outcome;
    expect(service.popups[0]?.actions.map(({ key }) => key)).toEqual(['default', 'show']);
  });

  it.each([
    ['low', 0, 'device'],
    ['normal', 1, 'call.incoming'],
    ['critical', 2, 'call.incoming'],
  ] as const)('of urgency %s say so: %s, %s', async (urgency, level, category) => {
    const { popups, service } = await served();
    await popups.show({ ...popup, urgency }, ears()).outcome;
    expect(service.popups[0]?.hints).toMatchObject({ urgency: level, category });
  });

  it('can be taken back, once', async () => {
    const { popups, service } = await served();
    const handle = popups.show(popup, ears());
    await handle.outcome;
    handle.close();
    handle.close();
    await expect.poll(() => service.takenBack).toEqual([1]);
    expect(service.takenBack).toHaveLength(1);
  });

  it('are unknown when the service hangs, and still taken back when it revives', async () => {
    const { popups, service } = await served();
    await popups.show(popup, ears()).outcome;
    service.behave('hangs');
    const started = performance.now();
    const handle = popups.show(popup, ears());
    expect((await handle.outcome).kind).toBe('unknown');
    expect(performance.now() - started).toBeLessThan(700);
    handle.close();
    service.behave('answers');
    await expect.poll(() => service.takenBack).toEqual([2]);
  });

  it('failed when there is no service, when it refuses, and when there is no bus', async () => {
    const { popups, serve, end } = await desktop(null);
    expect(await popups.show(popup, ears()).outcome).toEqual({
      kind: 'failed',
      reason: 'This desktop has no notification service.',
    });
    const service = await serve({});
    service.behave('refuses');
    expect((await popups.show(popup, ears()).outcome).kind).toBe('failed');
    await end();
    await expect.poll(async () => (await popups.show(popup, ears()).outcome).kind).toBe('failed');
  });

  it('hear a click that overtakes the answer that says which popup it was on', async () => {
    const { popups, service } = await served();
    service.on('notify', ({ id }) => {
      // Sent before the service returns from `Notify`.
      service.click(id, 'show');
    });
    const listener = ears();
    expect(await popups.show(popup, listener).outcome).toEqual({ kind: 'shown' });
    await expect.poll(() => listener.heard).toEqual(['chosen']);
  });

  it('are unknown when the service dies before it answers', async () => {
    const { popups, service } = await served();
    await popups.show(popup, ears()).outcome;
    service.behave('hangs');
    const { outcome } = popups.show(popup, ears());
    setTimeout(() => {
      service.end();
    }, 50);
    expect((await outcome).kind).toBe('unknown');
  });

  it('reach the service at once, also the first of them', async () => {
    const { popups, service, owners } = await served();
    await expect.poll(() => owners.length).toBeGreaterThan(0);
    const delays: number[] = [];
    for (let at = 0; at <= 10; at += 1) {
      const asked = performance.now();
      await popups.show(popup, ears()).outcome;
      delays.push((service.popups[at]?.monotonicAt ?? Number.NaN) - asked);
    }
    expect(delays.sort((one, other) => one - other)[5]).toBeLessThan(20);
  });

  it('go on to their service however many of them hang', async () => {
    const { popups, service } = await served();
    await popups.show(popup, ears()).outcome;
    service.behave('hangs');
    const started = performance.now();
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => popups.show(popup, ears()).outcome));
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['unknown']));
    expect(performance.now() - started).toBeLessThan(1500);
  });

  it('surely failed while a hundred others wait at a service that hangs, and go up again when it has answered', async () => {
    const { popups, service } = await served();
    await popups.show(popup, ears()).outcome;
    service.behave('hangs');
    await Promise.all(Array.from({ length: 100 }, () => popups.show(popup, ears()).outcome));
    expect(await popups.show(popup, ears()).outcome).toEqual({
      kind: 'failed',
      reason: 'The notification service did not answer within 500 ms.',
    });
    service.behave('answers');
    await expect.poll(() => service.popups.length).toBe(101);
    await expect.poll(async () => (await popups.show(popup, ears()).outcome).kind).toBe('shown');
  });
});
