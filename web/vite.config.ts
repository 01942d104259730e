import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { inlineAssets } from './build/inlineAssets.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const components = readdirSync(here('.'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.svelte'))
  .sort();

/** A class of two or three letters for each component: the page carries hundreds of them. */
function cssHash({ filename }: { filename: string }): string {
  return `s${components.findIndex((name) => filename.endsWith(`/${name}`)).toString(36)}`;
}

export default defineConfig({
  root: here('.'),
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true, cssHash } }), inlineAssets()],
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    target: 'esnext',
    modulePreload: false,
    cssCodeSplit: false,
    rolldownOptions: { input: here('story.html') },
  },
});
