import type { Finding } from '../model/index.ts';
import { indexReport, type ReportIndex } from '../report/indexReport.ts';
import { renderExplanation } from '../report/terminalExplain.ts';
import { loadReport } from './loadReport.ts';
import { Misuse } from './misuse.ts';
import { nearest } from './nearest.ts';
import { columnsOf, painterFor } from './painter.ts';
import { EXIT, type ExitCode, type Surroundings } from './surroundings.ts';

const FEW = 5;

/** `twosource explain`: the reasons behind one finding of a saved report. Throws Misuse. */
export async function explain(id: string, file: string, surroundings: Surroundings): Promise<ExitCode> {
  const index = indexReport(await loadReport(file, surroundings));
  const finding = findFinding(index, id);
  const { env, out } = surroundings;
  const at = `${new Date(surroundings.wallClock()).toISOString().slice(0, 16)}Z`;
  out.write(renderExplanation(index, finding, { columns: columnsOf(env, out), paint: painterFor(env, out), at }));
  return EXIT.made;
}

function findFinding(index: ReportIndex, id: string): Finding {
  const wanted = id.startsWith('fin-') ? id : `fin-${id}`;
  const exact = index.findings.get(wanted);
  if (exact) return exact;
  const starting = index.report.findings.filter((finding) => finding.id.startsWith(wanted));
  if (starting.length === 1) return starting[0]!;
  if (starting.length > 1) {
    throw new Misuse(
      'finding-ambiguous',
      `${starting.length} findings start with “${id}”:\n${listed(index, starting)}`,
    );
  }
  const near = nearest(wanted, index.report.findings, FEW);
  const rest = near.length === 0 ? 'It has no findings at all.' : `Nearest are:\n${listed(index, near)}`;
  throw new Misuse('finding-not-found', `The report has no finding “${id}”. ${rest}`);
}

function listed(index: ReportIndex, findings: readonly Finding[]): string {
  const lines = findings.slice(0, FEW).map(({ id, pointId }) => `  ${id}  ${index.points.get(pointId)?.label ?? ''}`);
  return lines.join('\n') + (findings.length > FEW ? `\n  and ${findings.length - FEW} more` : '');
}
