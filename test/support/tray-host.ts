import { EventEmitter, once } from 'node:events';
import { Message, type MessageBus } from '@jellybrick/dbus-next';
import { connect, ExportedInterface } from '../../scripts/desktop/bus-connection';
import { TrayItem } from './tray-item';

const NAME = 'org.kde.StatusNotifierWatcher';
const PATH = '/StatusNotifierWatcher';

/** The tray of a desktop's panel. It may come late, leave ({@link TrayHost.end}), and be started again. */
export class TrayHost extends EventEmitter<{ change: [] }> {
  private constructor(
    private readonly bus: MessageBus,
    private readonly watcher: Watcher,
  ) {
    super();
    watcher.registered = (service) => {
      this.signal('StatusNotifierItemRegistered', service);
      this.emit('change');
    };
    bus.on('message', (message) => {
      const [name, , owner] = message.body;
      if (message.member !== 'NameOwnerChanged' || owner !== '' || !watcher.services.delete(String(name))) return;
      this.signal('StatusNotifierItemUnregistered', String(name));
      this.emit('change');
    });
  }

  /** Takes its place on a bus, with a panel that shows icons unless said otherwise. */
  static async start(address: string, { panel = true }: { readonly panel?: boolean } = {}): Promise<TrayHost> {
    const bus = await connect(address);
    const watcher = new Watcher();
    watcher.IsStatusNotifierHostRegistered = panel;
    const host = new TrayHost(bus, watcher);
    const daemon = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus' };
    const match = "type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged'";
    const rule = { interface: 'org.freedesktop.DBus', member: 'AddMatch', signature: 's', body: [match] };
    await bus.call(new Message({ ...daemon, ...rule }));
    bus.export(PATH, watcher);
    await bus.requestName(NAME, 0);
    return host;
  }

  /** The panel comes, after whoever keeps the list of icons, or goes before. */
  showPanel(shown: boolean): void {
    this.watcher.IsStatusNotifierHostRegistered = shown;
    this.bus.send(Message.newSignal(PATH, NAME, `StatusNotifierHost${shown ? 'Registered' : 'Unregistered'}`));
  }

  /** The icons that are in the tray now. */
  items(): readonly TrayItem[] {
    return [...this.watcher.services].map((service) => new TrayItem(this.bus, service));
  }

  /** The only icon, there already or yet to come. */
  async item(limit = 10_000): Promise<TrayItem> {
    const signal = AbortSignal.timeout(limit);
    for (;;) {
      const [first, second] = this.items();
      if (second !== undefined) throw new Error('There is more than one icon in the tray.');
      if (first !== undefined) return first;
      await once(this, 'change', { signal }).catch(() => {
        throw new Error(`No icon came into the tray within ${limit} ms.`);
      });
    }
  }

  /** Leaves the bus. */
  end(): void {
    this.bus.disconnect();
  }

  private signal(name: string, service: string): void {
    this.bus.send(Message.newSignal(PATH, NAME, name, 's', [service]));
  }
}

/** The tray as the bus sees it. */
class Watcher extends ExportedInterface {
  readonly services = new Set<string>();
  IsStatusNotifierHostRegistered = true;
  readonly ProtocolVersion = 0;
  registered: (service: string) => void = () => undefined;

  constructor() {
    super(NAME);
  }

  get RegisteredStatusNotifierItems(): readonly string[] {
    return [...this.services];
  }

  RegisterStatusNotifierItem(service: string): void {
    this.services.add(service);
    this.registered(service);
  }
}

Watcher.configureMembers({
  properties: {
    RegisteredStatusNotifierItems: { signature: 'as', access: 'read' },
    IsStatusNotifierHostRegistered: { signature: 'b', access: 'read' },
    ProtocolVersion: { signature: 'i', access: 'read' },
  },
  methods: { RegisterStatusNotifierItem: { inSignature: 's' } },
});
