/** The calls that the simulator answers. */
export type RouteName = 'login' | 'logout' | 'validateToken' | 'appQueues' | 'queue' | 'callers';

/** A path understood: which call, and the id in it, decoded. An id that cannot be decoded is '', as a missing one is. */
export interface FoundRoute {
  readonly name: RouteName;
  readonly id: string;
}

const PATTERNS: readonly (readonly [RouteName, RegExp])[] = [
  ['login', /^\/auth\/login$/],
  ['logout', /^\/auth\/logout$/],
  ['validateToken', /^\/auth\/validateToken$/],
  ['appQueues', /^\/pbx\/app\/queues$/],
  ['callers', /^\/pbx\/queue\/([^/]*)\/callers$/],
  ['queue', /^\/pbx\/queue(?:\/([^/]*))?$/],
];

/** Which call a path (without its query) means; null for none. */
export function findRoute(path: string): FoundRoute | null {
  for (const [name, pattern] of PATTERNS) {
    const match = pattern.exec(path);
    if (match !== null) return { name, id: decoded(match[1] ?? '') };
  }
  return null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
