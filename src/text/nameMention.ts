import type { Span } from '../model/index.ts';
import type { NameKind } from './nameKinds.ts';

/** One name at one place, before its variants are known. */
export interface Mention {
  readonly words: readonly string[];
  readonly name: string;
  readonly role: string | null;
  readonly titled: boolean;
  readonly kind: NameKind;
  readonly weight: number;
  readonly key: string;
  readonly span: Span;
  /** Acronym that stands in brackets right after the name, or null. */
  readonly acronym: string | null;
}
