import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: { twosource: 'src/cli/twosource.ts', index: 'src/index.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outDir: 'dist',
  // dist/web is the work of vite and stays.
  clean: ['dist/*.js', 'dist/*.ts'],
  dts: { entry: 'src/index.ts' },
  // One file read from disk is faster than hundreds: what the program needs is built in, each where it is first used.
  noExternal: [/.*/],
});
