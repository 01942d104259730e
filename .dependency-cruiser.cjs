const STAGES = [
  'read',
  'statements',
  'stories',
  'revisions',
  'proposals',
  'points',
  'decisions',
  'origins',
  'findings',
];
const PURE = `^src/(${['model', 'lang', 'text', 'compare', 'alerts', ...STAGES].join('|')})/`;
const only = (name, allowed) => ({
  name: `${name}-imports`,
  severity: 'error',
  from: { path: `^src/${name}/`, pathNot: '(\\.test|ForTests)\\.ts$' },
  to: { path: '^src/', pathNot: `^src/(${[name, ...allowed].join('|')})/` },
});

/** The directions of docs/tour.md: stages meet in pipeline.ts alone. */
module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    only('model', []),
    only('lang', ['model']),
    only('text', ['model', 'lang']),
    only('compare', ['model', 'lang', 'text']),
    ...STAGES.map((stage) => only(stage, ['model', 'lang', 'text', 'compare'])),
    only('alerts', ['model', 'text']),
    only('report', ['model', 'text']),
    only('fetch', ['model', 'lang']),
    only('ask', ['model', 'fetch']),
    only('store', ['model']),
    {
      name: 'database-lives-in-store',
      severity: 'error',
      from: { path: '^(src|web)/', pathNot: '^src/store/' },
      to: { path: 'node_modules/(libsql|kysely|pg)/' },
    },
    {
      name: 'the-archive-is-kept-by-jobs',
      severity: 'error',
      comment: 'what reads or writes an archive is a job that a command or the server asks for',
      from: { path: '^(src|web)/', pathNot: '^src/(store|jobs|cli|server)/' },
      to: { path: '^src/(store|jobs)/' },
    },
    {
      name: 'pure',
      severity: 'error',
      comment: 'no disk, network, process or clock from model to findings',
      from: { path: PURE, pathNot: '(\\.test|ForTests)\\.ts$' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(buffer|crypto|zlib)$' },
    },
    {
      name: 'fetch-is-asked-for',
      severity: 'error',
      comment: 'a page is fetched only where a user or a job asked for it',
      from: { path: '^(src|web)/', pathNot: '^src/(fetch|ask|cli|jobs|server)/' },
      to: { path: '^src/fetch/' },
    },
    {
      name: 'a-model-is-asked-for',
      severity: 'error',
      comment: 'a model is asked only where a user or a job asked for it',
      from: { path: '^(src|web)/', pathNot: '^src/(ask|cli|jobs|server)/' },
      to: { path: '^src/ask/' },
    },
    {
      name: 'network-lives-in-fetch',
      severity: 'error',
      from: { path: '^(src|web)/', pathNot: ['^src/fetch/', '(\\.test|ForTests)\\.ts$'] },
      to: {
        path: ['^(node:)?(http|http2|https|net|tls|dns|dns/promises|dgram)$', 'node_modules/(undici|robots-parser)/'],
      },
    },
    { name: 'nobody-imports-cli', severity: 'error', from: { pathNot: '^src/cli/' }, to: { path: '^src/cli/' } },
    {
      name: 'web-reads-model-and-view-only',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^src/', pathNot: '^src/(model/|report/view\\.ts$)' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
  },
};
