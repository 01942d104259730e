/** Every warning code with what it means; docs/reasons.md is generated from this table. */
export const WARNING_CODES = {
  'input-empty': 'The input holds no bytes or no text.',
  'input-binary': 'The input is not text (an image, an archive, a PDF …) and was not read.',
  'input-too-large': 'The input is larger than the limit; only its first part was read, or none.',
  'input-unknown-suffix': 'A file of a folder was left out because its name does not end like that of an article.',
  'input-own-report': 'The input is a report made by this program, not an article, and was not read.',
  'input-not-found': 'There is no such file or folder.',
  'input-not-readable': 'The file could not be opened or read.',
  'input-no-article': 'The page was read but holds no article text.',
  'input-broken-row': 'A row of a JSONL file is not a JSON object with a text and was left out.',
  'article-duplicate': 'The same article was given more than once; it counts once.',
  'article-language': 'The language is not one that is understood; the article is shown but takes part in no point.',
  'article-no-date':
    'No publication time was found; relative dates in it are counted from the day of the first report of the story, and stay unresolved where no report has a time.',
  'article-zone-assumed': 'The page gives a time without a zone; the zone named in the warning was assumed.',
  'charset-guessed': 'The character set was not declared, or declared wrongly, and was detected instead.',
  'page-simplified': 'The page was too deep or too large for the full reading; a simpler reading was used.',
  'story-single-article': 'Only one article was read; everything rests on one outlet.',
  'story-several-events':
    'The articles report different events; only articles of one event are lined up with each other.',
} as const;

export type WarningCode = keyof typeof WARNING_CODES;
