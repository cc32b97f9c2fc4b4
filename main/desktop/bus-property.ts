/** Properties of objects on the session bus. */
import type { SessionBus } from './session-bus';

/** The interface by which properties are asked for, and by which objects tell that one has changed. */
export const propertiesInterface = 'org.freedesktop.DBus.Properties';

/** Which property of which object. */
export interface BusProperty {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly name: string;
}

/** What is in a variant of the library, which names its type; or what is none, as it is. */
export function valueIn(variant: unknown): unknown {
  return typeof variant === 'object' && variant !== null && 'value' in variant ? variant.value : variant;
}

/**
 * Asks for a property. `hear` gets its value, or undefined where there is no answer within `timeLimit` (milliseconds); an
 * answer that comes after that is heard, too.
 */
export async function readProperty(
  bus: Pick<SessionBus, 'call'>,
  { name, interface: owner, ...object }: BusProperty,
  timeLimit: number,
  hear: (value: unknown) => void,
): Promise<void> {
  const request = { ...object, interface: propertiesInterface, member: 'Get', signature: 'ss', body: [owner, name] };
  const hearAnswer = (answer: Awaited<ReturnType<SessionBus['call']>>): void => {
    hear(answer.kind === 'answered' ? valueIn(answer.body[0]) : undefined);
  };
  hearAnswer(await bus.call(request, timeLimit, hearAnswer));
}
