import { EventEmitter, once } from 'node:events';
import { DBusError, Message, type MessageBus } from '@jellybrick/dbus-next';
import { connect, ExportedInterface, unwrap } from './bus-connection';

const NAME = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';

/** One popup as it was asked for. */
export interface Popup {
  readonly id: number;
  /** The popup it takes the place of; 0 for none. */
  readonly replaces: number;
  readonly appName: string;
  readonly icon: string;
  readonly summary: string;
  readonly body: string;
  readonly actions: readonly { readonly key: string; readonly label: string }[];
  readonly hints: Readonly<Record<string, unknown>>;
  /** Milliseconds; -1 leaves it to the service, 0 is never. */
  readonly timeout: number;
  /** When it was asked for, in milliseconds since the epoch on this machine's clock. */
  readonly at: number;
  /** The same moment by `performance.now()`. */
  readonly monotonicAt: number;
}

/** Why a popup went, as the notification specification counts it. */
export type CloseReason = 'expired' | 'dismissed' | 'closed';
const reasons = { expired: 1, dismissed: 2, closed: 3 } as const;

/** How the service answers. */
export type Behaviour = 'answers' | 'hangs' | 'refuses';

/** What the service can do and says of itself. */
export interface ServiceOptions {
  readonly capabilities?: readonly string[];
  /** Do not disturb, as the service's property `Inhibited` tells it. */
  readonly inhibited?: boolean;
  /** The same as dunst tells it, by the property `paused` of an interface of its own; without it there is no such interface. */
  readonly paused?: boolean;
}

/** What happens at the service: `notify` with each popup asked for, `close` with the id of each taken back. */
interface Events {
  notify: [Popup];
  close: [number];
}

/** A notification service that shows nothing and remembers everything. */
export class NotificationService extends EventEmitter<Events> {
  /** Every popup asked for, in order. */
  readonly popups: Popup[] = [];
  /** The ids that the app took back, in order. */
  readonly takenBack: number[] = [];

  private constructor(
    private readonly bus: MessageBus,
    private readonly exported: Notifications,
    private readonly dunst: Dunst,
  ) {
    super();
    exported.heard = (popup) => {
      this.popups.push(popup);
      this.emit('notify', popup);
    };
    exported.closed = (id) => {
      this.takenBack.push(id);
      this.signal('NotificationClosed', 'uu', [id, reasons.closed]);
      this.emit('close', id);
    };
  }

  /** Takes its place on a bus. */
  static async start(address: string, options: ServiceOptions = {}): Promise<NotificationService> {
    const bus = await connect(address);
    const exported = new Notifications(options);
    const dunst = new Dunst(options.paused ?? false);
    const service = new NotificationService(bus, exported, dunst);
    bus.export(PATH, exported);
    if (options.paused !== undefined) bus.export(PATH, dunst);
    await bus.requestName(NAME, 0);
    return service;
  }

  /** From now on; popups asked for while it hangs are shown when it answers again, as real services do. */
  behave(behaviour: Behaviour): void {
    this.exported.behave(behaviour);
  }

  /** Turns do-not-disturb on or off, and says so on the bus. */
  inhibit(inhibited: boolean): void {
    this.exported.Inhibited = inhibited;
    Notifications.emitPropertiesChanged(this.exported, { Inhibited: inhibited });
  }

  /** The same in dunst's way. */
  pause(paused: boolean): void {
    this.dunst.paused = paused;
    Dunst.emitPropertiesChanged(this.dunst, { paused });
  }

  /** What a person's click does: the popup itself is the action `default`. */
  click(id: number, action = 'default', activationToken?: string): void {
    if (activationToken !== undefined) this.signal('ActivationToken', 'us', [id, activationToken]);
    this.signal('ActionInvoked', 'us', [id, action]);
    this.signal('NotificationClosed', 'uu', [id, reasons.dismissed]);
  }

  /** The popup goes without having been clicked. */
  dismiss(id: number, reason: CloseReason = 'dismissed'): void {
    this.signal('NotificationClosed', 'uu', [id, reasons[reason]]);
  }

  /** The first popup, there already or yet to come, that is the one looked for. */
  async waitFor(looked: (popup: Popup) => boolean, limit = 10_000): Promise<Popup> {
    const signal = AbortSignal.timeout(limit);
    for (;;) {
      const found = this.popups.find(looked);
      if (found !== undefined) return found;
      await once(this, 'notify', { signal }).catch(() => {
        throw new Error(`No such popup within ${limit} ms; there were: ${JSON.stringify(this.popups)}`);
      });
    }
  }

  /** Leaves the bus. */
  end(): void {
    this.bus.disconnect();
  }

  private signal(name: string, signature: string, body: unknown[]): void {
    this.bus.send(Message.newSignal(PATH, NAME, name, signature, body));
  }
}

/** The service as the bus sees it. */
class Notifications extends ExportedInterface {
  Inhibited: boolean;
  private behaviour: Behaviour = 'answers';
  heard: (popup: Popup) => void = () => undefined;
  closed: (id: number) => void = () => undefined;
  private readonly capabilities: readonly string[];
  private readonly asleep: (() => void)[] = [];
  private lastId = 0;

  constructor(options: ServiceOptions) {
    super(NAME);
    this.Inhibited = options.inhibited ?? false;
    this.capabilities = options.capabilities ?? ['actions', 'body', 'persistence'];
  }

  behave(behaviour: Behaviour): void {
    this.behaviour = behaviour;
    if (behaviour === 'hangs') return;
    for (const resume of this.asleep.splice(0)) resume();
  }

  async Notify(...asked: NotifyArguments): Promise<number> {
    const at = { at: Date.now(), monotonicAt: performance.now() };
    await this.turn();
    const [appName, replaces, icon, summary, body, actions, hints, timeout] = asked;
    this.lastId = replaces === 0 ? this.lastId + 1 : this.lastId;
    const id = replaces === 0 ? this.lastId : replaces;
    const told = Object.fromEntries(Object.entries(hints).map(([key, value]) => [key, unwrap(value)]));
    const popup = { id, replaces, appName, icon, summary, body, actions: pairs(actions), hints: told, timeout, ...at };
    this.heard(popup);
    return id;
  }

  async CloseNotification(id: number): Promise<void> {
    await this.turn();
    this.closed(id);
  }

  async GetCapabilities(): Promise<readonly string[]> {
    await this.turn();
    return this.capabilities;
  }

  async GetServerInformation(): Promise<readonly string[]> {
    await this.turn();
    return ['recorder', 'Queue Tray', '1', '1.2'];
  }

  private async turn(): Promise<void> {
    if (this.behaviour === 'hangs') await new Promise<void>((resume) => this.asleep.push(resume));
    if (this.behaviour === 'refuses') throw new DBusError('org.freedesktop.DBus.Error.Failed', 'refused');
  }
}

Notifications.configureMembers({
  properties: { Inhibited: { signature: 'b', access: 'read' } },
  methods: {
    Notify: { inSignature: 'susssasa{sv}i', outSignature: 'u' },
    CloseNotification: { inSignature: 'u', outSignature: '' },
    GetCapabilities: { inSignature: '', outSignature: 'as' },
    GetServerInformation: { inSignature: '', outSignature: 'ssss' },
  },
});

/** What dunst has besides. */
class Dunst extends ExportedInterface {
  constructor(public paused: boolean) {
    super('org.dunstproject.cmd0');
  }
}

Dunst.configureMembers({ properties: { paused: { signature: 'b', access: 'readwrite' } } });

type NotifyArguments = [
  appName: string,
  replaces: number,
  icon: string,
  summary: string,
  body: string,
  actions: string[],
  hints: Record<string, unknown>,
  timeout: number,
];

function pairs(actions: readonly string[]): Popup['actions'] {
  return actions.flatMap((key, at) => (at % 2 === 0 ? [{ key, label: actions[at + 1] ?? '' }] : []));
}
