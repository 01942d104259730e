import { checkFormat, checkZone } from './checkOptions.ts';
import type { ReadArticle } from '../report/terminalArticle.ts';
import { fetchNamed, type FetchNamedOptions } from './fetchNamed.ts';
import { listInputs } from './loadInputs.ts';
import { Misuse } from './misuse.ts';
import { startProgress } from './progress.ts';
import { readInputs, someUnread, type ReadInputs } from './readInputs.ts';
import { EXIT, type ExitCode, type Surroundings } from './surroundings.ts';
import { tellWarnings } from './tellWarnings.ts';

export const READ_FORMATS = ['terminal', 'json'] as const;

export interface ReadOptions extends FetchNamedOptions {
  readonly format: string;
  readonly statements?: boolean;
  readonly zone?: string;
}

/** `twosource read`: one article as it is understood; of a file with many rows, each of them. Throws Misuse. */
export async function read(file: string, options: ReadOptions, surroundings: Surroundings): Promise<ExitCode> {
  const format = checkFormat(options.format, READ_FORMATS);
  const zone = checkZone(options.zone);
  const inputs = await fetchNamed([file], options, surroundings);
  const { names } = await listInputs(inputs.named);
  if (names.length > 1) {
    throw new Misuse('one-file-only', `${file} is a folder of ${names.length} files. Name one of them.`);
  }
  const made = await readInputs(inputs, zone, surroundings, startProgress(surroundings, false));
  tellWarnings(made.warnings, surroundings, options.quiet ?? false, made.articles);
  if (made.articles.length === 0) {
    surroundings.err.write('error nothing-read: No article could be read.\n');
    return EXIT.nothingRead;
  }
  const articles = await understand(made, options.statements ?? false);
  surroundings.out.write(format === 'json' ? await asJson(articles, made) : await asText(articles, surroundings));
  return someUnread(made.warnings) ? EXIT.madeWithGaps : EXIT.made;
}

async function understand(inputs: ReadInputs, statements: boolean): Promise<readonly ReadArticle[]> {
  const find = statements ? (await import('../statements/findStatements.ts')).findStatements : null;
  return inputs.articles.map((article) => {
    const found = find?.(article);
    return {
      article,
      outlet: inputs.outlets.find((outlet) => outlet.id === article.outletId) ?? null,
      statements: found?.statements ?? null,
      sources: found?.sources ?? [],
    };
  });
}

async function asJson(articles: readonly ReadArticle[], { warnings }: ReadInputs): Promise<string> {
  const { stableJson } = await import('../report/json.ts');
  return stableJson({ articles, warnings });
}

async function asText(articles: readonly ReadArticle[], { env, out }: Surroundings): Promise<string> {
  const { renderArticle } = await import('../report/terminalArticle.ts');
  const { columnsOf, painterFor } = await import('./painter.ts');
  const settings = { columns: columnsOf(env, out), paint: painterFor(env, out) };
  return articles.map((article) => renderArticle(article, settings)).join('\n');
}
