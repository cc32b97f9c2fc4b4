/** Holds the code to the rooms of the map; they stand in `.dependency-rooms.cjs`. */
const rooms = require('./.dependency-rooms.cjs');

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
