import { createHash } from 'node:crypto';
import { Message, Variant, type MessageBus } from '@jellybrick/dbus-next';
import * as v from 'valibot';
import { unwrap } from '../../scripts/desktop/bus-connection';
import { readMenu, type MenuItem } from './tray-menu';

const pixmap = v.tuple([v.number(), v.number(), v.instance(Uint8Array)]);
const item = v.object({
  Menu: v.string(),
  IconPixmap: v.array(pixmap),
  ToolTip: v.tuple([v.string(), v.array(pixmap), v.string(), v.string()]),
});

/** The app's icon in the tray, as a desktop's panel has it before itself. */
export class TrayItem {
  constructor(
    private readonly bus: MessageBus,
    /** The bus name under which the app offers it. */
    readonly service: string,
  ) {}

  /** What stands at the pointer that rests on the icon. */
  async tooltip(): Promise<string> {
    const [, , title, text] = (await this.properties()).ToolTip;
    return [title, text].filter((part) => part !== '').join('\n');
  }

  /** A short text that is the same for the same picture. */
  async iconHash(): Promise<string> {
    const hash = createHash('sha256');
    for (const [width, height, pixels] of (await this.properties()).IconPixmap) {
      hash.update(`${width}x${height}:`).update(pixels);
    }
    return hash.digest('hex').slice(0, 16);
  }

  /** The sizes in which it offers its picture, as `44x44`. */
  async iconSizes(): Promise<readonly string[]> {
    return (await this.properties()).IconPixmap.map(([width, height]) => `${width}x${height}`);
  }

  /** The menu's lines from top to bottom. */
  async menu(): Promise<readonly MenuItem[]> {
    const { Menu: path } = await this.properties();
    const body = await this.call(path, 'com.canonical.dbusmenu', 'GetLayout', 'iias', [0, -1, []]);
    return readMenu(body[1]).children;
  }

  /** A click on the icon. */
  async click(): Promise<void> {
    await this.call('/StatusNotifierItem', 'org.kde.StatusNotifierItem', 'Activate', 'ii', [0, 0]);
  }

  /** Chooses the line with this label, in the menu or in a menu below it, which may change its place and its id at any time. */
  async choose(label: string): Promise<void> {
    const lines = await this.menu();
    const all = lines.flatMap((candidate) => [candidate, ...candidate.children]);
    const line = all.find((candidate) => candidate.label === label);
    if (line === undefined) throw new Error(`No "${label}" in the menu: ${lines.map((one) => one.label).join(', ')}`);
    const { Menu: path } = await this.properties();
    const event = [line.id, 'clicked', new Variant('i', 0), 0];
    await this.call(path, 'com.canonical.dbusmenu', 'Event', 'isvu', event);
  }

  /** Opens the menu, and leaves it open. */
  async openMenu(): Promise<void> {
    const { Menu: path } = await this.properties();
    await this.call(path, 'com.canonical.dbusmenu', 'Event', 'isvu', [0, 'opened', new Variant('i', 0), 0]);
  }

  private async properties(): Promise<v.InferOutput<typeof item>> {
    const name = ['org.kde.StatusNotifierItem'];
    const body = await this.call('/StatusNotifierItem', 'org.freedesktop.DBus.Properties', 'GetAll', 's', name);
    return v.parse(item, unwrap(body[0]));
  }

  private async call(
    path: string,
    from: string,
    member: string,
    signature: string,
    body: unknown[],
  ): Promise<unknown[]> {
    const message = { destination: this.service, path, interface: from, member, signature, body };
    return (await this.bus.call(new Message(message)))?.body ?? [];
  }
}
