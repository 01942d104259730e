import type { Passage } from '../model/index.ts';
import type { SourceCredit } from './creditedSources.ts';
import { findOfficialOwners } from './officialOwners.ts';
import type { OfficialSource } from './officialSources.ts';
import type { OriginLedger } from './originLedger.ts';

const MOST_PASSAGES = 3;

/** Enters every official source as an origin, with links from its articles, its statements and its other names; gives the ids of the statements linked. */
export function linkOfficials(officials: readonly OfficialSource[], ledger: OriginLedger): ReadonlySet<string> {
  const linked = new Set<string>();
  const owners = findOfficialOwners(officials);
  for (const official of officials) {
    const origin = ledger.origin('official', official.name, owners.get(official) ?? null);
    for (const articleId of official.articleIds) {
      const here = official.credits.filter((credit) => credit.statement.articleId === articleId);
      const papers = official.papers.filter((paper) => paper.articleId === articleId);
      if (here.length > 0)
        ledger.link(articleId, origin.id, 'quotes', {
          code: 'origin-official',
          says: saysWhy(official, here),
          passages: here.slice(0, MOST_PASSAGES).map(passageOf),
        });
      const [paper] = papers;
      if (paper)
        ledger.link(articleId, origin.id, 'quotes', {
          code: 'origin-issued',
          says: `The article says that it comes from ${official.name} (“${paper.paper}”).`,
          passages: papers.slice(0, MOST_PASSAGES).map(({ span }) => ({ articleId, span })),
        });
    }
    for (const credit of [...official.credits, ...official.byPaper]) {
      linked.add(credit.statement.id);
      ledger.link(credit.statement.id, origin.id, 'credits', {
        code: 'origin-official-statement',
        says: `The article credits ${official.byPaper.includes(credit) ? official.name : credit.source.name} for it.`,
        passages: [passageOf(credit)],
      });
    }
    linkNames(official, origin.id, ledger);
    if (owners.has(official)) linkOffices(official, origin.id, ledger);
  }
  return linked;
}

function linkNames(official: OfficialSource, originId: string, ledger: OriginLedger): void {
  for (const why of official.joined) {
    const credits = official.credits.filter((credit) => why.says.includes(`“${credit.source.name}”`));
    for (const credit of credits)
      ledger.link(credit.source.id, originId, 'credits', { ...why, passages: [passageOf(credit)] });
  }
}

function linkOffices(official: OfficialSource, originId: string, ledger: OriginLedger): void {
  for (const credit of official.credits) {
    if (credit.body === null) continue;
    const says = `“${credit.source.name}” holds an office of “${credit.body}”: with what others of it say it counts once.`;
    ledger.link(credit.source.id, originId, 'credits', {
      code: 'origin-source-office',
      says,
      passages: [passageOf(credit)],
    });
  }
}

function saysWhy(official: OfficialSource, here: readonly SourceCredit[]): string {
  const forum = here.find((credit) => credit.forum !== null)?.forum;
  const where = official.articleIds.length > 1 ? `${official.articleIds.length} articles` : 'the article';
  const by = forum ? `, here with the word “${forum}”` : '';
  return `${where} credit${official.articleIds.length > 1 ? '' : 's'} ${official.name}${by}, here for ${here.length} ${here.length === 1 ? 'statement' : 'statements'}.`;
}

function passageOf(credit: SourceCredit): Passage {
  return { articleId: credit.statement.articleId, span: credit.span };
}
