import type { TestProject } from 'vitest/node';
import { buildIfStale } from '../../scripts/build';
import { startDisplay } from '../../scripts/desktop/display';
import { electronRuntime } from '../../scripts/electron-runtime';
import { preflight } from '../../scripts/preflight';

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of the Electron that runs on this machine. */
    electron: string;
    /** The X display that all end-to-end tests share; nobody sees it. */
    display: string;
  }
}

/** Everything the end-to-end tests need is there before the first one starts, however vitest was called. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { executable } = await electronRuntime();
  await preflight(executable, 'tests');
  await buildIfStale();
  const display = await startDisplay();
  project.provide('electron', executable);
  project.provide('display', display.name);
  return display.end;
}
