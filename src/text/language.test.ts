import { expect, it } from 'vitest';
import { detectLanguage } from './language.ts';

it('tells languages by their commonest words and by script', () => {
  expect(detectLanguage('The crane fell on the quay and four of the dockers were hurt.')).toBe('en');
  expect(detectLanguage('Der Kran ist am Montag auf das Lager gefallen und vier Arbeiter wurden verletzt.')).toBe('de');
  expect(detectLanguage('La grue est tombée sur le toit et quatre dockers ont été blessés dans le port.')).toBe('fr');
  expect(detectLanguage('La grúa cayó sobre el tejado y cuatro estibadores fueron heridos en el puerto.')).toBe('es');
  expect(detectLanguage('Кран упал на крышу склада в понедельник')).toBe('ru');
  expect(detectLanguage('クレーンが倉庫の屋根に倒れました')).toBe('ja');
});

it('says nothing where there is too little to go by', () => {
  expect(detectLanguage('')).toBe('und');
  expect(detectLanguage('Oster 12 : 34')).toBe('und');
});
