import { firstAnnouncement, startTied } from './tied-process';

/** A screen that nobody sees. */
export interface Display {
  /** What `DISPLAY` must say, e.g. `:7`. */
  readonly name: string;
  readonly end: () => Promise<void>;
}

/** Starts an X server without a screen, on a display number that is free. */
export async function startDisplay(): Promise<Display> {
  const screen = ['-screen', '0', '1600x1200x24', '-nolisten', 'tcp', '-noreset'];
  const server = startTied('Xvfb', ['-displayfd', '4', ...screen]);
  return { name: `:${await firstAnnouncement(server, 'Xvfb')}`, end: server.end };
}
