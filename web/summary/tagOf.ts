import type { Finding, Question } from '../../src/model/index.ts';
import {
  countOf,
  independentAmong,
  isAlone,
  markOf,
  outletCount,
  sayPossible,
  type ReportIndex,
} from '../../src/report/view.ts';
import { vaguerOnes } from '../words/toneOf.ts';

const DIFFERS: Record<Question, string> = {
  'how-many': 'counts differ',
  'how-much': 'amounts differ',
  when: 'times differ',
  where: 'places differ',
  who: 'names differ',
  'what-happened': 'accounts differ',
  'what-was-said': 'words differ',
  'how-it-stands': 'accounts differ',
};

function originIds(finding: Finding): readonly string[] {
  return finding.support.flatMap((support) => support.independentIds);
}

/** The most origins that stand behind one variant. */
function mostOrigins(finding: Finding): number {
  return Math.max(0, ...finding.support.map((support) => support.independentIds.length));
}

/** The few words beside a question: the kind of clash, or how many origins and outlets there are; what it may be first where it is only possible. */
export function tagOf(index: ReportIndex, finding: Finding): string {
  const words = wordsFor(index, finding);
  const possible = sayPossible(finding);
  return possible === '' ? words : `${possible} · ${words}`;
}

function wordsFor(index: ReportIndex, finding: Finding): string {
  if (finding.clash === 'update')
    return finding.certainty === 'firm'
      ? 'update: a later account replaces an earlier one'
      : 'a later account replaces an earlier one';
  switch (finding.status) {
    case 'conflicting':
      return DIFFERS[index.points.get(finding.pointId)?.asks ?? 'what-happened'];
    case 'corroborated':
      return `${countOf(mostOrigins(finding), 'independent origin')}${onlyVaguer(finding) ? ' for the vaguer answer' : ''}`;
    case 'one-origin': {
      const names = independentAmong(index, originIds(finding)).map((origin) => origin.name);
      return `${countOf(outletCount(finding), 'outlet')}, all from ${names.join(' and ') || 'one origin'}`;
    }
    case 'one-outlet':
      return isAlone(finding)
        ? `${index.outlets.get(finding.support[0]?.outletIds[0] ?? '')?.name ?? 'one outlet'} alone`
        : markOf(finding).means;
  }
}

/** Whether only answers that are vaguer than others have as many origins as the finding rests on. */
function onlyVaguer(finding: Finding): boolean {
  const vaguer = vaguerOnes(finding);
  const most = mostOrigins(finding);
  return finding.support.every(
    ({ variantId, independentIds }) => independentIds.length < most || vaguer.has(variantId),
  );
}
