import { expect, it } from 'vitest';
import { withAuthority } from '../support/certificates';
import { withSecureLine } from '../support/line';
import { signIn, startApp, withWorkplace } from '../support/workplace';

const host = 'pbx.test';

it('no flag makes the app talk to a server that only calls itself the right one', async () => {
  const at = await withWorkplace();
  const nobody = await withAuthority('Nobody that this computer trusts');
  const line = await withSecureLine(Number(new URL(at.pbx.origin).port), await nobody.issue({ host }));
  const flags = [
    `--server=https://${host}:${line.port}`,
    `--host-resolver-rules=MAP ${host} 127.0.0.1`,
    '--ignore-certificate-errors',
    '--allow-insecure-localhost',
  ];
  const { page } = await startApp(at, { flags });
  await signIn(page, at.agent);
  await expect.poll(() => page.getByRole('alert').textContent()).toMatch(/certificate/);
  expect(at.pbx.log.requests).toEqual([]);
});
