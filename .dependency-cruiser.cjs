/**
 * The table of docs/architecture.md, as rules. For each room: what it may import besides its own files, and of what it may
 * import the types only. A name is a folder or a file of the project, `messages`, `node` for all of Node's own modules, or a
 * package.
 */
const rooms = {
  'main/board': {},
  'main/telecomx': { imports: ['main/board', 'messages', 'valibot'] },
  'main/polling': { imports: ['main/board', 'main/telecomx'] },
  'main/words': {
    imports: ['main/board', 'main/telecomx', 'messages', 'libphonenumber-js'],
    types: ['main/session.ts'],
  },
  'main/alerts': { imports: ['main/board', 'main/words', 'messages'] },
  'main/history': { imports: ['main/board'] },
  'main/departures.ts': { imports: ['main/board'] },
  'main/known-counts.ts': { imports: ['main/board', 'main/queue-state.ts'], types: ['main/watch.ts'] },
  'main/storage': { imports: ['electron', 'node', 'atomically', 'electron-log', 'valibot'] },
  'main/session.ts': { types: ['main/telecomx', 'main/storage'] },
  'main/troubles.ts': { types: ['main/session.ts'] },
  'main/kept-sign-in.ts': { imports: ['main/storage/credentials.ts'], types: ['main/session.ts', 'main/troubles.ts'] },
  'main/last-sign-in.ts': { types: ['main/session.ts', 'main/storage'] },
  'main/left-behind.ts': { imports: ['main/alerts'], types: ['main/storage', 'main/watch.ts'] },
  'main/token-judge.ts': { types: ['main/board', 'main/telecomx'] },
  'main/token-life.ts': { types: ['main/telecomx'] },
  'main/timed-client.ts': { imports: ['main/telecomx', 'main/polling'], types: ['main/board'] },
  'main/server-address.ts': { imports: ['main/telecomx'] },
  'main/known-queues.ts': { imports: ['main/board', 'main/telecomx'] },
  'main/queue-state.ts': { imports: ['main/board', 'main/telecomx'], types: ['main/known-queues.ts'] },
  'main/connection.ts': {
    imports: ['main/board', 'main/telecomx', 'main/queue-state.ts'],
    types: ['main/known-queues.ts', 'main/watch.ts'],
  },
  'main/answer-age.ts': { imports: ['main/board'], types: ['main/telecomx'] },
  'main/queue-choices.ts': { imports: ['main/board'], types: ['main/storage'] },
  'main/queue-scenes.ts': {
    imports: ['main/queue-choices.ts'],
    types: ['main/board', 'main/alerts', 'main/known-queues.ts'],
  },
  'main/queue-list.ts': { imports: ['main/telecomx'], types: ['main/board'] },
  'main/watch.ts': {
    imports: [
      'main/board',
      'main/telecomx',
      'main/polling',
      'main/answer-age.ts',
      'main/departures.ts',
      'main/known-queues.ts',
      'main/queue-choices.ts',
      'main/queue-list.ts',
      'main/queue-scenes.ts',
      'main/token-judge.ts',
    ],
    types: ['main/storage'],
  },
  'main/sign-in.ts': {
    imports: ['main/telecomx', 'main/server-address.ts'],
    types: ['main/session.ts', 'main/bridge/contract.ts'],
  },
  'main/agent-files.ts': { imports: ['main/alerts', 'main/storage'] },
  'main/connection-watch.ts': {
    imports: ['main/board', 'main/connection.ts'],
    types: ['main/telecomx', 'main/watch.ts'],
  },
  'main/duty.ts': {
    imports: [
      'main/board',
      'main/agent-files.ts',
      'main/connection-watch.ts',
      'main/history',
      'main/known-counts.ts',
      'main/telecomx',
      'main/alerts',
      'main/words',
      'main/queue-choices.ts',
      'main/token-life.ts',
      'main/watch.ts',
    ],
    types: ['main/polling', 'main/storage', 'main/session.ts', 'main/queue-scenes.ts'],
  },
  'main/agent-parts.ts': {
    types: ['main/telecomx', 'main/storage', 'main/duty.ts', 'main/bridge/contract.ts'],
  },
  'main/agent.ts': {
    imports: [
      'main/telecomx',
      'main/timed-client.ts',
      'main/alerts',
      'main/kept-sign-in.ts',
      'main/session.ts',
      'main/sign-in.ts',
      'main/troubles.ts',
      'main/last-sign-in.ts',
      'main/left-behind.ts',
      'main/server-address.ts',
      'main/duty.ts',
    ],
    types: [
      'main/board',
      'main/polling',
      'main/storage',
      'main/agent-parts.ts',
      'main/agent-state.ts',
      'main/queue-choices.ts',
      'main/bridge/contract.ts',
    ],
  },
  'main/agent-state.ts': { types: ['main/board', 'main/history', 'main/session.ts', 'main/watch.ts'] },
  'main/bridge': {
    imports: [
      'main/board',
      'main/telecomx',
      'main/connection.ts',
      'main/history',
      'main/queue-state.ts',
      'main/words',
      'main/storage/preferences.ts',
      'messages',
      'electron',
      'valibot',
    ],
    types: [
      'main/agent-state.ts',
      'main/departures.ts',
      'main/session.ts',
      'main/storage/set-aside.ts',
      'main/watch.ts',
      'main/known-queues.ts',
    ],
  },
  'main/upkeep': {
    imports: ['main/alerts', 'main/telecomx', 'main/words', 'messages'],
    types: ['main/bridge/contract.ts'],
  },
  'main/desktop': {
    imports: [
      'main/board',
      'main/connection.ts',
      'main/upkeep',
      'main/telecomx/transport.ts',
      'main/polling/steady-clock.ts',
      'main/alerts',
      'main/words',
      'main/queue-state.ts',
      'main/storage/default-preferences.ts',
      'main/bridge',
      'messages',
      'electron',
      'node',
      '@jellybrick/dbus-next',
      'node-notifier',
    ],
    types: ['main/agent.ts', 'main/agent-state.ts', 'main/storage', 'main/watch.ts'],
  },
  'main/demo-pbx': { imports: ['node'] },
  'main/command-line.ts': { types: ['main/bridge/contract.ts'] },
  'main/background.ts': {
    imports: [
      'main/telecomx',
      'main/storage',
      'main/alerts',
      'main/agent.ts',
      'main/agent-state.ts',
      'main/desktop',
      'main/demo-pbx',
      'node',
    ],
    types: ['main/board', 'main/bridge/contract.ts'],
  },
  'main/running.ts': {
    imports: ['main/alerts', 'main/background.ts', 'main/desktop', 'messages', 'electron'],
    types: ['main/command-line.ts', 'main/bridge/contract.ts'],
  },
  'main/index.ts': {
    imports: [
      'main/bridge',
      'main/desktop',
      'main/command-line.ts',
      'main/running.ts',
      'main/storage/settings-place.ts',
      'messages',
      'electron',
      'node',
    ],
  },
  renderer: {
    imports: [
      'main/board/certainty.ts',
      'main/board/order.ts',
      'main/board/wait.ts',
      'main/storage/default-preferences.ts',
      'main/words/time.ts',
      'messages',
      'assets/sounds',
      'svelte',
      '@lucide/svelte',
    ],
    types: ['main/bridge/contract.ts'],
  },
};

/** The paths that a name of the table stands for. */
const pathsOf = (name) => {
  const escaped = name.replaceAll('.', '\\.');
  if (name.endsWith('.ts')) return `^${escaped}$`;
  if (name in rooms || name.startsWith('assets/')) return `^${escaped}/`;
  // Compiled or not yet, which leaves the path as it was written.
  if (name === 'messages') return '(^|/)messages/compiled/';
  return `(^|/)node_modules/${escaped}/`;
};

/** The rule of one room, and a second one where it may import types only of something. */
const rulesOf = ([room, { imports = [], types = [] }]) => {
  const name = room.replace('main/', '').replace('.ts', '');
  const paths = [room, ...imports, ...types].filter((allowed) => allowed !== 'node').map(pathsOf);
  const from = { path: pathsOf(room) };
  const besides = imports.includes('node') ? { dependencyTypesNot: ['core'] } : {};
  const imported = { name: `${name}-imports`, severity: 'error', from, to: { pathNot: paths, ...besides } };
  // What may be imported whole may lie in a room of which only the types may.
  const typesOnly = { path: types.map(pathsOf), pathNot: imports.map(pathsOf), dependencyTypesNot: ['type-only'] };
  return types.length === 0
    ? [imported]
    : [imported, { name: `${name}-types`, severity: 'error', from, to: typesOnly }];
};

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(rooms).flatMap(rulesOf),
    {
      name: 'every-room-is-in-the-table',
      severity: 'error',
      from: {},
      to: { path: '^main/', pathNot: Object.keys(rooms).map(pathsOf) },
    },
    {
      name: 'nobody-imports-the-composition-root',
      severity: 'error',
      from: {},
      to: { path: '^main/index\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^messages/compiled/'] },
    exclude: { path: '^(out|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.node.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'svelte'],
    },
  },
};
