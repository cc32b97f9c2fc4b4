/** What the app says of itself. Pure. */
import * as v from 'valibot';
import type { AboutView } from '../bridge/contract';

/** What packing writes into package.json: whether the app was packed with the Electron that it is made for. */
const packed = v.object({ queueTray: v.object({ runtime: v.literal('fallback') }) });

/** What the window shows, by the app's own package.json as it was parsed, and the versions that run. */
export function aboutView(manifest: unknown, version: string, electron: string): AboutView {
  return { version, electron, fallback: v.is(packed, manifest) };
}
