/** What can be wrong with how the program was called; the text says what to do. */
export const MISUSE_CODES = {
  'unknown-usage': 'The command, an option or an argument is not known.',
  'unknown-format': 'The format is not one of those that can be written.',
  'unknown-zone': 'The time zone is not a name of the IANA database.',
  'bad-min-origins': 'The number of origins is not a whole number of 1 or more.',
  'bad-every': 'The time between two polls is not a time within bounds.',
  'bad-delay': 'The delay is not a number of milliseconds.',
  'list-too-large': 'The list of addresses is too long.',
  offline: 'The network is forbidden, and an input or a model lies beyond it.',
  'model-needs-name': 'A server can hold many models, and none was named.',
  'model-needs-url': 'Something is said about a model, and not where it is.',
  'bad-model-url': 'The address of the model is not one of a server.',
  'bad-model-key': 'The key for the model holds what no key can hold.',
  'bad-model-number': 'The context or the time for the model is not a number within bounds.',
  'open-needs-page': 'Only an HTML page can be opened.',
  'out-is-input': 'The output would overwrite an input.',
  'out-not-writable': 'The output file could not be written.',
  'page-not-built': 'The program was built without its web page.',
  'one-file-only': 'Only one file can be read at a time.',
  'decisions-not-readable': 'The decisions file could not be opened, or is too large.',
  'decisions-not-text': 'The decisions file is not text.',
  'report-not-readable': 'The report file could not be opened.',
  'proposals-not-readable': 'The file of proposals could not be opened, is too large, or is asked for twice.',
  'proposals-broken': 'The file of proposals is not JSON of the form asked for.',
  'report-broken': 'The file is not a report of this program, or of another version of it.',
  'finding-not-found': 'The report has no such finding.',
  'finding-ambiguous': 'More than one finding starts so.',
  'unknown-story': 'The archive has no such story.',
  'ambiguous-story': 'More than one story starts so.',
  'unknown-article': 'The story has no such article, or more than one.',
  'story-not-split': 'Nothing would be left of the story.',
  'story-not-merged': 'There is nothing to put together.',
  'bad-since': 'The time is none that can be read.',
  'bad-limit': 'The number is not a whole number within bounds.',
  'alerts-missing': 'The archive has no file of alert rules.',
  'alerts-not-readable': 'The file of alert rules could not be opened, or is too large.',
  'alerts-broken': 'The file of alert rules is not of the form asked for.',
  'unknown-alert-rule': 'There is no alert rule of that name.',
} as const;

export type MisuseCode = keyof typeof MISUSE_CODES;

/** Thrown where the user asked for something that cannot be done; ends in exit code 2. */
export class Misuse extends Error {
  readonly code: MisuseCode;

  constructor(code: MisuseCode, says: string) {
    super(says);
    this.name = 'Misuse';
    this.code = code;
  }
}
