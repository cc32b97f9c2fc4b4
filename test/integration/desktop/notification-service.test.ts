/** What the app knows of the desktop's notification service, over a real session bus. */
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { desktop, ears, popup, served } from './session-bus-scene';

describe('the desktop’s own do-not-disturb', () => {
  it('is read when the service is found, and followed after that', async () => {
    const { asked, inhibited, service } = await served({ inhibited: true });
    await expect.poll(() => inhibited).toEqual([true]);
    expect(asked.inhibited()).toBe(true);
    service.inhibit(false);
    await expect.poll(() => inhibited).toEqual([true, false]);
    service.inhibit(true);
    await expect.poll(() => inhibited).toEqual([true, false, true]);
    expect(asked.inhibited()).toBe(true);
  });

  it('is off, and known to be, where the service says so', async () => {
    const { asked, inhibited } = await served();
    await expect.poll(() => asked.inhibited()).toBe(false);
    expect(inhibited.filter(Boolean)).toEqual([]);
  });

  it('is told once, however often the service says the same', async () => {
    const { inhibited, service } = await served();
    await expect.poll(() => inhibited).toEqual([false]);
    service.inhibit(true);
    service.inhibit(true);
    service.inhibit(false);
    await expect.poll(() => inhibited).toEqual([false, true, false]);
    await wait(50);
    expect(inhibited).toEqual([false, true, false]);
  });

  it('ends with its service, and is read anew of the next', async () => {
    const { asked, inhibited, service, serve } = await served({ inhibited: true });
    await expect.poll(() => inhibited).toEqual([true]);
    service.end();
    await expect.poll(() => inhibited).toEqual([true, false]);
    expect(asked.inhibited()).toBeNull();
    await serve({ inhibited: true });
    await expect.poll(() => inhibited).toEqual([true, false, true]);
  });

  it('ends with the bus', async () => {
    const { asked, inhibited, end } = await served({ inhibited: true });
    await expect.poll(() => inhibited).toEqual([true]);
    await end();
    await expect.poll(() => inhibited).toEqual([true, false]);
    expect(asked.inhibited()).toBeNull();
  });

  it('is read, followed and forgotten as dunst tells it too', async () => {
    const { asked, inhibited, service } = await served({ paused: true });
    await expect.poll(() => asked.inhibited()).toBe(true);
    service.pause(false);
    await expect.poll(() => asked.inhibited()).toBe(false);
    service.pause(true);
    await expect.poll(() => inhibited.at(-1)).toBe(true);
    service.end();
    await expect.poll(() => asked.inhibited()).toBeNull();
    expect(inhibited.at(-1)).toBe(false);
  });

  it('is not known where there is no service', async () => {
    const { asked, inhibited } = await desktop(null);
    await asked.facts();
    expect([asked.inhibited(), inhibited]).toEqual([null, []]);
  });

  it('is read although the service has other things to do first', async () => {
    const { asked, service, serve } = await served();
    service.end();
    await expect.poll(() => asked.inhibited()).toBeNull();
    const slow = await serve({ inhibited: true });
    slow.behave('hangs');
    await expect.poll(() => asked.inhibited()).toBe(true);
  });
});

describe('a service that comes back', () => {
  it('is told of, so that what could not be shown is tried again', async () => {
    const { owners, service, serve, timesBack } = await served();
    await expect.poll(() => owners).toHaveLength(1);
    expect(timesBack()).toBe(0);
    for (const count of [1, 2]) {
      const last = count === 1 ? service : await serve();
      if (count === 2) await expect.poll(() => timesBack()).toBe(1);
      last.end();
      await expect.poll(() => owners.at(-1)).toBe(null);
    }
    await serve();
    await expect.poll(() => timesBack()).toBe(2);
  });

  it('is told of where it was not there at the start either', async () => {
    const { asked, serve, timesBack } = await desktop(null);
    // The bus has answered by then.
    await asked.facts();
    await serve();
    await expect.poll(() => timesBack()).toBe(1);
  });
});

describe('a service that is missing', () => {
  it('is told of once, not before it has had time to come, and not where there is one', async () => {
    const { timesMissing, asked, serve } = await desktop(null);
    await asked.facts();
    await wait(4000);
    expect(timesMissing()).toBe(0);
    await expect.poll(() => timesMissing(), { timeout: 3000 }).toBe(1);
    const service = await serve();
    await expect.poll(async () => (await asked.facts())?.name).toBe('recorder');
    service.end();
    await expect.poll(() => timesMissing(), { timeout: 8000 }).toBe(2);
    const late = await desktop(null);
    await late.asked.facts();
    await late.serve();
    await wait(6000);
    expect(late.timesMissing()).toBe(0);
  });

  it('is none that the bus starts for the first popup', async () => {
    const { timesMissing } = await desktop(null, ['org.freedesktop.Notifications']);
    await wait(6000);
    expect(timesMissing()).toBe(0);
  });
});

describe('what a service can do', () => {
  it.each([
    [['actions', 'body-markup'], { hasActions: true, readsMarkup: true }],
    [['body'], { hasActions: false, readsMarkup: false }],
    [[], { hasActions: false, readsMarkup: false }],
  ])('with %j is %j', async (capabilities, abilities) => {
    const { asked } = await served({ capabilities });
    expect(await asked.abilities()).toEqual(abilities);
  });

  it('is taken to be everything while it does not answer, and is asked again when it does', async () => {
    const { asked, service } = await served({ capabilities: [] });
    service.behave('hangs');
    const started = performance.now();
    expect(await asked.abilities()).toEqual({ hasActions: true, readsMarkup: true });
    expect(performance.now() - started).toBeLessThan(500);
    service.behave('answers');
    await expect.poll(() => asked.abilities()).toEqual({ hasActions: false, readsMarkup: false });
  });

  it('is nothing at all where it refuses to say', async () => {
    const { asked, service, owners } = await served({ capabilities: ['actions', 'body-markup'] });
    service.behave('refuses');
    await expect.poll(() => owners).toHaveLength(1);
    expect(await asked.abilities()).toEqual({ hasActions: false, readsMarkup: false });
  });
});

it('a service that hangs is asked about itself once, and again when it has answered', async () => {
  const { asked, service, bus } = await served();
  await asked.facts();
  const calls = vi.spyOn(bus, 'call');
  service.behave('hangs');
  for (let count = 0; count < 5; count += 1) expect(await asked.facts()).toBeNull();
  expect(calls.mock.calls.map(([{ member }]) => member)).toEqual(['GetServerInformation', 'GetCapabilities']);
  service.behave('answers');
  await expect.poll(async () => (await asked.facts())?.name).toBe('recorder');
});

describe('who a service is', () => {
  it('is what it says of itself', async () => {
    const { asked } = await served({ capabilities: ['body', 'actions'] });
    expect(await asked.facts()).toEqual({
      name: 'recorder',
      vendor: 'Queue Tray',
      version: '1',
      capabilities: ['body', 'actions'],
    });
  });

  it('is not known where there is none', async () => {
    const { asked } = await desktop(null);
    expect(await asked.facts()).toBeNull();
  });

  it('is not known where it hangs, and is not waited for longer than half a second', async () => {
    const { asked, service, popups } = await served();
    await popups.show(popup, ears()).outcome;
    service.behave('hangs');
    const started = performance.now();
    expect(await asked.facts()).toBeNull();
    expect(performance.now() - started).toBeLessThan(700);
  });
});
