import type { RunningApp } from './app';

/** The kinds of processes that an app has besides its main one, as Chromium names them. */
export type AppProcess = 'Tab' | 'GPU' | 'Network Service';

/** The ids of an app's processes of a kind. */
export async function processesOf({ app }: RunningApp, kind: AppProcess): Promise<readonly number[]> {
  const all = await app.evaluate((electron) =>
    electron.app.getAppMetrics().map(({ pid, type, name }) => ({ pid, type, name })),
  );
  return all.filter(({ type, name }) => type === kind || name === kind).map(({ pid }) => pid);
}
