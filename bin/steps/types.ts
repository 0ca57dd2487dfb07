import { runTool, toolStep } from './program.ts';
import { failed, passed, type Outcome, type Step } from './step.ts';

const compiler = 'typescript/bin/tsc';

export const typeSteps: readonly Step[] = [
	{ name: 'types: app', run: checkApp },
	toolStep('types: core', compiler, ['-p', 'core']),
	toolStep('types: core tests', compiler, ['-p', 'core/tsconfig.test.json']),
	toolStep('types: documents', compiler, ['-p', 'documents']),
	toolStep('types: bench', compiler, ['-p', 'bench']),
	toolStep('types: bin', compiler, ['-p', 'bin'])
];

/** NOTE: npm deletes the generated types of SvelteKit, so they are made again first. */
async function checkApp(): Promise<Outcome> {
	const synced = await runTool('@sveltejs/kit/svelte-kit.js', ['sync'], 'app');
	if (synced.code !== 0) return failed(synced.output);
	const { code, output } = await runTool('svelte-check/bin/svelte-check', ['--threshold', 'error', '--output', 'human'], 'app');
	return code === 0 ? passed() : failed(output);
}
