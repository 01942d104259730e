import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: { twosource: 'src/cli/twosource.ts', index: 'src/index.ts', readWorker: 'src/jobs/adding/readWorker.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outDir: 'dist',
  outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
  hash: false,
  // dist/web is the work of vite and stays.
  clean: ['dist/*.js', 'dist/*.ts'],
  dts: { entry: 'src/index.ts' },
  // A few files load faster than hundreds: what the program needs is built in, each part where it is first used.
  // The database comes as a binary of its own, and threads load their part from a file of its own.
  deps: { alwaysBundle: [/^(?!libsql$|piscina$)[^.]/], neverBundle: ['libsql', 'piscina'], onlyBundle: false },
});
