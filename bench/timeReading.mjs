/**
 * Reads pages with the built program and with bare Readability on linkedom, and prints the CPU time of each in milliseconds as JSON.
 * Plain JavaScript, since the loader that runs TypeScript slows down what it loads.
 * usage: node timeReading.mjs <dist/index.js as a URL> <page>...
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

const WARM_UP = 2;
const ROUNDS = 5;

const [built, ...files] = process.argv.slice(2);
const { readInput } = await import(built);
const pages = files.map((file) => {
  const bytes = readFileSync(file);
  return new Uint8Array(file.endsWith('.gz') ? gunzipSync(bytes) : bytes);
});

// CPU time, for other work on the machine must not count.
async function timeOnce(work) {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

// The two ways in turn, page by page, so that a busy moment of the machine meets both; of each page the fastest round counts.
const times = pages.map(() => ({ ours: Infinity, bare: Infinity }));
for (let round = 0; round < WARM_UP + ROUNDS; round++) {
  for (const [i, bytes] of pages.entries()) {
    const ours = await timeOnce(() => readInput({ name: `page-${i}.html`, bytes }, { zone: null }));
    const bare = await timeOnce(() => new Readability(parseHTML(new TextDecoder().decode(bytes)).document).parse());
    const best = times[i];
    if (round >= WARM_UP) times[i] = { ours: Math.min(best.ours, ours), bare: Math.min(best.bare, bare) };
  }
}
console.log(JSON.stringify(times));
