import * as v from 'valibot';
import { unwrap } from '../../scripts/desktop/bus-connection';

/** One line of the tray's menu. */
export interface MenuItem {
  readonly id: number;
  readonly label: string;
  readonly enabled: boolean;
  readonly separator: boolean;
  readonly checked: boolean;
  readonly children: readonly MenuItem[];
}

const properties = v.object({
  label: v.optional(v.string(), ''),
  enabled: v.optional(v.boolean(), true),
  type: v.optional(v.string(), 'standard'),
  'toggle-state': v.optional(v.number(), 0),
});
const node = v.tuple([v.number(), properties, v.array(v.unknown())]);

/** Reads one node of a `com.canonical.dbusmenu` layout, with all that is under it. */
export function readMenu(layout: unknown): MenuItem {
  const [id, { label, enabled, type, 'toggle-state': toggle }, children] = v.parse(node, unwrap(layout));
  return {
    id,
    // A single underscore marks the key that chooses the item; two are one.
    label: label.replace(/_(.)/g, '$1'),
    enabled,
    separator: type === 'separator',
    checked: toggle === 1,
    children: children.map(readMenu),
  };
}
