import { describe, expect, it } from 'vitest';
import { editsBetween, foldName, plainName } from './nameFolding.ts';
import { knownPlace, placeContains } from './places.ts';

describe('foldName', () => {
  it.each([
    ['Mohammed', 'Muhammad'],
    ['Yousuf', 'Yusuf'],
    ['Khaled', 'Khalid'],
    ['Deh-i-Nau', 'Deh-e-Nau'],
    ['Müller', 'Muller'],
    ['Fayez', 'Faiz'],
    ['Gaddafi', 'Gadafi'],
  ])('%s meets %s', (a, b) => {
    expect(foldName(a)).toBe(foldName(b));
  });

  it.each([
    ['Alden', 'Aldern'],
    ['Marta', 'Martin'],
    ['Oduya', 'Odaya'],
  ])('%s does not meet %s', (a, b) => {
    expect(foldName(a)).not.toBe(foldName(b));
  });
});

it('plainName drops accents, marks and case', () => {
  expect(plainName('Saint-Élie d’Or')).toBe('saint elie dor');
});

it('editsBetween counts a swap once and gives up past the limit', () => {
  expect(editsBetween('bell', 'blel', 2)).toBe(1);
  expect(editsBetween('bell', 'tower', 2)).toBe(Infinity);
});

describe('places', () => {
  it('knows places under several names', () => {
    expect(knownPlace('U.S.')?.key).toBe(knownPlace('the United States')?.key);
    expect(knownPlace('Elm Bay')).toBeNull();
  });

  it('knows what lies in what, at any depth', () => {
    expect(placeContains('France', 'Lyon')).toBe(true);
    expect(placeContains('Europe', 'Glasgow')).toBe(true);
    expect(placeContains('Lyon', 'France')).toBe(false);
    expect(placeContains('Spain', 'Lyon')).toBe(false);
  });
});
