import { expect, it } from 'vitest';
import { tls } from '../faults/tls';
import { withAuthority, type Wish } from '../support/certificates';
import { backOff, expectNobodyToldTwice, play, queueNames, signedIn, type FaultDesk } from '../support/fault-desk';
import { withSecureLine, type SecureLine } from '../support/line';
import { shared } from '../support/lifetime';
import { playEach } from '../support/play-each';
import { withWorkplace } from '../support/workplace';

const host = 'pbx.test';

const desk = shared(async () => {
  const at = await withWorkplace({ queues: queueNames });
  const [authority, foreign] = await Promise.all([withAuthority('The company'), withAuthority('Somebody else')]);
  await authority.trustedBy(at.profile);
  const good = await authority.issue({ host });
  const line = await withSecureLine(Number(new URL(at.pbx.origin).port), good);
  const flags = [`--host-resolver-rules=MAP ${host} 127.0.0.1`];
  const signedInDesk = await signedIn(at, { server: `https://${host}:${line.port}`, flags });
  return { ...signedInDesk, authority, foreign, good, line };
});

async function shows(identity: Parameters<SecureLine['show']>[0], says: RegExp): Promise<void> {
  const { line, good } = desk();
  await playLine({
    begin: () => {
      line.show(identity);
    },
    says,
    end: () => {
      line.show(good);
    },
  });
}

function playLine({ begin, says, end }: { begin: () => void; says: RegExp; end: () => void }): Promise<void> {
  const at: FaultDesk = desk();
  return play(at, {
    begin,
    seen: () => at.app.page.getByText(says).first().waitFor({ timeout: 6000 }),
    end,
    within: () => backOff(2),
  });
}

const issued = (wish: Partial<Wish>, by: 'authority' | 'foreign' = 'authority') => desk()[by].issue({ host, ...wish });

playEach(tls, {
  expired: async () => shows(await issued({ days: [-30, -1] }), /certificate.*expired|ERR_CERT_DATE_INVALID/),
  'not-yet-valid': async () => shows(await issued({ days: [1, 30] }), /certificate|ERR_CERT_DATE_INVALID/),
  'unknown-issuer': async () => shows(await issued({}, 'foreign'), /certificate|ERR_CERT_AUTHORITY_INVALID/),
  'self-signed': async () => shows(await issued({ signedBy: 'itself' }), /certificate|ERR_CERT_AUTHORITY_INVALID/),
  'wrong-host': async () => shows(await issued({ host: 'other.test' }), /certificate|ERR_CERT_COMMON_NAME_INVALID/),
  'old-protocol': () =>
    shows({ ...desk().good, minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' }, /SSL/),
  'no-tls': () =>
    playLine({
      begin: () => {
        desk().line.become('babbles');
      },
      says: /SSL/,
      end: () => {
        desk().line.become('through');
      },
    }),
  'handshake-broken': () =>
    playLine({
      begin: () => {
        desk().line.become('resets');
      },
      says: /No connection to|SSL/,
      end: () => {
        desk().line.become('through');
      },
    }),
});

it('nobody was told twice', () => {
  expectNobodyToldTwice(desk());
  expect(desk().desktop.notifications.popups.length).toBeGreaterThan(0);
});
