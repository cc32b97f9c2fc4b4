/**
 * Tells V8 that this is a small program. It is tuned for large ones: it lets the space for new objects grow to many
 * megabytes, and keeps two more compilers at work on what runs often. Nothing here runs often enough to earn that back.
 */
import { setFlagsFromString } from 'node:v8';
import { app } from 'electron';

/** For the page: new objects in one megabyte, and V8's first two compilers only. */
const pageFlags = '--max-semi-space-size=1 --no-maglev --no-opt';

/** To be called before the app is ready. */
export function keepHeapsSmall(): void {
  // This process runs already: what can still be said is that the space for new objects is large enough as it is.
  setFlagsFromString('--semi-space-growth-factor=1');
  const given = app.commandLine.getSwitchValue('js-flags');
  app.commandLine.appendSwitch('js-flags', `${pageFlags} ${given}`.trim());
}
