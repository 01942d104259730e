import type { Finding, Question } from '../../src/model/index.ts';
import { countOf, independentAmong, outletCount, type ReportIndex } from '../../src/report/view.ts';

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

/** The few words beside a question: the kind of clash, or how many origins and outlets there are; "possible" first where it is no more than that. */
export function tagOf(index: ReportIndex, finding: Finding): string {
  const words = wordsFor(index, finding);
  return finding.certainty === 'possible' ? `only possible · ${words}` : words;
}

function wordsFor(index: ReportIndex, finding: Finding): string {
  if (finding.clash === 'update') return 'update: a later account replaces an earlier one';
  switch (finding.status) {
    case 'conflicting':
      return DIFFERS[index.points.get(finding.pointId)?.asks ?? 'what-happened'];
    case 'corroborated':
      return countOf(mostOrigins(finding), 'independent origin');
    case 'one-origin': {
      const names = independentAmong(index, originIds(finding)).map((origin) => origin.name);
      return `${countOf(outletCount(finding), 'outlet')}, all from ${names.join(' and ') || 'one origin'}`;
    }
    case 'one-outlet':
      return `${index.outlets.get(finding.support[0]?.outletIds[0] ?? '')?.name ?? 'one outlet'} alone`;
  }
}
