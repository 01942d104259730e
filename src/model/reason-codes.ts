/**
 * Every reason code the program may give, with what it means; docs/reasons.md is generated from this table.
 * A code starts with the stage that gives it.
 */
export const REASON_CODES = {
  // statements
  'statement-clause': 'A clause with a verb of its own was read as one statement.',
  // stories
  // points
  // compare (relations between two values)
  // origins
  // findings
} as const;

export type ReasonCode = keyof typeof REASON_CODES;
