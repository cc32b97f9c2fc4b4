/** What tells one network of this computer from another. */
import { networkInterfaces } from 'node:os';
import { net } from 'electron';

/** One text for the present networks: a cable, a Wi-Fi or a VPN that comes or goes makes another. */
export function networkSignature(): string {
  const addresses = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ internal }) => !internal)
    .map(({ address, netmask }) => `${address} ${netmask}`)
    .sort();
  return `${net.isOnline()} ${addresses.join(', ')}`;
}
