/**
 * The desktop's notification service as far as it can be asked and listened to: who it is, what it can do, and whether it
 * keeps quiet itself. It is followed by its signals; nothing is asked again and again.
 */
import type { SessionBus } from './session-bus';
import type { BusAnswer, BusSignal } from './session-bus-connection';

/** What a service can do. */
interface Abilities {
  /** Whether popups can have buttons, and be chosen. */
  readonly hasActions: boolean;
  /** Whether it would read the body's `<` and `&` as markup, or may. */
  readonly readsMarkup: boolean;
}

/** What a service says of itself. */
export interface ServiceFacts {
  readonly name: string;
  readonly vendor: string;
  readonly version: string;
  readonly capabilities: readonly string[];
}

/** Who hears of the service. */
interface ServiceListener {
  /** Its unique name, or null where there is none. */
  readonly onOwner: (owner: string | null) => void;
  readonly onSignal: (signal: BusSignal) => void;
}

/** What the desktop is told of it. */
export interface ServiceParts {
  /** Whether the service keeps popups back by itself; false where it cannot be asked. */
  readonly onInhibited: (on: boolean) => void;
  /** There is a service, after there was none. */
  readonly onBack: () => void;
}

/** The service. Nothing here throws, and no promise rejects. */
export interface NotificationService {
  readonly watch: (listener: ServiceListener) => void;
  /** As of the session bus, see there. */
  readonly call: (
    member: string,
    signature: string,
    body: readonly unknown[],
    timeLimit: number,
    onLateAnswer?: (answer: BusAnswer) => void,
  ) => Promise<BusAnswer>;
  /** Settles within 150 ms; without an answer it may do everything. */
  readonly abilities: () => Promise<Abilities>;
  /** Who it is and what it can do; null where it does not answer within 500 ms. */
  readonly facts: () => Promise<ServiceFacts | null>;
  /** Whether it keeps popups back; null where it cannot be asked. */
  readonly inhibited: () => boolean | null;
}

const SERVICE = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';
const PROPERTIES = 'org.freedesktop.DBus.Properties';
/** How long (milliseconds) a popup waits to learn what its service can do. */
const ABILITIES_LIMIT = 150;
/** How long (milliseconds) the service may take to tell of itself. */
const FACTS_LIMIT = 500;

/** Without an answer most services do read markup, and an unescaped name could vanish in it. */
const unknownAbilities: Abilities = { hasActions: true, readsMarkup: true };

function texts(values: unknown): readonly string[] {
  return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];
}

/** The value in a variant of the library, or what is none. */
function valueIn(variant: unknown): unknown {
  return typeof variant === 'object' && variant !== null && 'value' in variant ? variant.value : variant;
}

/** Listens from now on. */
export function createNotificationService(bus: SessionBus, parts: ServiceParts): NotificationService {
  const listeners: ServiceListener[] = [];
  let owner: string | null = null;
  let wasGone = false;
  let abilities: Promise<Abilities> | null = null;
  let inhibited: boolean | null = null;

  const call: NotificationService['call'] = (member, signature, body, timeLimit, onLateAnswer) =>
    bus.call(
      { destination: SERVICE, path: PATH, interface: SERVICE, member, signature, body },
      timeLimit,
      onLateAnswer,
    );

  async function askAbilities(): Promise<Abilities> {
    const forget = (): void => {
      abilities = null;
    };
    const answer = await call('GetCapabilities', '', [], ABILITIES_LIMIT, forget);
    if (answer.kind === 'late' || answer.kind === 'lost') forget();
    if (answer.kind === 'refused') return { hasActions: false, readsMarkup: false };
    if (answer.kind !== 'answered') return unknownAbilities;
    const capabilities = texts(answer.body[0]);
    return { hasActions: capabilities.includes('actions'), readsMarkup: capabilities.includes('body-markup') };
  }

  function hearInhibited(value: unknown): void {
    const next = typeof value === 'boolean' ? value : null;
    if (next === inhibited) return;
    inhibited = next;
    parts.onInhibited(next === true);
  }

  async function askInhibited(asked: string): Promise<void> {
    const request = { destination: SERVICE, path: PATH, interface: PROPERTIES, member: 'Get', signature: 'ss' };
    const hear = (answer: BusAnswer): void => {
      if (owner === asked && answer.kind === 'answered') hearInhibited(valueIn(answer.body[0]));
    };
    hear(await bus.call({ ...request, body: [SERVICE, 'Inhibited'] }, FACTS_LIMIT, hear));
  }

  bus.watchOwner(SERVICE, (newOwner) => {
    // Also where it was not there at the start: at a login it often comes after the app.
    wasGone ||= newOwner === null;
    if (newOwner === owner) return;
    owner = newOwner;
    abilities = newOwner === null ? null : askAbilities();
    hearInhibited(null);
    for (const listener of listeners) listener.onOwner(newOwner);
    if (newOwner !== null) void askInhibited(newOwner);
    if (newOwner !== null && wasGone) parts.onBack();
  });
  bus.watchSignals(SERVICE, (signal) => {
    for (const listener of listeners) listener.onSignal(signal);
  });
  const hearChange = ({ sender, body: [changed, values] }: BusSignal): void => {
    if (sender !== owner || changed !== SERVICE) return;
    if (typeof values === 'object' && values !== null && 'Inhibited' in values)
      hearInhibited(valueIn(values.Inhibited));
  };
  bus.watchSignals(PROPERTIES, hearChange, PATH);

  return {
    watch: (listener) => {
      listeners.push(listener);
      if (owner !== null) listener.onOwner(owner);
    },
    call,
    abilities: () => (abilities ??= askAbilities()),
    facts: async () => {
      const [information, capabilities] = await Promise.all([
        call('GetServerInformation', '', [], FACTS_LIMIT),
        call('GetCapabilities', '', [], FACTS_LIMIT),
      ]);
      if (information.kind !== 'answered') return null;
      const [name = '', vendor = '', version = ''] = texts(information.body);
      return {
        name,
        vendor,
        version,
        capabilities: capabilities.kind === 'answered' ? texts(capabilities.body[0]) : [],
      };
    },
    inhibited: () => inhibited,
  };
}
