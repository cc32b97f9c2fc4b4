/** What else the app asks the session bus for: whether the keyring answers, and when the screen is locked and unlocked. */
import { setTimeout as wait } from 'node:timers/promises';
import { Message } from '@jellybrick/dbus-next';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { keyringAnswers } from '../../../main/desktop/keyring-answers';
import { watchLock } from '../../../main/desktop/screen-lock';
import { createSessionBus } from '../../../main/desktop/session-bus';
import { connect } from '../../../scripts/desktop/bus-connection';
import { startBus } from '../../../scripts/desktop/session-bus';
import { startKeyring } from '../../support/keyring';

/** A bus of the test's own, the app's connection to it, and another program's. */
async function desktop() {
  const { address, end } = await startBus();
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', address);
  const bus = createSessionBus();
  const other = await connect(address);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await bus.close();
    other.disconnect();
    await end();
  });
  return { address, bus, other };
}

describe('whether the keyring answers', () => {
  it('is known where there is one, none, and no bus', async () => {
    const { address, bus } = await desktop();
    expect(await keyringAnswers(null)).toBe(true);
    expect(await keyringAnswers(bus)).toBe(true);
    const { end } = await startKeyring(address);
    expect(await keyringAnswers(bus)).toBe(true);
    await end();
  });

  it('is no where it is there and hangs', async () => {
    const { bus, other } = await desktop();
    // The time to connect is no part of it.
    expect(await keyringAnswers(bus)).toBe(true);
    // Whoever has the name and never answers.
    await other.requestName('org.freedesktop.secrets', 0);
    other.addMethodHandler(() => true);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const answer = keyringAnswers(bus);
    for (let passed = 0; passed < 6000; passed += 100) {
      await wait(1);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(await answer).toBe(false);
  });
});

describe('a screen', () => {
  it.each([
    'org.freedesktop.ScreenSaver',
    'org.gnome.ScreenSaver',
    'org.cinnamon.ScreenSaver',
    'org.mate.ScreenSaver',
    'org.xfce.ScreenSaver',
  ])('is heard to be locked and unlocked from %s', async (name) => {
    const { bus, other } = await desktop();
    const heard: boolean[] = [];
    watchLock(bus, (locked) => heard.push(locked));
    const say = (member: string, signature: string, value: unknown): void => {
      other.send(Message.newSignal('/org/freedesktop/ScreenSaver', name, member, signature, [value]));
    };
    // A signal may come before the bus knows who listens.
    await expect
      .poll(() => {
        say('ActiveChanged', 'b', true);
        return heard.length;
      })
      .toBeGreaterThan(0);
    // Those that are still on their way.
    await wait(100);
    expect(new Set(heard)).toEqual(new Set([true]));
    heard.length = 0;
    say('ActiveChanged', 'b', false);
    await expect.poll(() => heard).toEqual([false]);
    say('ActiveChanged', 's', 'true');
    say('WakeUpScreen', 'b', true);
    say('ActiveChanged', 'b', true);
    await expect.poll(() => heard).toEqual([false, true]);
  });
});
