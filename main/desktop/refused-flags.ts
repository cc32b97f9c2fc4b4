/** What nobody may ask of Chromium on the app's command line. */
import { app } from 'electron';

/**
 * Each would send the password and the token to whoever answers in the server's place, be it locked by the company or not.
 * The names are Chromium's own (content and network switches).
 */
const refused = [
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  'ignore-urlfetcher-cert-requests',
  'allow-insecure-localhost',
] as const;

/** Takes them back. To be called before the app is ready. */
export function refuseFlags(): void {
  for (const flag of refused) app.commandLine.removeSwitch(flag);
}
