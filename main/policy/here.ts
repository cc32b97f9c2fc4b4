/** The company's settings on this computer. */
import { execFileSync } from 'node:child_process';
import { app } from 'electron';
import { policyInFile, type FoundPolicy } from './policy-file';
import { policyOf, type RunProgram } from './policy-places';

/** A program that hangs must not keep the window from coming up. Milliseconds. */
const programWithin = 2000;

const run: RunProgram = (program, args) =>
  execFileSync(program, args, { timeout: programWithin, stdio: ['ignore', 'pipe', 'ignore'], windowsHide: true });

/**
 * Reads them; to be done once, since they hold for the whole run. Never throws. Only where the app runs from its sources may
 * the environment name another file (`QUEUE_TRAY_POLICY`): for developers and tests, who are no administrators.
 */
export function readPolicyHere(): FoundPolicy {
  const elsewhere = app.isPackaged ? undefined : process.env['QUEUE_TRAY_POLICY'];
  return elsewhere === undefined || elsewhere === '' ? policyOf(process.platform, run) : policyInFile(elsewhere);
}
