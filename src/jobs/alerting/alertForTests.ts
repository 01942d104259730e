import type { Alert } from '../../alerts/alert.ts';

/** An alert on an invented story, for tests. */
export function alertForTests(of: Partial<Alert> = {}): Alert {
  return {
    id: 'ale-1',
    rule: 'Ferry',
    event: 'changed-fact',
    at: '2026-03-03T12:00:00.000Z',
    story: {
      id: 'sto-ferry',
      label: 'Ferry aground off Maren Island',
      articles: 2,
      outlets: ['Harbour Post', 'Kvall 24'],
    },
    says: 'Harbour Post changed 1 fact: “214” became “231”.',
    words: [],
    url: 'https://harbour-post.example/ferry',
    ...of,
  };
}
