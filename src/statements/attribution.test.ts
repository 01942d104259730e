import { describe, expect, it } from 'vitest';
import type { Article, Attribution, Source } from '../model/index.ts';
import { analyseSentence } from '../text/analyse.ts';
import { findNames } from '../text/names.ts';
import { cutSentences } from '../text/sentences.ts';
import { findAttributions } from './attribution.ts';
import { stanceOf } from './attribution-stance.ts';

interface Read {
  readonly text: string;
  readonly attributions: readonly Attribution[];
  readonly sources: ReadonlyMap<string, Source>;
}

function articleOf(text: string): Article {
  const blocks: Article['blocks'][number][] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    blocks.push({ kind: 'paragraph', span: { start: line.index, end: line.index + line[0].length } });
  }
  const sentences = cutSentences(
    text,
    blocks.map((block) => block.span),
  );
  return {
    id: 'art-1',
    outletId: 'out-1',
    url: null,
    headline: null,
    standfirst: null,
    byline: null,
    dateline: null,
    publishedAt: null,
    updatedAt: null,
    timesWeighed: [],
    carriedBy: null,
    capturedAt: null,
    language: 'en',
    text,
    blocks,
    sentences,
    credits: [],
    revisionOf: null,
    readFrom: { format: 'text', name: 'test', sha256: '' },
    dropped: [],
  };
}

function read(text: string): Read {
  const article = articleOf(text);
  const sentences = article.sentences.map((span) => analyseSentence(text, span));
  const { attributions, sources } = findAttributions(sentences, findNames(sentences), article);
  return { text, attributions, sources: new Map(sources.map((source) => [source.id, source])) };
}

function words({ text }: Read, span: { start: number; end: number } | null): string | null {
  return span === null ? null : text.slice(span.start, span.end);
}

/** source | cue | content of every attribution. */
function parts(text: string): string[] {
  const found = read(text);
  return found.attributions.map(({ source, cue, content }) =>
    [words(found, source) ?? '-', words(found, cue), content.map((span) => words(found, span)).join(' ... ')].join(
      ' | ',
    ),
  );
}

function sourcesOf(text: string): (string | null)[] {
  const found = read(text);
  return found.attributions.map(({ sourceId }) => {
    const source = sourceId === null ? undefined : found.sources.get(sourceId);
    return source === undefined ? null : `${source.kind} ${source.name}`;
  });
}

describe('findAttributions: where the words stand', () => {
  it.each([
    ['The wardens said the lock gate had jammed.', 'The wardens | said | the lock gate had jammed'],
    ['Mira Tolland said that the gate had jammed.', 'Mira Tolland | said | that the gate had jammed'],
    ['The gate had jammed at noon, the lock office said.', 'the lock office | said | The gate had jammed at noon'],
    ['The gate, Tolland said, had jammed at noon.', 'Tolland | said | The gate ... had jammed at noon'],
    ['“The gate had jammed,” said Mira Tolland, a warden.', 'Mira Tolland, a warden | said | “The gate had jammed,”'],
    [
      'Tolland, who lives by the lock, said she had called twice.',
      'Tolland, who lives by the lock | said | she had called twice',
    ],
    ['According to the lock office, the gate had jammed.', 'the lock office | According to | the gate had jammed'],
    ['The gate had jammed, according to two wardens.', 'two wardens | according to | The gate had jammed'],
    ['Tolland told reporters that the gate had jammed.', 'Tolland | told | that the gate had jammed'],
    ['Tolland said on Friday in a statement that the gate had jammed.', 'Tolland | said | that the gate had jammed'],
    ['Tolland denied the report.', 'Tolland | denied | the report'],
  ])('%s', (text, expected) => {
    expect(parts(text)).toEqual([expected]);
  });

  it('takes an age as part of the name after the verb', () => {
    expect(parts('“It was loud,” said 31-year-old Ada Orr.')).toEqual(['31-year-old Ada Orr | said | “It was loud,”']);
  });

  it('finds a credit within the object of another, which did not come through it', () => {
    const text = "The board rejected Tolland's claim that the gate had jammed.";
    expect(parts(text)).toEqual([
      "The board | rejected | Tolland's claim that the gate had jammed",
      "Tolland's | claim | that the gate had jammed",
    ]);
    expect(read(text).attributions.map(({ through }) => through)).toEqual([null, null]);
  });

  it('gives a participle cue the subject of its sentence', () => {
    expect(parts('The board closed the lock, citing a cracked hinge.')).toEqual([
      'The board | citing | a cracked hinge',
    ]);
    expect(parts('“It was loud,” Tolland said, adding that she had run.')).toEqual([
      'Tolland | said | “It was loud,”',
      'Tolland | adding | that she had run',
    ]);
  });

  it('gives the second of two joined verbs the source of the first', () => {
    expect(parts('Tolland praised the crew and said the lock would open.')).toEqual([
      'Tolland | praised | the crew',
      'Tolland | said | the lock would open',
    ]);
  });

  it('ends a content where another source is credited', () => {
    expect(parts('Tolland said the hinge had cracked, but the board said it was sound.')).toEqual([
      'Tolland | said | the hinge had cracked',
      'the board | said | it was sound',
    ]);
  });

  it('follows a quotation over sentences and paragraphs', () => {
    const text = '“It was loud,” Tolland said. “We ran.\n“Then it went dark.”';
    expect(parts(text)).toEqual(['Tolland | said | “It was loud,” ... “We ran. ... “Then it went dark.”']);
  });

  it('takes the quotation after a colon, also in the next paragraph', () => {
    expect(parts('Tolland wrote:\n“The hinge is gone.”')).toEqual([
      'Tolland | wrote: | “The hinge is gone.”'.replace(':', ''),
    ]);
  });

  it('reads no cue inside a quotation', () => {
    expect(parts('“They said it would hold,” Tolland said.')).toEqual(['Tolland | said | “They said it would hold,”']);
  });

  it('credits nobody for hearsay', () => {
    expect(parts('The hinge is said to have cracked in June.')).toEqual([
      '- | is said | The hinge ... to have cracked in June',
    ]);
    expect(sourcesOf('The hinge had reportedly cracked.')).toEqual([null]);
  });

  it('credits whoever speaks, not whom the speaker belongs to', () => {
    expect(sourcesOf('Mira Tolland’s mother, Ada Orr, said the gate had jammed.')).toEqual(['person Ada Orr']);
    expect(sourcesOf('Mira Tolland’s campaign said the gate had jammed.')).toEqual(['body Mira Tolland’s campaign']);
    expect(sourcesOf('The head of the old union of pilots, Ada Orr, said the gate had jammed.')).toEqual([
      'person Ada Orr',
    ]);
  });

  it('finds nothing where nobody is credited', () => {
    expect(parts('The gate jammed at noon. Forty barges waited below the lock.')).toEqual([]);
  });
});

describe('findAttributions: forms', () => {
  it.each([
    ['“The hinge is gone,” Tolland said.', 'direct'],
    ['Tolland said the hinge was gone.', 'indirect'],
    ['Tolland said the hinge was “gone for good”.', 'mixed'],
  ])('%s', (text, form) => {
    expect(read(text).attributions.map((attribution) => attribution.form)).toEqual([form]);
  });
});

describe('findAttributions: sources', () => {
  it('joins the variants of a name', () => {
    const found = read('Mira Tolland said the gate had jammed. Tolland said she had called. “Twice,” Ms Tolland said.');
    expect(found.sources.size).toBe(1);
    expect([...found.sources.values()][0]?.name).toBe('Mira Tolland');
    expect([...found.sources.values()][0]?.mentions).toHaveLength(3);
  });

  it('resolves pronouns to the latest fitting person or body', () => {
    const text =
      'Mira Tolland said the gate had jammed. She said the hinge was old. The Lock Board denied this. It said the hinge was new.';
    expect(sourcesOf(text)).toEqual([
      'person Mira Tolland',
      'person Mira Tolland',
      'body Lock Board',
      'body Lock Board',
    ]);
  });

  it('tells kinds of source apart', () => {
    expect(sourcesOf('Officials said the gate had jammed.')).toEqual(['unnamed Officials']);
    expect(sourcesOf('The police said the gate had jammed.')).toEqual(['body police']);
    expect(sourcesOf('The report said the gate had jammed.')).toEqual(['document report']);
    expect(sourcesOf('Reuters reported that the gate had jammed.')).toEqual(['agency Reuters']);
    expect(sourcesOf('A spokeswoman for the Lock Board said the gate had jammed.')).toEqual(['body Lock Board']);
  });

  it('gives the same source in two articles the same id', () => {
    const one = read('Mira Tolland said the gate had jammed.').attributions[0]?.sourceId;
    const two = read('The lock is shut, Mira Tolland said.').attributions[0]?.sourceId;
    expect(one).not.toBeNull();
    expect(two).toBe(one);
  });

  it('keeps the channel apart from the source', () => {
    const found = read(
      'The Lock Board said in a statement carried by The Coastal Press Agency that the gate had jammed.',
    );
    const [attribution] = found.attributions;
    expect(found.sources.get(attribution?.sourceId ?? '')?.name).toBe('Lock Board');
    expect(found.sources.get(attribution?.through?.sourceId ?? '')).toMatchObject({
      kind: 'agency',
      name: 'Coastal Press Agency',
    });
    expect(words(found, attribution?.content[0] ?? null)).toBe('that the gate had jammed');
  });

  it('finds the words before a credit that ends with an agency and its letters in brackets', () => {
    const found = read(
      'The gate had jammed, the Lock Board said in a statement carried by The Coastal Press Agency (CPA).',
    );
    const carried = found.attributions.find(({ through }) => through !== null);
    expect(found.sources.get(carried?.sourceId ?? '')?.name).toBe('Lock Board');
    expect(words(found, carried?.content[0] ?? null)).toBe('The gate had jammed');
  });

  it('has a credit within a credit come through the outer source', () => {
    const found = read('Reuters reported that the Lock Board said the gate had jammed.');
    const inner = found.attributions.find(({ through }) => through !== null);
    expect(found.sources.get(inner?.sourceId ?? '')?.name).toBe('Lock Board');
    expect(found.sources.get(inner?.through?.sourceId ?? '')?.name).toBe('Reuters');
  });
});

/** source | cue | content <= source of the channel, cue of the channel. */
function chains(text: string): string[] {
  const found = read(text);
  return found.attributions.map(({ source, cue, content, through }) => {
    const said = [
      words(found, source) ?? '-',
      words(found, cue),
      content.map((span) => words(found, span)).join(' ... '),
    ];
    const by = through && `${words(found, through.source) ?? '-'}, ${words(found, through.cue) ?? '-'}`;
    return said.join(' | ') + (by === null ? '' : ` <= ${by}`);
  });
}

describe('findAttributions: through whom it came', () => {
  it.each([
    [
      'Reuters quoted the lock keeper as saying the gate had jammed.',
      'the lock keeper | saying | the gate had jammed <= Reuters, quoted',
    ],
    [
      'The harbour master was quoted by the Harbour Post as saying that the gate had jammed.',
      'The harbour master | was quoted | that the gate had jammed <= the Harbour Post, quoted by',
    ],
    [
      'According to a report by the Harbour Post, the board said the gate had jammed.',
      'the board | said | the gate had jammed <= a report by the Harbour Post, According to',
    ],
    [
      'The gate had jammed, the board said, according to the Coastal Press Agency.',
      'the board | said | The gate had jammed <= the Coastal Press Agency, according to',
    ],
    [
      'The agency said that, according to the police, nobody was hurt.',
      'the police | according to | nobody was hurt <= The agency, said',
    ],
    [
      'State television reported that the police had told the families the barge was empty.',
      'the police | had told | the barge was empty <= State television, reported',
    ],
    [
      'In a letter seen by the Harbour Post, the board warned that the gate would fail.',
      'the board | warned | that the gate would fail <= the Harbour Post, seen by',
    ],
    [
      'Officials told the Coastal Press Agency on condition of anonymity that the gate was left open.',
      'Officials | told | that the gate was left open <= the Coastal Press Agency, told',
    ],
    [
      'Tolland said her brother claimed that the board knew the hinge was cracked.',
      'her brother | claimed | that the board knew the hinge was cracked <= Tolland, said',
    ],
    [
      'The minister, speaking to Radio Coast, said the lock would stay shut.',
      'The minister | said | the lock would stay shut <= Radio Coast, speaking to',
    ],
    [
      'The report quotes an engineer who says the hinge was sound.',
      'who | says | the hinge was sound <= The report, quotes',
    ],
  ])('%s', (text, expected) => {
    expect(chains(text)).toContain(expected);
  });
});

describe('findAttributions: hearsay', () => {
  it.each([
    ['The hinge had reportedly cracked in June.', '- | reportedly | The hinge had ... cracked in June'],
    ['Allegedly, the hinge was never oiled.', '- | Allegedly | the hinge was never oiled'],
    [
      'The night watch reportedly slept through the alarm, and the gate broke.',
      '- | reportedly | The night watch ... slept through the alarm',
    ],
    ['The keeper, who was allegedly asleep, was dismissed.', '- | allegedly | who was ... asleep'],
    ['The keeper reportedly claimed that he was ill.', 'The keeper | reportedly claimed | that he was ill'],
    ['Two wardens are alleged to have taken bribes.', '- | are alleged | Two wardens ... to have taken bribes'],
    ['The lock is expected to reopen on Friday.', '- | is expected | The lock ... to reopen on Friday'],
    ['It is understood that the board will meet on Friday.', '- | is understood | that the board will meet on Friday'],
    [
      'The captain has been charged with leaving the bridge.',
      '- | has been charged with | The captain ... leaving the bridge',
    ],
    ['The gate is rumoured to have been sold.', '- | is rumoured | The gate ... to have been sold'],
    [
      'The barge, which is thought to have carried salt, was towed away.',
      '- | is thought | which ... to have carried salt',
    ],
  ])('%s', (text, expected) => {
    expect(parts(text)).toEqual([expected]);
  });
});

describe('findAttributions: what the tree sets right', () => {
  it.each([
    ['He said, twice, that the gate had jammed.', ['He | said | that the gate had jammed']],
    [
      'Nearly half of the wardens said the gate had jammed.',
      ['Nearly half of the wardens | said | the gate had jammed'],
    ],
    [
      'The owners issued a statement after the board told the town that the gate had jammed.',
      ['the board | told | that the gate had jammed'],
    ],
    ['The wardens who oppose the plan have left the lock.', ['who | oppose | the plan']],
    [
      'Despite their claim that the gate had jammed, the board opened the lock.',
      ['their | claim | that the gate had jammed'],
    ],
    [
      '“It was loud,” said Ada Orr, then warden of the lock.',
      ['Ada Orr, then warden of the lock | said | “It was loud,”'],
    ],
  ])('%s', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it('reads the title of a book as a part of the source', () => {
    expect(parts('“It was loud,” said Ada Orr, the author of “Ten Gates,” who lives there.')).toEqual([
      'Ada Orr, the author of “Ten Gates,” who lives there | said | “It was loud,”',
    ]);
  });
});

describe('stanceOf', () => {
  it.each([
    ['Tolland said the gate had jammed.', 'says'],
    ['Tolland believes the gate had jammed.', 'thinks'],
    ['Tolland wants to open the gate.', 'wants'],
  ])('%s', (text, stance) => {
    expect(read(text).attributions.map((attribution) => stanceOf(attribution, text))).toEqual([stance]);
  });
});
