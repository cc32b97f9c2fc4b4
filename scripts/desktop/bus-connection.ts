import { once, type EventEmitter } from 'node:events';
import { interface as dbus, sessionBus, Variant, type MessageBus } from '@jellybrick/dbus-next';

/**
 * What a service puts on the bus. The library's `configureMembers` describes the members on the prototype, where its own
 * constructor (0.11.3) then hides them behind empty fields.
 */
export class ExportedInterface extends dbus.Interface {
  constructor(name: string) {
    super(name);
    delete this.$properties;
    delete this.$methods;
    delete this.$signals;
  }
}

/** Connects to a message bus and waits until it may be used. */
export async function connect(address: string): Promise<MessageBus> {
  const bus = sessionBus({ busAddress: address });
  await once(bus, 'connect');
  // A bus that is ended under a connection is no failure of the service that stands on it.
  const events: EventEmitter = bus;
  events.on('error', () => undefined);
  return bus;
}

/** A value as the bus carries it, without its wrappings; 64-bit whole numbers become ordinary ones. */
export function unwrap(value: unknown): unknown {
  if (value instanceof Variant) return unwrap(value.value);
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(unwrap);
  if (Buffer.isBuffer(value)) return value;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unwrap(inner)]));
  }
  return value;
}
