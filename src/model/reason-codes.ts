/**
 * Every reason code the program may give, with what it means; docs/reasons.md is generated from this table.
 * A code starts with the stage that gives it.
 */
export const REASON_CODES = {
  // statements
  'statement-clause': 'A clause with a verb of its own was read as one statement.',
  // stories
  'story-shared-words': 'The article shares its heaviest words, names and numbers with the other articles of the story.',
  'story-alone': 'The article shares too little with any other to be lined up with it.',
  // points
  // compare (relations between two values)
  // origins
  'origin-credit':
    'The article credits a news agency or another outlet for its matter: in a byline, a dateline, a closing line or a rights notice.',
  'origin-told-outlet': 'The running text credits a news agency or another outlet, or says that somebody told it.',
  'origin-through': 'What a source said is credited to the agency or outlet that carried it.',
  'origin-agency-itself': 'The article is published by a news agency itself.',
  'origin-official':
    'A source is credited by several articles, for a published statement, briefing, paper or post, or for several statements of one article.',
  'origin-official-statement': 'The statement is credited to a source on which the articles rest.',
  'origin-shared-text': 'Articles of different outlets have running text in common outside quotation marks.',
  'origin-own-reporting':
    'A signed article with first-hand signs: told to the outlet itself, seen by its reporter, a dateline of its own.',
  'origin-unknown': 'Nothing in the article shows where its matter comes from; it is never counted as independent.',
  'origin-copies-credited': 'Two articles share running text, and one credits the outlet of the other.',
  'origin-copies-earlier': 'Two articles share running text, and one was published later than the other.',
  'origin-copies-undated': 'Two articles share running text, and their times do not tell which came first.',
  'origin-source-same-name': 'Two names credited in reports are the same name.',
  'origin-source-short-form': 'One name is the short form of the other.',
  'origin-source-acronym': 'One name is made of the first letters of the other.',
  'origin-source-spelling': 'Two names are two spellings of one name.',
  'origin-source-speaks-for': 'The person speaks for the body: a spokesman, a press office, an officer of the police.',
  // findings
  'finding-conflict': 'Two variants cannot both be right.',
  'finding-update': 'Two variants differ because a later report gives a newer state of a running count or situation.',
  'finding-one-outlet': 'One outlet alone says it.',
  'finding-one-origin': 'Several outlets say it, and all that is known of where they have it from leads to one origin.',
  'finding-independence-unknown': 'Several outlets say it, and for some of them nothing shows where they have it from.',
  'finding-corroborated': 'As many independent origins as the settings ask for stand behind one variant.',
  'finding-too-few-origins': 'Independent origins stand behind one variant, but fewer than the settings ask for.',
  'finding-one-owner': 'Several outlets say it, and they or their origins belong to one owner.',
  'finding-vaguer': 'One variant says the same as another in a vaguer way.',
  'finding-possible': 'The statements were lined up with less certainty: read the words before relying on it.',
  'finding-scope': 'The articles the finding is about, and when they were published.',
  'finding-clash-later-figure': 'A count of a kind that runs on grows from earlier reports to later ones.',
  'finding-clash-running-words': 'The words of a report mark its figure as one of a moment: so far, rose to, now.',
  'finding-clash-same-time': 'The times of the reports do not part the variants; the clash is taken as real.',
  'finding-clash-not-running': 'What the variants give does not run on with time; the clash is taken as real.',
} as const;

export type ReasonCode = keyof typeof REASON_CODES;
