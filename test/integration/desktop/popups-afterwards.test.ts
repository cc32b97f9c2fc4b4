/** What becomes of popups on the session bus once they were handed over. */
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { NotificationService } from '../../../scripts/desktop/notification-service';
import { ears, popup, served } from './session-bus-scene';

describe('a popup that was chosen', () => {
  it.each([
    ['default', 'chosen'],
    ['show', 'chosen'],
    ['snooze', 'snoozed'],
  ])('by %s was %s, once, however often it is clicked', async (action, what) => {
    const { popups, service } = await served();
    const [first, second] = [ears('first '), ears('second ')];
    await popups.show(popup, first).outcome;
    await popups.show(popup, second).outcome;
    service.click(2, action);
    service.click(2, action);
    await expect.poll(() => second.heard).toEqual([`second ${what}`]);
    await wait(50);
    expect([first.heard, second.heard]).toEqual([[], [`second ${what}`]]);
  });

  it.each(['default', 'show', 'snooze'])(
    'by %s is taken off the screen where the service leaves it up',
    async (action) => {
      const { popups, service } = await served();
      const handle = popups.show(popup, ears());
      await handle.outcome;
      service.click(1, action);
      await expect.poll(() => service.takenBack).toEqual([1]);
      handle.close();
      await wait(50);
      expect(service.takenBack).toEqual([1]);
    },
  );

  it('means nothing by a button that it does not have, nor once it was taken back or has gone by itself', async () => {
    const { popups, service } = await served();
    const listener = ears();
    await popups.show(popup, listener).outcome;
    service.click(1, 'inline-reply');
    await popups.show(popup, listener).outcome;
    service.dismiss(2, 'expired');
    service.click(2);
    const handle = popups.show(popup, listener);
    await handle.outcome;
    handle.close();
    service.click(3);
    service.click(99);
    await wait(100);
    expect(listener.heard).toEqual([]);
  });

  it('means nothing where another program says so', async () => {
    const { popups, service, address } = await served();
    const listener = ears();
    await popups.show(popup, listener).outcome;
    const stranger = await NotificationService.start(address);
    onTestFinished(() => {
      stranger.end();
    });
    stranger.click(1);
    await wait(100);
    expect(listener.heard).toEqual([]);
    service.click(1);
    await expect.poll(() => listener.heard).toEqual(['chosen']);
  });
});

describe('a service that answers late', () => {
  /** A popup of unknown outcome at a service that hangs. */
  const hanging = async () => {
    const { popups, service, ...rest } = await served();
    await popups.show(popup, ears()).outcome;
    service.behave('hangs');
    const listener = ears();
    const handle = popups.show(popup, listener);
    expect((await handle.outcome).kind).toBe('unknown');
    return { ...rest, popups, service, listener, handle };
  };

  it('turns unknown into shown, told once, and its popup can be chosen and taken back as any other', async () => {
    const { service, listener, handle } = await hanging();
    expect(listener.heard).toEqual([]);
    service.behave('answers');
    await expect.poll(() => listener.heard).toEqual(['shown late']);
    service.click(2);
    await expect.poll(() => listener.heard).toEqual(['shown late', 'chosen']);
    handle.close();
    await wait(50);
    expect(listener.heard).toEqual(['shown late', 'chosen']);
    expect(service.takenBack).toEqual([2]);
  });

  it('has its popup taken back at once where nobody needs it any more, and that is not told', async () => {
    const { service, listener, handle } = await hanging();
    handle.close();
    service.behave('answers');
    await expect.poll(() => service.takenBack).toEqual([2]);
    await wait(50);
    expect(listener.heard).toEqual([]);
  });

  it('that refuses in the end has shown nothing', async () => {
    const { service, listener } = await hanging();
    service.behave('refuses');
    await wait(100);
    expect(listener.heard).toEqual([]);
  });
});

describe('a service that was restarted', () => {
  it('knows nothing of the popups before: its ids are others', async () => {
    const { popups, service, serve, owners } = await served();
    const [before, after] = [ears(), ears()];
    const handle = popups.show(popup, before);
    await handle.outcome;
    service.end();
    await expect.poll(() => owners.at(-1)).toBe(null);
    const next = await serve();
    await popups.show(popup, after).outcome;
    expect(next.popups.map(({ id }) => id)).toEqual([1]);
    // The new service's first popup has the number that the old one's had.
    handle.close();
    next.click(1);
    await expect.poll(() => after.heard).toEqual(['chosen']);
    expect(before.heard).toEqual([]);
    expect(next.takenBack).toEqual([1]);
  });

  it('leaves nobody’s popup up of which it was said that it is gone', async () => {
    const { popups, service, serve, owners } = await served();
    const handle = popups.show(popup, ears());
    await handle.outcome;
    service.end();
    await expect.poll(() => owners.at(-1)).toBe(null);
    const next = await serve();
    await expect.poll(() => owners.at(-1)).not.toBe(null);
    await popups.show(popup, ears()).outcome;
    handle.close();
    await wait(50);
    expect(next.takenBack).toEqual([]);
  });

  it('shows popups again without anything else', async () => {
    const { popups, service, serve, owners } = await served();
    await expect.poll(() => owners).toHaveLength(1);
    service.end();
    await expect.poll(() => owners.at(-1)).toBe(null);
    expect((await popups.show(popup, ears()).outcome).kind).toBe('failed');
    await serve();
    await expect.poll(async () => (await popups.show(popup, ears()).outcome).kind).toBe('shown');
  });
});
