/** Certificates and handshakes. */
import { nextTry, type Row } from './row';

const never =
  'The list stays as it was; a line names what is wrong with the certificate. There is no way to go on with it.';
const heals = 'Live at the next try after the certificate is in order.';

/** The rows. */
export const tls = {
  expired: { fault: 'The server’s certificate has expired.', sees: never, heals },
  'not-yet-valid': { fault: 'The server’s certificate is valid only from tomorrow on.', sees: never, heals },
  'unknown-issuer': {
    fault: 'The certificate is signed by an authority that this computer does not know.',
    sees: never,
    heals,
  },
  'self-signed': { fault: 'The certificate is signed by itself.', sees: never, heals },
  'wrong-host': { fault: 'The certificate is for another host.', sees: never, heals },
  'old-protocol': {
    fault: 'The server speaks only an outdated TLS (1.0).',
    sees: 'The list stays as it was; a line says that no safe connection could be made.',
    heals: nextTry,
  },
  'no-tls': {
    fault: 'What answers the handshake speaks no TLS.',
    sees: 'The list stays as it was; a line says that no safe connection could be made.',
    heals: nextTry,
  },
  'handshake-broken': {
    fault: 'The connection breaks during the handshake.',
    sees: 'The list stays as it was; a line says that there is no connection.',
    heals: nextTry,
  },
} as const satisfies Readonly<Record<string, Row>>;
