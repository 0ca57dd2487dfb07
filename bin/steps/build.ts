import { buildApp } from '../tasks/build-app.ts';
import { failed, passed, type Outcome, type Step } from './step.ts';

export const buildStep: Step = { name: 'build', run: build };

async function build(): Promise<Outcome> {
	const { code, output } = await buildApp();
	return code === 0 ? passed() : failed(output);
}
