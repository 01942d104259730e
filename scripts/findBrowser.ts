import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of a Chromium: the one CHROMIUM names, else one on the path, else Debian's package, installed. Null where there is none. */
export function findBrowser(): string | null {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && existsSync(named)) return named;
  return onPath() ?? (installFromDebian() ? onPath() : null);
}

function onPath(): string | null {
  for (const name of NAMES) {
    const found = spawnSync('sh', ['-c', 'command -v "$0"', name], { encoding: 'utf8' }).stdout.trim();
    if (found !== '') return found;
  }
  return null;
}

function installFromDebian(): boolean {
  console.log('No browser found; installing Debian’s chromium for the browser tests.');
  const run = (args: readonly string[]) => spawnSync('apt-get', args, { stdio: 'ignore' }).status === 0;
  const install = ['install', '-y', '--no-install-recommends', 'chromium'];
  return run(install) || (run(['update']) && run(install));
}
