import { readFile } from 'node:fs/promises';
import { Misuse } from './misuse.ts';

// Beside the built program, and from the sources in development.
const PLACES = ['./web/story.html', '../../dist/web/story.html'];

/** The built page that a report is put into. Throws `page-not-built`. */
export async function pageTemplate(): Promise<string> {
  for (const place of PLACES) {
    try {
      return await readFile(new URL(place, import.meta.url), 'utf8');
    } catch {
      continue;
    }
  }
  throw new Misuse('page-not-built', 'The web page is missing from this build. Run: npm run build');
}
