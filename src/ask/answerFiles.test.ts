import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerFiles } from './answerFiles.ts';

const ANSWER = { content: '{"points":[]}', cut: false, read: 12 };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('answerFiles', () => {
  it('gives back what was kept, and leaves nothing else behind', async () => {
    const files = answerFiles(join(folder, 'new'), 1);
    expect(await files.find('k')).toBeNull();
    await files.keep('k', ANSWER);
    expect(await files.find('k')).toEqual(ANSWER);
    expect(readdirSync(join(folder, 'new'))).toEqual(['k.answer']);
  });

  it.each(['', '{"content":"{\\"poi', 'null', '[]', '{"content":7,"cut":false}', '{"content":"x"}'])(
    'takes a damaged file, %j, for none',
    async (text) => {
      writeFileSync(join(folder, 'k.answer'), text);
      expect(await answerFiles(folder, 1).find('k')).toBeNull();
    },
  );

  it('does not read what a run that was ended left half written', async () => {
    writeFileSync(join(folder, '.k.77.part'), JSON.stringify(ANSWER).slice(0, 20));
    const files = answerFiles(folder, 1);
    expect(await files.find('k')).toBeNull();
    await files.keep('k', ANSWER);
    expect(await files.find('k')).toEqual(ANSWER);
  });

  it('throws where the disk does not take it', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(answerFiles(join(folder, 'file'), 1).keep('k', ANSWER)).rejects.toThrow(/EEXIST|ENOTDIR/u);
  });
});
