/** The rooms of docs/architecture.md, as rules. */
const pure = '^main/(board|alerts|polling|telecomx)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pure-rooms-know-no-platform',
      comment: 'What these rooms need of Electron or Node (HTTP, clocks, files, popups) is handed to them.',
      severity: 'error',
      from: { path: pure },
      to: { path: '^(node_modules/electron|electron$)', dependencyTypesNot: [] },
    },
    {
      name: 'pure-rooms-know-no-node',
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-only-where-the-design-says',
      severity: 'error',
      from: { path: '^main/', pathNot: '^main/(desktop|storage|upkeep|bridge)/|^main/index\\.ts$' },
      to: { path: '(^|/)node_modules/electron(-log|/)|^electron$' },
    },
    {
      name: 'board-imports-nothing',
      comment: 'The domain stands on its own.',
      severity: 'error',
      from: { path: '^main/board/' },
      to: { pathNot: '^main/board/' },
    },
    {
      name: 'one-way-telecomx',
      severity: 'error',
      from: { path: '^main/telecomx/' },
      to: { path: '^main/', pathNot: '^main/(telecomx|board)/' },
    },
    {
      name: 'one-way-polling',
      severity: 'error',
      from: { path: '^main/polling/' },
      to: { path: '^main/', pathNot: '^main/(polling|telecomx|board)/' },
    },
    {
      name: 'one-way-alerts',
      severity: 'error',
      from: { path: '^main/alerts/' },
      to: { path: '^main/', pathNot: '^main/(alerts|board|words)/' },
    },
    {
      name: 'demo-pbx-stands-alone',
      comment: 'The simulator knows the platform, not the app: it would otherwise agree with its mistakes.',
      severity: 'error',
      from: { path: '^main/demo-pbx/' },
      to: { path: '^main/', pathNot: '^main/demo-pbx/' },
    },
    {
      name: 'window-knows-only-the-contract',
      comment: 'And how waits are told and judged, which must be the same in the list as in tray and popups.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^main/', pathNot: '^main/(bridge/contract|board/wait)\\.ts$' },
    },
    {
      name: 'nobody-imports-the-composition-root',
      severity: 'error',
      from: {},
      to: { path: '^main/index\\.ts$' },
    },
    {
      name: 'product-never-imports-tests',
      severity: 'error',
      from: { path: '^(main|renderer)/' },
      to: { path: '^(test|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|messages/compiled)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.node.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'svelte'],
    },
  },
};
