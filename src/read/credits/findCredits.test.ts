import { describe, expect, it } from 'vitest';
import { creditsInByline, creditsInLine } from './creditsInLine.ts';
import { findDateline } from './dateline.ts';
import { findCredits } from './findCredits.ts';

const named = (credits: readonly { kind: string; name: string }[]) =>
  credits.map(({ kind, name }) => `${kind} ${name}`);

describe('findDateline', () => {
  it('reads place, date and agency, with the span of the agency', () => {
    const found = findDateline('OSTER, May 4 (Reuters) - A crane fell on a warehouse.', 100);
    expect(found?.words).toBe('OSTER, May 4 (Reuters)');
    expect(found?.credits[0]).toMatchObject({ name: 'Reuters', span: { start: 114, end: 121 } });
  });

  it('reads an agency that no list knows where a dateline puts it', () => {
    expect(named(findDateline('OSTER (Nordwire) – A crane fell.', 0)?.credits ?? [])).toEqual(['agency Nordwire']);
  });

  it('reads a place alone, and nothing in a plain opening', () => {
    expect(findDateline('OSTER, Norland — A crane fell.', 0)).toMatchObject({ words: 'OSTER, Norland', credits: [] });
    expect(findDateline('The port (AP reported) closed its gates.', 0)).toBeNull();
    expect(findDateline('He said it was over - then it was not.', 0)).toBeNull();
  });
});

describe('findDateline on what only looks like one', () => {
  it('takes no words called out in capitals for a place', () => {
    expect(findDateline('DEAR EDITOR: The crane has stood there for years.', 0)).toBeNull();
    expect(findDateline('VISIT the quay of Oster, May 4 — The crane is gone.', 0)).toBeNull();
    expect(findDateline('NEW DELHI: The port closed its gates.', 0)?.words).toBe('NEW DELHI');
  });

  it('reads a known place in small letters, with the outlet in brackets, or alone', () => {
    expect(findDateline('Oslo – The port closed its gates.', 0)?.words).toBe('Oslo');
    expect(findDateline('Oslo (Oster Evening)The port closed.', 0, 'Oster Evening')).toEqual({
      words: 'Oslo (Oster Evening)',
      credits: [],
    });
    expect(findDateline('Oslo', 0)?.words).toBe('Oslo');
    expect(findDateline('Brakes – and who looks after them', 0)).toBeNull();
  });
});

describe('creditsInByline', () => {
  it('tells people, agencies and desks apart', () => {
    expect(named(creditsInByline('Ada Lund and Bo van Ek in Oster, AFP'))).toEqual([
      'person Ada Lund',
      'person Bo van Ek',
      'agency Agence France-Presse',
    ]);
    expect(named(creditsInByline('Oster Evening Web Desk'))).toEqual(['outlet Oster Evening Web Desk']);
    expect(named(creditsInByline('Staff and agencies'))).toEqual(['outlet Staff', 'unknown agencies']);
  });
});

describe('creditsInLine', () => {
  it('names reporters and not editors', () => {
    const line = '(Reporting by Ada Lund; Editing by Bo Ek)';
    expect(named(creditsInLine(line, 10, 'text', 'end of text'))).toEqual(['person Ada Lund']);
  });

  it('reads agencies and the bare word', () => {
    expect(named(creditsInLine('With inputs from PTI', 0, 'text', 'end of text'))).toEqual([
      'agency Press Trust of India',
    ]);
    expect(named(creditsInLine('Additional reporting from agencies', 0, 'text', 'end of text'))).toEqual([
      'unknown agencies',
    ]);
    expect(named(creditsInLine('(Nordwire)', 0, 'text', 'end of text'))).toEqual(['agency Nordwire']);
  });
});

describe('findCredits', () => {
  it('keeps picture credits apart and points at the closing credit', () => {
    const text = 'The crane on Monday. (AP Photo/Ada Lund)\n\nFour dockers were hurt, the port said. (ANI)';
    const caption = { start: 0, end: 40 };
    const body = { start: 42, end: text.length };
    const { credits } = findCredits(
      text,
      [
        { kind: 'caption', span: caption },
        { kind: 'paragraph', span: body },
      ],
      null,
      [],
    );
    expect(credits.map(({ name, of }) => [name, of])).toEqual([
      ['Asian News International', 'text'],
      ['Associated Press', 'picture'],
    ]);
    const span = credits[0]!.span!;
    expect(text.slice(span.start, span.end)).toBe('ANI');
  });

  it('takes the last source of a digest for no credit', () => {
    const links = ['A crane fell at the quay (Nordwire)', 'The port is closed again (Reuters)', 'Four were hurt (ANI)'];
    const text = links.join('\n\n');
    let at = 0;
    const blocks = links.map((link) => {
      const span = { start: at, end: at + link.length };
      at = span.end + 2;
      return { kind: 'paragraph', span } as const;
    });
    expect(findCredits(text, blocks, null, []).credits).toEqual([]);
    const source = 'Why the crane fell and nobody saw it [Reuters]';
    const one = [{ kind: 'paragraph', span: { start: 0, end: source.length } } as const];
    expect(findCredits(source, one, null, []).credits).toEqual([]);
  });

  it('takes a caption with a label for no credit', () => {
    const caption = 'Image: Ada Lund, left, has taken over from Bo Ek as master of the port';
    const block = [{ kind: 'caption', span: { start: 0, end: caption.length } } as const];
    expect(findCredits(caption, block, null, []).credits).toEqual([]);
  });

  it('names where a note says that the article appeared first', () => {
    const of = (note: string) => {
      const block = [{ kind: 'paragraph', span: { start: 0, end: note.length } } as const];
      return findCredits(note, block, null, []).credits.map(({ kind, words, span }) => [
        kind,
        words,
        note.slice(span?.start, span?.end),
      ]);
    };
    expect(of('This article was originally published by Brannoc Herald. Read it there.')).toEqual([
      ['unknown', 'Brannoc Herald', 'Brannoc Herald'],
    ]);
    expect(of('The story first appeared in The Tide of Oster, a monthly.')).toEqual([
      ['unknown', 'The Tide of Oster', 'The Tide of Oster'],
    ]);
    expect(of('This report was published by the port in May.')).toEqual([]);
    expect(of('The report first appeared on Monday, she said.')).toEqual([]);
  });
});
