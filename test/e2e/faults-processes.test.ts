import { describe, expect, it } from 'vitest';
import { processes } from '../faults/processes';
import { proxy } from '../faults/proxy';
import { processesOf, type AppProcess } from '../support/app-processes';
import { backOff, expectNobodyToldTwice, play, queueNames, signedIn, withPlainDesk } from '../support/fault-desk';
import { shared } from '../support/lifetime';
import { playEach } from '../support/play-each';
import { withProxy, type ProxyManner } from '../support/proxy';
import { withWorkplace } from '../support/workplace';

describe('processes that are killed', () => {
  const desk = shared(() => withPlainDesk());

  /** Kills all processes of a kind, and waits until the app has others in their place. */
  function killed(kind: AppProcess): Promise<void> {
    let before: readonly number[] = [];
    return play(desk(), {
      begin: async () => {
        before = await processesOf(desk().app, kind);
        expect(before).not.toEqual([]);
        for (const id of before) process.kill(id, 'SIGKILL');
      },
      seen: async () => {
        const others = async (): Promise<readonly number[]> =>
          (await processesOf(desk().app, kind)).filter((id) => !before.includes(id));
        await expect.poll(others, { timeout: 8000 }).not.toEqual([]);
      },
      end: () => undefined,
      within: () => backOff(2),
    });
  }

  /** The driver gives a page up whose process is gone, so the new one is read by way of the main process. */
  function windowText(): Promise<string> {
    return desk().app.app.evaluate(async ({ BrowserWindow }) => {
      const text: unknown =
        await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText');
      return String(text);
    });
  }

  async function rebuilt(): Promise<void> {
    const { app, pbx, queue, desktop, live } = desk();
    for (const id of await processesOf(app, 'Tab')) process.kill(id, 'SIGKILL');
    pbx.scene.caller({ queue: queue('North'), state: 'VIP', name: 'Vip Renderer' });
    await desktop.notifications.waitFor(({ summary }) => summary === 'VIP waiting: Vip Renderer');
    await expect.poll(windowText, { timeout: 6000 }).toContain('Vip Renderer');
    expect(await windowText()).toMatch(new RegExp(live.source, 'm'));
  }

  playEach(processes, {
    network: () => killed('Network Service'),
    graphics: () => killed('GPU'),
    renderer: rebuilt,
  });

  it('nobody was told twice', () => {
    expectNobodyToldTwice(desk());
  });
});

describe('the proxy', () => {
  const desk = shared(async () => {
    const at = await withWorkplace({ queues: queueNames });
    const server = await withProxy();
    const flags = [`--proxy-server=http://127.0.0.1:${server.port}`, '--proxy-bypass-list=<-loopback>'];
    return { ...(await signedIn(at, { server: at.pbx.origin, flags })), proxy: server };
  });

  function behaves(manner: ProxyManner, says: RegExp): Promise<void> {
    return play(desk(), {
      begin: () => {
        desk().proxy.behave(manner);
      },
      seen: () => desk().app.page.getByText(says).first().waitFor({ timeout: 6000 }),
      end: () => {
        desk().proxy.behave({ kind: 'through' });
      },
      within: () => backOff(2),
    });
  }

  async function giveThePassword(password: string): Promise<void> {
    const dialog = desk().app.page.getByRole('dialog');
    await dialog.getByLabel('User name').fill('anna');
    await dialog.getByLabel('Password', { exact: true }).fill(password);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
  }

  const asked = () =>
    desk()
      .app.page.getByRole('dialog', { name: /proxy asks you to sign in/ })
      .waitFor();

  playEach(proxy, {
    down: () =>
      play(desk(), {
        begin: () => desk().proxy.down(),
        seen: () =>
          desk()
            .app.page.getByText(/cannot be reached through your network’s proxy/)
            .first()
            .waitFor(),
        end: () => desk().proxy.up(),
        within: () => backOff(2),
      }),
    'cuts-off': () => behaves({ kind: 'cuts-off' }, /No connection to/),
    refuses: () => behaves({ kind: 'answers', status: 403 }, /\(403\)/),
    'cannot-reach': () => behaves({ kind: 'answers', status: 502 }, /\(502\)/),
    'asks-to-sign-in': () =>
      play(desk(), {
        begin: () => {
          desk().proxy.behave({ kind: 'asks', username: 'anna', password: 'first' });
        },
        seen: asked,
        end: () => giveThePassword('first'),
        within: () => backOff(2),
      }),
    'wrong-password': () =>
      play(desk(), {
        begin: () => {
          desk().proxy.behave({ kind: 'asks', username: 'anna', password: 'second' });
        },
        seen: async () => {
          await asked();
          await giveThePassword('wrong');
          await desk().app.page.getByRole('dialog').getByRole('alert').waitFor();
        },
        end: () => giveThePassword('second'),
        within: () => backOff(2),
      }),
  });

  it('nobody was told twice', () => {
    expectNobodyToldTwice(desk());
  });
});
