import type { Article, Finding, Statement } from '../model/index.ts';
import type { ReportIndex } from './indexReport.ts';
import { sidesOf, type Side } from './sidesOf.ts';

/** A line for a decisions file that would overrule a finding, and when to use it. */
export interface Overruling {
  readonly when: string;
  /** JSON on one line; who decided and why are left empty, and a decision without them is not taken. */
  readonly line: string;
}

/** The lines that would overrule a finding; `at` is the time to put into them. */
export function overrulings(index: ReportIndex, finding: Finding, at: string): Overruling[] {
  const sides = sidesOf(index, finding);
  const statements = sides.flatMap(({ voices }) => voices.map(({ statement }) => statement));
  const [first] = statements;
  const other = statements.find(({ articleId }) => articleId !== first?.articleId);
  const clashing = clashingStatements(index, finding);
  const most = sides.reduce<Side | null>((a, b) => (a && a.outlets.length >= b.outlets.length ? a : b), null);
  const outlets = most && most.outlets.length > 1 ? most.outlets.map(({ name }) => name) : null;
  const line = (what: object): string => plain(JSON.stringify({ ...what, by: '', at, because: '' }));
  const named = (all: readonly Statement[]): object[] => all.flatMap((one) => refTo(index, one) ?? []);
  return [
    ...clashing.map((pair) => ({
      when: 'If this is no conflict',
      line: line({ decide: 'no-conflict', statements: named(pair) }),
    })),
    ...(first && other
      ? [
          {
            when: 'If these do not answer one question',
            line: line({ decide: 'not-same', statements: named(clashing[0] ?? [first, other]) }),
          },
        ]
      : []),
    ...(first && !other
      ? [
          {
            when: 'If another article says the same (put its name and its words in)',
            line: line({ decide: 'same', statements: [...named([first]), { article: '', quote: '' }] }),
          },
        ]
      : []),
    ...(outlets && finding.status === 'corroborated'
      ? [
          {
            when: 'If outlets have it from one another (leave those in that do)',
            line: line({ decide: 'not-independent', outlets }),
          },
        ]
      : []),
    ...(outlets && finding.status === 'one-origin'
      ? [
          {
            when: 'If outlets have it independently (leave those in that do)',
            line: line({ decide: 'independent', outlets }),
          },
        ]
      : []),
  ];
}

/** A statement of either side of the first conflict, as a list of one pair or none. */
function clashingStatements(index: ReportIndex, finding: Finding): (readonly [Statement, Statement])[] {
  const clash = finding.relations.find(({ kind }) => kind === 'conflicts');
  const statementOf = (variantId: string): Statement | undefined =>
    index.statements.get(index.variants.get(variantId)?.statementIds[0] ?? '');
  const [left, right] = [statementOf(clash?.left ?? ''), statementOf(clash?.right ?? '')];
  return left && right ? [[left, right]] : [];
}

function refTo(index: ReportIndex, { articleId, span }: Statement): object | null {
  const article = index.articles.get(articleId);
  if (!article) return null;
  const quote = article.text.slice(span.start, span.end);
  const nth = occurrence(article.text, quote, span.start);
  const more = article.text.indexOf(quote, span.start + 1) >= 0;
  return { article: shortName(index, article), quote, ...(nth > 1 || more ? { nth } : {}) };
}

/** The name of the article's input without its folder, where no other article has it. */
function shortName(index: ReportIndex, { readFrom: { name } }: Article): string {
  const bare = (one: string): string => one.replace(/^.*[\\/]/u, '');
  const alike = index.report.articles.filter(({ readFrom }) => bare(readFrom.name) === bare(name));
  return alike.length === 1 ? bare(name) : name;
}

function occurrence(text: string, quote: string, start: number): number {
  let nth = 1;
  for (let at = text.indexOf(quote); at >= 0 && at < start; at = text.indexOf(quote, at + 1)) nth++;
  return nth;
}

/** Characters that a terminal would not show are written as JSON escapes, so that the line can be copied. */
function plain(json: string): string {
  return json.replace(
    /[\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
