import { quickSteps } from '../steps/quick.ts';
import { runSteps } from '../steps/run-steps.ts';
import { summarise } from '../steps/summary.ts';

const only = process.argv.slice(2);
const steps = only.length === 0 ? quickSteps : quickSteps.filter(({ name }) => only.some((word) => name.includes(word)));
summarise(await runSteps(steps));
