/** Takes over what the golden tests left beside expected.json, case by case; read the difference before you commit it. */
import { existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

const GOLDEN = join(import.meta.dirname, '../tests/golden');
for (const name of readdirSync(GOLDEN)) {
  const actual = join(GOLDEN, name, 'expected.actual.json');
  if (!existsSync(actual)) continue;
  renameSync(actual, join(GOLDEN, name, 'expected.json'));
  console.log(`${name}: taken over`);
}

const followed = join(GOLDEN, '../following/expected.actual.txt');
if (existsSync(followed)) {
  renameSync(followed, join(GOLDEN, '../following/expected.txt'));
  console.log('following: taken over');
}
