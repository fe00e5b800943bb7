// The arrows of docs/architecture.md, kept by the linter: entry points → features → platform → shared.
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  comment: `${name}: see docs/architecture.md`,
  from: { path: from },
  to: { path: '^(src|sandbox|test|scripts|bench)/', pathNot: allowed },
});
const sdk = (name, packages, doors) => ({
  name: `one-door-${name}`,
  severity: 'error',
  comment: `${name} has one door: ${doors}`,
  from: { path: '^src/', pathNot: doors },
  to: { path: `node_modules/(${packages})/` },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-two-folders-import-each-other',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src/' },
      to: { circular: true },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('shared-stands-alone', '^src/shared/', '^src/shared/'),
    only('words-stand-on-shared', '^src/words/', '^src/(words|shared)/'),
    only('platform-below-features', '^src/services/platform/', '^src/(services/platform|shared)/'),
    {
      name: 'features-do-not-meet',
      severity: 'error',
      from: { path: '^src/services/(?!platform/|news/)([^/]+)/' },
      to: { path: '^src/', pathNot: '^src/(services/$1/|services/platform/|shared/)' },
    },
    // Telling knows what a change is; hearing knows nothing of telling, and neither knows a feature.
    only(
      'telling-is-above-hearing',
      '^src/services/news/',
      '^src/(services/news/|services/changes/types\\.ts|services/platform/|shared/)',
    ),
    only(
      'bot-uses-services',
      '^src/bot/',
      '^src/(bot|words|shared)/|^src/services/index\\.ts|^src/services/[^/]+/(index|types)\\.ts|^src/services/platform/(auth/types|http/exchange|limits/limiter|store/(document-store|claims|outcome))\\.ts',
    ),
    only(
      'api-uses-services',
      '^src/api/',
      '^src/(api|words|shared)/|^src/services/index\\.ts|^src/services/[^/]+/(index|types)\\.ts|^src/services/platform/(auth/types|store/document-store)\\.ts',
    ),
    only(
      'jobs-use-services',
      '^src/jobs/',
      '^src/(jobs|shared)/|^src/services/index\\.ts|^src/services/[^/]+/(index|types)\\.ts',
    ),
    // Of the services the tab shares pure files alone: what they import lands in its bundle.
    only(
      'tab-knows-contract-and-pure-files',
      '^src/tab/',
      '^src/(tab|api/contract|words)/|^src/services/calendar/(availability|time-range|working-hours)\\.ts|^src/shared/wall-clock\\.ts',
    ),
    only(
      'shared-with-the-tab-stays-light',
      '^src/services/calendar/(availability|clashes|time-range|working-hours)\\.ts',
      '^src/services/calendar/(availability|time-range|types)\\.ts|^src/shared/wall-clock\\.ts',
    ),
    {
      name: 'tab-features-do-not-meet',
      severity: 'error',
      from: { path: '^src/tab/features/([^/]+)/' },
      to: { path: '^src/tab/features/', pathNot: '^src/tab/features/$1/' },
    },
    only('app-never-knows-the-sandbox', '^src/', '^src/'),
    only('phrases-time-stands-alone', '^src/bot/phrases/time/', '^src/(bot/phrases/time|shared)/'),
    only('phrases-grammar-knows-no-language', '^src/bot/phrases/grammar/', '^src/(bot/phrases/(grammar|time)|shared)/'),
    {
      name: 'languages-do-not-meet',
      severity: 'error',
      from: { path: '^src/bot/phrases/([a-z]{2})/' },
      to: { path: '^src/', pathNot: '^src/(bot/phrases/($1|grammar|time)|shared)/' },
    },
    {
      name: 'one-door-to-a-language',
      severity: 'error',
      comment: 'a language is handed in by phrases/understand.ts; nobody else knows its words',
      from: { path: '^src/', pathNot: '^src/bot/phrases/(understand\\.ts|[a-z]{2}/)' },
      to: { path: '^src/bot/phrases/[a-z]{2}/' },
    },
    only('sandbox-stands-alone', '^sandbox/', '^sandbox/'),
    only('sandbox-engine-knows-no-workload', '^sandbox/graph/engine/', '^sandbox/(graph/engine/|tenant/|faults\\.ts)'),
    {
      name: 'sandbox-workloads-do-not-meet',
      severity: 'error',
      from: { path: '^sandbox/graph/(?!engine/)([^/]+)/' },
      to: { path: '^sandbox/graph/', pathNot: '^sandbox/graph/(engine|$1)/' },
    },
    {
      name: 'sandbox-tenant-is-state',
      severity: 'error',
      from: { path: '^sandbox/tenant/(?!seed/)' },
      to: { path: '^sandbox/(graph|entra|teams|control)/' },
    },
    sdk('botbuilder', 'botbuilder|botbuilder-core|botframework-[a-z]+', '^src/bot/|^src/api/messages\\.ts'),
    sdk('restify', 'restify', '^src/api/(server|read-body)\\.ts'),
    sdk('graph-client', '@microsoft/microsoft-graph-client', '^src/services/platform/graph/'),
    sdk('msal', '@azure/msal-node', '^src/services/platform/auth/'),
    sdk('mongodb', 'mongodb', '^src/services/platform/store/'),
    sdk('teams-js', '@microsoft/(teams-js|teamsfx)', '^src/tab/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
