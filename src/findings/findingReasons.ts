import type { Reason, ReasonCode, Statement } from '../model/index.ts';
import type { Evidence } from './evidence.ts';
import { scopeWords } from './scopeWords.ts';
import { passagesOf, type VariantSupport } from './variantSupport.ts';

/** Why a variant that several outlets give is not corroborated, or is; always with the words it rests on. */
export function supportReason(support: VariantSupport, evidence: Evidence): Reason {
  const passages = passagesOf(support.statements);
  const { minOrigins } = evidence.settings;
  const { independent, outletIds, owners, unknown } = support;
  const exacter = support.exacter.map((variant) => `“${variant.label}”`).join(', ');
  const said = `“${support.variant.label}”${exacter === '' ? '' : ` (with ${exacter})`}`;
  const outlets = outletIds.length === 1 ? '1 outlet' : `${outletIds.length} outlets`;
  const reason = (code: ReasonCode, says: string): Reason => ({ code, says, passages });
  if (outletIds.length <= 1)
    return reason(
      'finding-one-outlet',
      `${said}: only ${names(support)} says it, ${scopeWords(evidence.articles.values())}.`,
    );
  if (independent.length >= minOrigins)
    return reason(
      'finding-corroborated',
      `${said}: ${outlets}, ${independent.length} independent origins (${originNames(support)}).`,
    );
  if (support.decidedBy.some((one) => !one.independent))
    return reason(
      'finding-one-origin',
      `${said}: ${outlets}, of which some count as one origin, as a person decided (${originNames(support)}).`,
    );
  if (owners.length === 1) return reason('finding-one-owner', `${said}: ${outlets}, all of one owner.`);
  if (independent.length > 1)
    return reason(
      'finding-too-few-origins',
      `${said}: ${outlets}, ${independent.length} independent origins (${originNames(support)}); ${minOrigins} are asked for.`,
    );
  if (support.known.length > 1)
    return reason(
      'finding-one-channel',
      `${said}: ${outlets}; the origins named (${support.known.map((origin) => origin.name).join('; ')}) came through one agency or text.`,
    );
  if (unknown)
    return reason(
      'finding-independence-unknown',
      independent.length === 0
        ? `${said}: ${outlets}, and nothing shows where they have it from; they may all have it from one.`
        : `${said}: ${outlets}, of which the known origin is ${originNames(support)}; nothing shows where the others have it from.`,
    );
  return reason('finding-one-origin', `${said}: ${outlets}, all from one origin (${originNames(support)}).`);
}

function names(support: VariantSupport): string {
  return support.outlets.map((outlet) => outlet.name).join(', ') || 'one outlet';
}

function originNames(support: VariantSupport): string {
  return support.independent.map((origin) => origin.name).join('; ');
}

/** What the finding is limited to: articles read and their times. */
export function scopeReason(supports: readonly VariantSupport[], evidence: Evidence): Reason {
  return {
    code: 'finding-scope',
    says: `This holds ${scopeWords(evidence.articles.values())}.`,
    passages: passagesOf(supports.flatMap((support) => support.statements)),
  };
}

/** What a person decided about the outlets of a finding, with the copied words that stand against it. */
export function decisionReasons(supports: readonly VariantSupport[], evidence: Evidence): Reason[] {
  const decided = [...new Set(supports.flatMap((support) => support.decidedBy))];
  return decided.flatMap(({ independent, outletIds, says }) => {
    const said = supports
      .flatMap((support) => support.statements)
      .filter((one) => outletIds.includes(evidence.articles.get(one.articleId)?.outletId ?? ''));
    const code: ReasonCode = independent ? 'decision-independent' : 'decision-not-independent';
    return [{ code, says, passages: passagesOf(said) }, ...(independent ? copyReasons(said, evidence) : [])];
  });
}

function copyReasons(said: readonly Statement[], evidence: Evidence): Reason[] {
  const texts = new Set(
    said.flatMap((one) => evidence.channelsOf(one.id)).filter(({ kind }) => kind === 'shared-text'),
  );
  return [...texts].map(({ id, name }) => ({
    code: 'origin-shared-text',
    says: `Beside that decision stands ${name}: these words are in more than one of the articles.`,
    passages: passagesOf(said.filter((one) => evidence.channelsOf(one.id).some((origin) => origin.id === id))),
  }));
}
