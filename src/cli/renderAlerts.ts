import type { Alert } from '../alerts/alert.ts';
import { namesEvent } from '../alerts/evaluateRules.ts';
import type { AlertCondition, AlertRule, AlertTargets } from '../alerts/rule.ts';
import { indent, paintLines, run, wrapRuns, type Line, type Painter } from '../report/layoutRuns.ts';
import { printable } from '../report/printable.ts';
import { sayInstant } from '../report/sayTime.ts';

interface Layout {
  readonly columns: number;
  readonly paint: Painter;
}

/** Alerts as a list: rule and time, what happened, and the story with the id that `twosource story` takes. */
export function renderAlerts(alerts: readonly Alert[], layout: Layout): string {
  return alerts
    .map(({ rule, at, says, story }) =>
      entry(
        [run(printable(rule), 'title'), run(` · ${sayInstant(at)}`, 'dim')],
        [says, `${story.id} · ${printable(story.label)}`],
        layout,
      ),
    )
    .join('\n');
}

/** Rules in words: what each waits for and where its alerts go, so that a person sees whether they meant that. */
export function renderRules(rules: readonly AlertRule[], layout: Layout): string {
  const count = rules.length === 1 ? '1 rule, and it is right.' : `${rules.length} rules, all right.`;
  const said = rules.map(({ name, when, to }) =>
    entry([run(printable(name), 'title')], [sayWhen(when), sayTargets(to)], layout),
  );
  return [`${count}\n`, ...said].join('\n');
}

function entry(head: Line, [says = '', rest = '']: readonly string[], { columns, paint }: Layout): string {
  const inner = Math.max(20, columns - 2);
  return paintLines(
    [
      ...wrapRuns(head, columns),
      ...indent(wrapRuns([run(printable(says))], inner), 2),
      ...indent(wrapRuns([run(printable(rest), 'dim')], inner), 2),
    ],
    paint,
  );
}

function sayWhen(when: AlertCondition): string {
  const { conflict, changedFact, secondOrigin, newStory, articles } = when;
  const events = [
    newStory ? 'a story begins' : null,
    articles === null ? null : `a story reaches ${articles} articles`,
    secondOrigin ? 'a second independent origin stands behind a story' : null,
    conflict === 'new' ? 'reports conflict on a further point, for certain or possibly' : null,
    conflict === 'firm' ? 'reports conflict on a further point for certain' : null,
    changedFact ? 'a later state of an article changes a fact' : null,
  ].filter((event) => event !== null);
  return `When ${namesEvent(when) ? events.join(', or ') : 'a story comes to be of this kind'}${sayFilter(when)}.`;
}

function sayFilter({ words, outlets }: AlertCondition): string {
  const parts = [
    ...(words === null || words.all.length === 0 ? [] : [`all of ${listed(words.all)}`]),
    ...(words === null || words.any.length === 0 ? [] : [`one of ${listed(words.any)}`]),
  ];
  const holds = parts.length === 0 ? '' : ` holds ${parts.join(' and ')}`;
  const from = outlets.length === 0 ? '' : ` of ${listed(outlets)}`;
  return holds === '' && from === ''
    ? ''
    : `, and an article${from === '' ? ' of it' : from}${holds === '' ? ' is part of it' : holds}`;
}

function sayTargets({ feed, command, webhook }: AlertTargets): string {
  const to = [
    feed ? 'the feed files' : null,
    command === null ? null : `the command ${command.map((part) => JSON.stringify(part)).join(' ')}`,
    // The rest of an address can be a secret.
    webhook === null ? null : `the webhook at ${new URL(webhook).host}`,
  ];
  return `To ${to.filter((one) => one !== null).join(', and ')}.`;
}

function listed(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ');
}
