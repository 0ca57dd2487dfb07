import { buildStep } from '../steps/build.ts';
import { casesStep } from '../steps/cases.ts';
import { licencesStep } from '../steps/licences.ts';
import { missingPackages, prepareMachine } from '../steps/machine.ts';
import { oldestPostgresStep } from '../steps/oldest-postgres.ts';
import { quickSteps } from '../steps/quick.ts';
import { askedRings, type Ring } from '../steps/rings.ts';
import { runSteps } from '../steps/run-steps.ts';
import { secretsStep } from '../steps/secrets.ts';
import { skipped, type Step } from '../steps/step.ts';
import { summarise } from '../steps/summary.ts';
import { testsStep } from '../steps/tests.ts';

const rings = askedRings();
if (rings.length < 3) console.log(`KHEO_RINGS: only ring ${rings.join(', ')} was asked for`);

const finished = await runSteps([ringsOf([2, 3], { name: 'programs of the system', run: prepareMachine })]);
finished.push(...(await runSteps([...quickSteps, casesStep, licencesStep, secretsStep].map((step) => ringsOf([1], step)))));
finished.push(...(await runSteps([ringsOf([1, 3], buildStep), formats(), useCases(), ringsOf([2], oldestPostgresStep), journeys()], 1)));
summarise(finished);

function formats(): Step {
	const step = testsStep('ring 3: formats', 'formats');
	return ringsOf([3], missingPackages().includes('libreoffice-writer-nogui') ? { name: step.name, run: async () => skipped('no LibreOffice here') } : step);
}

function useCases(): Step {
	return ringsOf([2], testsStep('ring 2: use cases', 'use-cases'));
}

function journeys(): Step {
	const step = testsStep('ring 3: journeys', 'journeys');
	return ringsOf([3], missingPackages().includes('chromium') ? { name: step.name, run: async () => skipped('no Chromium here') } : step);
}

function ringsOf(partOf: readonly Ring[], step: Step): Step {
	return partOf.some((ring) => rings.includes(ring)) ? step : { name: step.name, run: async () => skipped('not asked for') };
}
