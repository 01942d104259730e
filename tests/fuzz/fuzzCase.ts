import fc from 'fast-check';
import type { Input } from '../../src/read/readInput.ts';
import { madeWacz, madeWarc } from './madeArchives.ts';
import { madeFeed } from './madeFeeds.ts';
import { madePage } from './madeMarkup.ts';
import { madeMhtml, madeRows, madeText } from './madeTexts.ts';
import { mutate, someMutations, type Mutation } from './mutations.ts';
import { openPage } from './pageCorpus.ts';

/** An input that was made up, with what it is in words. */
export interface FuzzCase {
  readonly index: number;
  readonly says: string;
  readonly input: Input;
}

interface Kind {
  readonly name: string;
  readonly ending: string;
  readonly weight: number;
  readonly made: fc.Arbitrary<string | Uint8Array>;
}

const KINDS: readonly Kind[] = [
  { name: 'page', ending: 'html', weight: 5, made: madePage },
  { name: 'text', ending: 'txt', weight: 1, made: madeText },
  { name: 'markdown', ending: 'md', weight: 1, made: madeText },
  { name: 'rows', ending: 'jsonl', weight: 2, made: madeRows },
  { name: 'rows', ending: 'json', weight: 1, made: madeRows },
  { name: 'feed', ending: 'xml', weight: 3, made: madeFeed },
  { name: 'saved page', ending: 'mhtml', weight: 2, made: madeMhtml },
  { name: 'web archive', ending: 'warc', weight: 3, made: madeWarc },
  { name: 'packed web archive', ending: 'wacz', weight: 2, made: madeWacz },
  { name: 'random bytes', ending: 'bin', weight: 1, made: fc.uint8Array({ maxLength: 400 }) },
];

const madeInput = fc
  .record({
    kind: fc.oneof(
      ...KINDS.map((kind) => ({ weight: kind.weight, arbitrary: kind.made.map((made) => ({ kind, made })) })),
    ),
    /** Some inputs are left as they are made, so that each kind is also met whole. */
    mutations: fc.oneof(fc.constant<readonly Mutation[]>([]), someMutations),
    named: fc.boolean(),
  })
  .map(({ kind: { kind, made }, mutations, named }) => {
    const whole = typeof made === 'string' ? new TextEncoder().encode(made) : new Uint8Array(made);
    const changes = mutations.map(({ name }) => name).join(', ');
    return {
      says: `${kind.name}${changes === '' ? '' : `: ${changes}`}`,
      name: named ? `made.${kind.ending}` : 'made',
      bytes: mutate(whole, mutations, whole),
    };
  });

function changedPage(pages: readonly string[]) {
  const page = fc.nat({ max: pages.length - 1 });
  return fc.record({ page, other: page, mutations: someMutations }).map(({ page: at, other, mutations }) => ({
    says: `page ${at} of the corpus: ${mutations.map(({ name }) => name).join(', ')}`,
    name: 'changed.html',
    bytes: mutate(openPage(pages[at]!), mutations, openPage(pages[other]!)),
  }));
}

/** One of every three inputs is a changed page. */
const PAGE_SHARE = 3;

/** The input with this number; the same seed, number and pages give the same bytes. */
export function makeCase(seed: number, index: number, pages: readonly string[]): FuzzCase {
  const arbitrary = index % PAGE_SHARE === 0 && pages.length > 0 ? changedPage(pages) : madeInput;
  const own = Math.imul(index + 1, 0x9e3779b1) ^ seed;
  const [made] = fc.sample(arbitrary, { seed: own, numRuns: 1 });
  const { says, name, bytes } = made!;
  return { index, says, input: { name, bytes } };
}
