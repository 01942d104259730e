/** The program that `bench/archive.ts` measures: one order, one line of JSON. */
import { addPages } from './addPages.ts';
import { buildLarge } from './buildLarge.ts';
import { measureLarge, openToWrite } from './measureLarge.ts';
import type { ArchiveOrder } from './orders.ts';

function work(order: ArchiveOrder): Promise<unknown> {
  if (order.do === 'add') return addPages(order.folder, order.pages, order.threads);
  if (order.do === 'build') return buildLarge(order.folder, order.articles, order.rows);
  return order.do === 'measure' ? measureLarge(order.folder) : openToWrite(order.folder);
}

console.log(JSON.stringify((await work(JSON.parse(process.argv[2]!) as ArchiveOrder)) ?? null));
