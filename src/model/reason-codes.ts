/**
 * Every reason code the program may give, with what it means; docs/reasons.md is generated from this table.
 * A code starts with the stage that gives it.
 */
export const REASON_CODES = {
  // statements
  'statement-clause': 'A clause with a verb of its own was read as one statement.',
  'statement-phrase':
    'A phrase that carries a number, time, place or name of its own was read as a statement, with the words that show what it is about.',
  'statement-constituent':
    'Words that hang together in the tree of their sentence were read as a statement, since another article says the same no more and no less fully.',
  'statement-named':
    'Words that a person or a proposal names were read as a statement, with parts found by the same rules.',
  // stories
  'story-shared-words':
    'The article shares its heaviest words, names and numbers with the other articles of the story.',
  'story-alone': 'The article shares too little with any other to be lined up with it.',
  // points
  'point-lined-up':
    'The statements were lined up by their words, values and surroundings, and neither gives a value that the other denies.',
  'point-counted-thing-differs':
    'One and the same figure is given for two different things that the same kind of act was done to.',
  'point-kinds-exclude': 'Two statements name one thing by two kinds that exclude each other: a car, a truck.',
  'point-crossings-differ': 'Two statements place it on one street, at different crossings.',
  'point-clash-loose':
    'The values differ, but the statements were lined up too loosely for that kind of difference to be called a conflict.',
  'point-clash-figure-elsewhere': 'The figures differ, but the reports give the other figure too, for something else.',
  'point-clash-bound-at-figure': 'One gives a figure, the other a bound at that very figure.',
  'point-clash-reckoned':
    'The figures differ, but one comes from the other and what else its sentence counts, by adding or taking away.',
  'point-clash-other-actor':
    'One says that it happened and the other that it did not, but not of the same person or body.',
  'point-clash-time-assumed': 'The times differ as resolved, but their words can mean the same time.',
  'point-without-value': 'One statement gives a figure, time, place or name that the other leaves out.',
  'point-texts-figures-in-place':
    'Two texts differ in nothing but figures; whether each figure bears out the one in its place decides.',
  'point-headline-stance':
    'How a headline stands to what another says: in its own voice, denied, or passed on and asked.',
  'point-texts-clash': 'A figure, time or deed of one text fits none that the other gives.',
  'point-texts-opposed': 'A word of one text is denied in the other, or is the opposite of a word there.',
  'point-texts-alike': 'Two texts share most of their words, and every figure of the second is borne out.',
  'point-accounts-alike': 'Two accounts of about one length share many of their words, names left aside.',
  'point-texts-apart': 'Two texts share too few words, or one gives a figure that the other does not.',
  // compare (relations between two values)
  'compare-action-same': 'The same verb.',
  'compare-action-same-meaning': 'Verbs of the same meaning, or one denies the opposite of the other.',
  'compare-action-denied': 'One says it happened, the other that it did not.',
  'compare-action-opposite': 'Verbs or states that exclude each other.',
  'compare-action-verbs-differ': 'Different verbs; nothing shows that they exclude each other.',
  'compare-party-same': 'The same name, or two forms of it.',
  'compare-party-short-form': 'One is a shorter form of the other: surname only, initials, acronym.',
  'compare-party-spelling': 'Two spellings of one name.',
  'compare-party-spelling-close': 'The names differ by a letter or two; whether they name one person is not known.',
  'compare-party-first-name-differs': 'One surname with two first names that are nearly alike.',
  'compare-party-one-office': 'One particular office with two holders.',
  'compare-party-role-for-name': 'One gives the role of the person that the other names.',
  'compare-party-role-unknown': 'One names nobody, and nothing ties its words to the name.',
  'compare-party-roles-differ': 'Neither names anybody.',
  'compare-party-names-differ': 'Different names.',
  'compare-place-same': 'The same place.',
  'compare-place-contains': 'One place lies within the other.',
  'compare-place-words-part': 'One names the place with a part of the other’s words.',
  'compare-place-spelling': 'Two spellings of one name.',
  'compare-place-differ': 'Two known places of one kind that are not the same.',
  'compare-place-names-differ': 'Different names; nothing shows how the places lie to each other.',
  'compare-quantity-same': 'The same figure or bound.',
  'compare-quantity-unit-converted':
    'The figures agree when one is converted to the unit of the other, within their rounding.',
  'compare-quantity-about': 'An approximate figure covers the other.',
  'compare-quantity-rounded-figure': 'One bare figure is a rounding of the other.',
  'compare-quantity-bound': 'A bound (at least, more than, up to) covers the figure.',
  'compare-quantity-bound-far': 'A bound covers the figure, but the figure lies far from it.',
  'compare-quantity-bound-at-its-time':
    'Two bounds or a bound and a figure of a running toll, read as counts made at their time.',
  'compare-quantity-within-range': 'A figure or range lies within the other range.',
  'compare-quantity-ranges-overlap': 'Two ranges overlap in part.',
  'compare-quantity-vague-count': 'A vague count such as “dozens” covers the figure.',
  'compare-quantity-outside-vague': 'The figure is outside what the vague count can mean.',
  'compare-quantity-outside-bound': 'The figure lies outside what the bound leaves open.',
  'compare-quantity-reckoned':
    'A figure comes from others by arithmetic: parts of a whole, what is left, a share, so much for each of so many.',
  'compare-quantity-figures-differ': 'The figures differ by more than their rounding.',
  'compare-quantity-counts-differ': 'What is counted is not the same.',
  'compare-quantity-counts-overlap': 'The figures differ, but one may count a part of what the other counts.',
  'compare-quantity-counts-unknown': 'The figures differ, but one does not say what it counts.',
  'compare-quantity-units-differ': 'Different units or currencies are not compared.',
  'compare-quote-same': 'The same words are quoted.',
  'compare-quote-part': 'One quotation is a part of the other.',
  'compare-quote-words-changed': 'The same quotation, with other words in one place.',
  'compare-quote-words-left-out': 'The same quotation, with words left out.',
  'compare-quote-differ': 'Different quotations, or too few words in common to tell.',
  'compare-time-same': 'The same time.',
  'compare-time-about-same': 'Rounded times that cover each other.',
  'compare-time-within': 'One time lies within the other.',
  'compare-time-overlaps': 'The times cover each other for the most part.',
  'compare-time-overlaps-little': 'The times overlap only a little.',
  'compare-time-apart': 'No time fits both.',
  'compare-time-of-day-apart': 'The times of day differ; the day of one of them is not given.',
  'compare-time-close': 'Parts of the day or times of day that lie close together.',
  'compare-time-day-not-given': 'The same time of day; one does not give the day.',
  'compare-time-day-assumed': 'Neighbouring days, one of them counted from the time of publication.',
  'compare-time-year-assumed': 'The same date in different years, one of them assumed.',
  'compare-time-vague': 'One of the times is too vague to tell.',
  'compare-time-unresolved': 'A time could not be resolved.',
  'compare-time-zone-unknown': 'One gives local time without a zone, the other a time with one.',
  // origins
  'origin-credit':
    'The article credits a news agency or another outlet for its matter: in a byline, a dateline, a closing line or a rights notice.',
  'origin-told-outlet': 'The running text credits a news agency or another outlet, or says that somebody told it.',
  'origin-through': 'What a source said is credited to the agency or outlet that carried it.',
  'origin-agency-itself': 'The article is published by a news agency itself.',
  'origin-official':
    'A source is credited by several articles, or for a published statement, briefing, paper or post, or speaks for a body, from a seat more than once, or as the one the reports are about.',
  'origin-issued': 'The article names a statement, report, poll, filing or post together with whoever put it out.',
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
  'origin-source-office': 'The person holds an office of a body, so that both count once.',
  'origin-source-speaks-for': 'The person speaks for the body: a spokesman, a press office, an officer of the police.',
  // proposals (points and origins that a reader proposes)
  'proposal-kept':
    'The proposed point holds: its quotes were found, and our rules read the relation as proposed, or cannot tell otherwise.',
  'proposal-joined': 'The proposed point is one that was found without it.',
  'proposal-widened': 'Statements that were lined up by our rules were added to the proposed point.',
  'proposal-repeated': 'The point rests on words that an earlier proposal rests on; the two were joined.',
  'proposal-article-unknown': 'The proposal names an article that was not read.',
  'proposal-article-ambiguous': 'The proposal names an article by a name that several have.',
  'proposal-article-apart': 'The article named reports another event and is not lined up with the others.',
  'proposal-quote-missing': 'The proposal gives neither a quote nor offsets.',
  'proposal-quote-not-found': 'The words quoted are not in the article.',
  'proposal-quote-outside': 'The offsets lie outside the article, or do not give the words quoted.',
  'proposal-quote-too-long': 'The quote is too long to show one fact.',
  'proposal-quote-white-space':
    'The words quoted are in the article with other white space; the words of the article count.',
  'proposal-quote-marks':
    'The words quoted are in the article with other quotation marks or dashes; the words of the article count.',
  'proposal-quote-repeated': 'The words quoted stand in the article more than once; the first place was taken.',
  'proposal-quote-cut':
    'The quote begins or ends within a word or runs over several sentences; the whole words of one sentence were taken.',
  'proposal-quote-unread': 'The words quoted are no part of a sentence that is read as a statement.',
  'proposal-says-nothing': 'The words quoted hold no word that says anything by itself.',
  'proposal-answers-nothing':
    'The words quoted do not answer what the other quotes answer: the answer is withheld, or the figure left out.',
  'proposal-said-elsewhere': 'Proposed as what one article alone says, but another article says it too.',
  'proposal-one-article': 'The quotes that hold are of one article only, so that there is nothing to compare.',
  'proposal-too-many': 'The proposal gives more quotes of one article than answer one question, or more than are read.',
  'proposal-counts-differ': 'The figures proposed as answers to one question count different things.',
  'proposal-conflict-checked': 'Our rules see the conflict that was proposed.',
  'proposal-conflict-unchecked': 'Proposed as a conflict; our rules could not check it.',
  'proposal-no-conflict': 'Proposed as a conflict, but our rules show that the answers can both be right.',
  'proposal-qualities-differ': 'Both name one kind of thing by qualities that do not exclude each other.',
  'proposal-conflict-found': 'Proposed as no conflict, but our rules see one.',
  'proposal-agreement-unchecked':
    'Proposed as one answer; no word shows it, so that the answers stand beside each other and corroborate nothing.',
  'proposal-precision-unchecked': 'Proposed as answers told more and less exactly; our rules could not check it.',
  'proposal-relation-changed': 'Our rules read the relation of the answers otherwise than proposed.',
  'proposal-origin-kept': 'The articles credit the proposed origin, or share the text, as proposed.',
  'proposal-origin-not-named': 'The words of the article do not name the proposed origin.',
  'proposal-origin-no-shared-text': 'The articles named have no running text in common.',
  'proposal-origin-kind': 'The kind of origin proposed is not one that is known.',
  // decisions
  'decision-same': 'A person decided that statements answer one question; they stand in one point.',
  'decision-not-same': 'A person decided that statements do not answer one question; no point holds them both.',
  'decision-no-conflict': 'A person decided that two answers do not contradict each other.',
  'decision-independent': 'A person decided that outlets have their matter independently of each other.',
  'decision-not-independent':
    'A person decided that outlets do not have their matter independently of each other; they count as one origin.',
  // findings
  'finding-conflict': 'Two variants cannot both be right.',
  'finding-update': 'Two variants differ because a later report gives a newer state of a running count or situation.',
  'finding-one-outlet': 'One outlet alone says it.',
  'finding-one-origin': 'Several outlets say it, and all that is known of where they have it from leads to one origin.',
  'finding-independence-unknown': 'Several outlets say it, and for some of them nothing shows where they have it from.',
  'finding-corroborated': 'As many independent origins as the settings ask for stand behind one variant.',
  'finding-too-few-origins': 'Independent origins stand behind one variant, but fewer than the settings ask for.',
  'finding-one-channel':
    'Several origins are named, but what they say came through one agency or one shared text, so they do not count as independent.',
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
