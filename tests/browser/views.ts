import { ferryReport } from '../fixtures/report.ts';

const aboard = ferryReport.points.find((point) => point.label === 'How many people were on board?')!;
const finding = ferryReport.findings.find((one) => one.pointId === aboard.id)!;

/** Every view of the page, its address, and words that must stand in it for the ferry report. */
export const VIEWS = [
  {
    name: 'summary',
    hash: '#summary',
    shows: [
      'How many people were on board?',
      '214 passengers and crew',
      'own reporting',
      'Changed since publication',
      'First reported by Coastal Times',
    ],
  },
  { name: 'matrix', hash: '#matrix', shows: ['214 people aboard', 'silent', 'more than 200 people aboard'] },
  { name: 'side', hash: '#side', shows: ['Solveig evacuated', '231 people on board'] },
  { name: 'side-all', hash: '#side?right=all', shows: ['All the others', 'Who gave the order'] },
  { name: 'provenance', hash: '#provenance', shows: ['copies Nordwire', 'rests on its own reporting', 'agency · '] },
  { name: 'timeline', hash: '#timeline', shows: ['When did the ferry run aground?', 'to the minute', '4 Mar 11:05'] },
  {
    name: 'finding',
    hash: `#finding/${finding.id}`,
    shows: ['How this was found', 'conflicts with', 'Silence is no denial', 'Settings used', 'in the 5 articles read'],
  },
] as const;
