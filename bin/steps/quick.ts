import { toolStep } from './program.ts';
import { noCampaignNameStep } from './no-campaign-name.ts';
import { sizesStep } from './sizes.ts';
import type { Step } from './step.ts';
import { testsStep } from './tests.ts';
import { typeSteps } from './types.ts';

/** What `bin/check` runs, the slowest first so that two at a time end together. */
export const quickSteps: readonly Step[] = [
	testsStep('ring 1: rules', 'rules'),
	...typeSteps,
	toolStep('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
	toolStep('boundaries', 'dependency-cruiser/bin/dependency-cruiser.mjs', [
		'--config',
		'.dependency-cruiser.cjs',
		'core',
		'documents',
		'app/src',
		'bench',
		'bin'
	]),
	toolStep('unused', 'knip/bin/knip.js', ['--no-progress', '--no-config-hints']),
	toolStep('lint', 'oxlint/bin/oxlint', ['--quiet']),
	noCampaignNameStep,
	sizesStep
];
