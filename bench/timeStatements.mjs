/**
 * Finds the statements of articles with the built program, and prints as JSON what that costs: CPU time an article, and CPU time and
 * memory of loading and of a first short article. Plain JavaScript, since the loader of TypeScript slows down what it loads.
 * usage: node --expose-gc timeStatements.mjs <the built findStatements as a URL> <articles.json, a short one first>
 */
import { readFileSync } from 'node:fs';

const WARM_UP = 2;
const ROUNDS = 3;

const [built, file] = process.argv.slice(2);
const [short, ...articles] = JSON.parse(readFileSync(file, 'utf8'));

// CPU time, for other work on the machine must not count.
async function timeOnce(work) {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function memory() {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

const before = memory();
let findStatements;
const startMs = await timeOnce(async () => {
  ({ findStatements } = await import(built));
  findStatements(short);
});
const megabytes = memory() - before;

let fastest = Infinity;
let found = 0;
for (let round = 0; round < WARM_UP + ROUNDS; round++) {
  const ms = await timeOnce(() => {
    found = 0;
    for (const article of articles) found += findStatements(article).statements.length;
  });
  if (round >= WARM_UP) fastest = Math.min(fastest, ms);
}
const each = articles.length;
console.log(JSON.stringify({ startMs, megabytes, msPerArticle: fastest / each, found: found / each }));
