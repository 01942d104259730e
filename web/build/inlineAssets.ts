import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const SCRIPT_TAG = /<script type="module"[^>]*src="[^"]*"[^>]*><\/script>/;
const STYLE_TAG = /<link rel="stylesheet"[^>]*>/;

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

/** Nothing but the page's own script and style may run or load; both are named by the hash of their bytes. */
function contentPolicy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Puts the one script and the one style sheet of the build into the page, with a content policy that names them by hash. */
export function inlineAssets(): Plugin {
  return {
    name: 'inline-assets',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle);
      const page = files.find((file) => file.type === 'asset' && file.fileName.endsWith('.html'));
      const style = files.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
      const scripts = files.filter((file) => file.type === 'chunk');
      const script = scripts[0];
      if (page?.type !== 'asset' || style?.type !== 'asset' || script?.type !== 'chunk' || scripts.length !== 1) {
        this.error('The story view must build to one page, one script and one style sheet.');
      }
      const code = `\n${script.code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--').trim()}\n`;
      const css = `\n${String(style.source).trim()}\n`;
      const policy = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(code, css)}" />`;
      page.source = String(page.source)
        .replace(SCRIPT_TAG, '')
        .replace(STYLE_TAG, () => `<style>${css}</style>`)
        .replace('<meta charset="utf-8" />', (charset) => `${charset}\n    ${policy}`)
        .replace('</body>', () => `<script type="module">${code}</script>\n  </body>`);
      Reflect.deleteProperty(bundle, style.fileName);
      Reflect.deleteProperty(bundle, script.fileName);
    },
  };
}
