/** `npm run check`: everything that can be told without running the program. Every step runs, also after one that failed. */
import { CHECK_STEPS } from './checkSteps.ts';
import { runStep } from './steps.ts';

const failed = CHECK_STEPS.filter((step) => !runStep(step)).length;
process.exitCode = failed === 0 ? 0 : 1;
