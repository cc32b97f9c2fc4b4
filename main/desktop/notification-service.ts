/**
 * The desktop's notification service as far as it can be asked and listened to: who it is, what it can do, and whether it
 * keeps quiet itself. It is followed by its signals; nothing is asked again and again.
 */
import { propertiesInterface, readProperty, valueIn } from './bus-property';
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
  /** There is none, and none that the bus would start; told once, until there is one. */
  readonly onMissing: () => void;
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
  /** Who it is and what it can do; null where it does not answer within `timeLimit` (milliseconds; half a second). */
  readonly facts: (timeLimit?: number) => Promise<ServiceFacts | null>;
  /** Whether it keeps popups back; null where it cannot be asked. */
  readonly inhibited: () => boolean | null;
}

const SERVICE = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';
/**
 * The properties, each by its interface, by which services tell that they keep popups back: KDE's, and dunst's own (seen
 * in 1.9; it tells of changes too).
 */
const quietProperties: Readonly<Record<string, string>> = {
  [SERVICE]: 'Inhibited',
  'org.dunstproject.cmd0': 'paused',
};
/** How long (milliseconds) a popup waits to learn what its service can do. */
const ABILITIES_LIMIT = 150;
/** How long (milliseconds) the service may take to tell of itself. */
const FACTS_LIMIT = 500;

/** How long (milliseconds) a service may be away, or come after the app at a login, before it counts as missing. */
const PATIENCE = 5000;

/** Without an answer most services do read markup, and an unescaped name could vanish in it. */
const unknownAbilities: Abilities = { hasActions: true, readsMarkup: true };

function texts(values: unknown): readonly string[] {
  return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];
}

/** Listens from now on. */
export function createNotificationService(bus: SessionBus, parts: ServiceParts): NotificationService {
  const listeners: ServiceListener[] = [];
  let owner: string | null = null;
  let wasGone = false;
  let abilities: Promise<Abilities> | null = null;
  let inhibited: boolean | null = null;
  /** By interface. */
  const quiet = new Map<string, boolean>();
  /** What it was asked about itself and has not answered in time: while it hangs, it is not asked again. */
  const unanswered = new Set<string>();
  let missing: NodeJS.Timeout | undefined;

  const call: NotificationService['call'] = (member, signature, body, timeLimit, onLateAnswer) =>
    bus.call(
      { destination: SERVICE, path: PATH, interface: SERVICE, member, signature, body },
      timeLimit,
      onLateAnswer,
    );

  async function ask(member: string, timeLimit: number): Promise<BusAnswer> {
    if (unanswered.has(member)) return { kind: 'late' };
    const answer = await call(member, '', [], timeLimit, () => unanswered.delete(member));
    if (answer.kind === 'late') unanswered.add(member);
    return answer;
  }

  async function askAbilities(): Promise<Abilities> {
    const answer = await ask('GetCapabilities', ABILITIES_LIMIT);
    if (answer.kind === 'late' || answer.kind === 'lost') abilities = null;
    if (answer.kind === 'refused') return { hasActions: false, readsMarkup: false };
    if (answer.kind !== 'answered') return unknownAbilities;
    const capabilities = texts(answer.body[0]);
    return { hasActions: capabilities.includes('actions'), readsMarkup: capabilities.includes('body-markup') };
  }

  function judgeQuiet(): void {
    const next = quiet.size === 0 ? null : [...quiet.values()].includes(true);
    if (next === inhibited) return;
    inhibited = next;
    parts.onInhibited(next === true);
  }

  function hearQuiet(interfaceName: string, value: unknown): void {
    if (typeof value === 'boolean') quiet.set(interfaceName, value);
    judgeQuiet();
  }

  function askQuiet(asked: string, interfaceName: string, name: string): void {
    const property = { destination: SERVICE, path: PATH, interface: interfaceName, name };
    void readProperty(bus, property, FACTS_LIMIT, (value) => {
      if (owner === asked) hearQuiet(interfaceName, value);
    });
  }

  /** Some services are started by the bus for the first popup, and need not be there before. */
  async function judgeMissing(): Promise<void> {
    const canStart = await bus.canStart(SERVICE);
    if (owner === null && canStart === false) parts.onMissing();
  }

  bus.watchOwner(SERVICE, (newOwner) => {
    clearTimeout(missing);
    if (newOwner === null) missing = setTimeout(() => void judgeMissing(), PATIENCE).unref();
    // Also where it was not there at the start: at a login it often comes after the app.
    wasGone ||= newOwner === null;
    if (newOwner === owner) return;
    owner = newOwner;
    unanswered.clear();
    abilities = newOwner === null ? null : askAbilities();
    quiet.clear();
    judgeQuiet();
    for (const listener of listeners) listener.onOwner(newOwner);
    if (newOwner === null) return;
    for (const [name, property] of Object.entries(quietProperties)) askQuiet(newOwner, name, property);
    if (wasGone) parts.onBack();
  });
  bus.watchSignals(SERVICE, (signal) => {
    for (const listener of listeners) listener.onSignal(signal);
  });
  const hearChange = ({ sender, body: [changed, values] }: BusSignal): void => {
    if (sender !== owner || typeof changed !== 'string' || typeof values !== 'object' || values === null) return;
    const property = quietProperties[changed];
    const told = new Map<string, unknown>(Object.entries(values));
    if (property !== undefined && told.has(property)) hearQuiet(changed, valueIn(told.get(property)));
  };
  bus.watchSignals(propertiesInterface, hearChange, PATH);

  return {
    watch: (listener) => {
      listeners.push(listener);
      if (owner !== null) listener.onOwner(owner);
    },
    call,
    abilities: () => (abilities ??= askAbilities()),
    facts: async (timeLimit = FACTS_LIMIT) => {
      const [information, capabilities] = await Promise.all([
        ask('GetServerInformation', timeLimit),
        ask('GetCapabilities', timeLimit),
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
