/** The fault matrix: everything that is known to go wrong around the app, in one table. */
import { bodies } from './bodies';
import { clock } from './clock';
import { disk } from './disk';
import { http } from './http';
import { keyring } from './keyring';
import { power } from './power';
import { processes } from './processes';
import { proxy } from './proxy';
import type { Row } from './row';
import { signingIn } from './sign-in';
import { time } from './time';
import { tls } from './tls';
import { connections, line } from './transport';

/** A part of the matrix. */
export interface Group {
  readonly title: string;
  /** The names of what is exported, by which a test plays the rows. */
  readonly exported: Readonly<Record<string, Readonly<Record<string, Row>>>>;
}

/** The groups, in the order in which people read them. */
export const groups: readonly Group[] = [
  { title: 'Transport', exported: { connections, line } },
  { title: 'Certificates (TLS)', exported: { tls } },
  { title: 'Proxy', exported: { proxy } },
  { title: 'HTTP', exported: { http } },
  { title: 'Bodies', exported: { bodies } },
  { title: 'Time', exported: { time } },
  { title: 'Clocks', exported: { clock } },
  { title: 'Signing in', exported: { signingIn } },
  { title: 'Keyring', exported: { keyring } },
  { title: 'Disk', exported: { disk } },
  { title: 'Power, and queues that are closed', exported: { power } },
  { title: 'Processes', exported: { processes } },
];

/** The rows of a group. */
export function rowsOf({ exported }: Group): readonly Row[] {
  return Object.values(exported).flatMap((rows) => Object.values(rows));
}
