import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { whenOver } from './lifetime';
import type { Profile } from './profile';

const run = promisify(execFile);

/** A certificate with its key, as PEM. */
interface Identity {
  readonly cert: string;
  readonly key: string;
}

/** What a certificate says. */
export interface Wish {
  readonly host: string;
  /** From when to when it is valid, in days from now. */
  readonly days?: readonly [from: number, to: number];
  /** Who signs it: the authority, unless it signs itself. */
  readonly signedBy?: 'authority' | 'itself';
}

/** An authority of the test's own. */
export interface Authority {
  readonly issue: (wish: Wish) => Promise<Identity>;
  /** Has a person's computer trust it, as an administrator would. */
  readonly trustedBy: (profile: Profile) => Promise<void>;
}

/** Founds an authority, whose papers go with the test that calls this. */
export async function withAuthority(name: string): Promise<Authority> {
  const folder = await mkdtemp(join(tmpdir(), 'queue-tray-ca-'));
  whenOver(() => rm(folder, { recursive: true, force: true }));
  const file = (wanted: string): string => join(folder, wanted);
  await newKey(file('ca.key'));
  const constraints = ['-addext', 'basicConstraints=critical,CA:TRUE', '-addext', 'keyUsage=critical,keyCertSign'];
  await run('openssl', [
    ...['req', '-x509', '-new', '-key', file('ca.key'), '-out', file('ca.pem'), '-days', '3650'],
    ...['-subj', `/CN=${name}`, ...constraints],
  ]);
  await writeFile(file('index'), '');
  await writeFile(file('ca.conf'), configuration(folder));
  let issued = 0;
  return {
    async issue({ host, days: [from, to] = [-1, 30], signedBy = 'authority' }) {
      issued += 1;
      const key = file(`${issued}.key`);
      const cert = file(`${issued}.pem`);
      const request = file(`${issued}.csr`);
      const extensions = file(`${issued}.ext`);
      await newKey(key);
      await run('openssl', ['req', '-new', '-key', key, '-out', request, '-subj', `/CN=${host}`]);
      await writeFile(extensions, `subjectAltName=DNS:${host}\nextendedKeyUsage=serverAuth\n`);
      const signer =
        signedBy === 'itself' ? ['-selfsign', '-keyfile', key] : ['-cert', file('ca.pem'), '-keyfile', file('ca.key')];
      await run('openssl', [
        ...['ca', '-batch', '-notext', '-config', file('ca.conf'), '-in', request, '-out', cert, ...signer],
        ...['-extfile', extensions, '-startdate', moment(from), '-enddate', moment(to)],
      ]);
      return { key: await readFile(key, 'utf8'), cert: await readFile(cert, 'utf8') };
    },
    async trustedBy({ home }) {
      const database = join(home, '.pki', 'nssdb');
      await mkdir(database, { recursive: true });
      await run('certutil', ['-d', `sql:${database}`, '-N', '--empty-password']);
      await run('certutil', ['-d', `sql:${database}`, '-A', '-n', name, '-t', 'C,,', '-i', file('ca.pem')]);
    },
  };
}

async function newKey(path: string): Promise<void> {
  await run('openssl', ['ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', path]);
}

/** A moment so many days from now, as openssl wants it: `20250130084500Z`. */
function moment(days: number): string {
  const iso = new Date(Date.now() + days * 86_400_000).toISOString();
  return `${iso.slice(0, 19).replace(/\D/g, '')}Z`;
}

const configuration = (folder: string): string => `[ca]
default_ca = own
[own]
new_certs_dir = ${folder}
database = ${folder}/index
default_md = sha256
unique_subject = no
rand_serial = yes
policy = any
[any]
commonName = supplied
`;
