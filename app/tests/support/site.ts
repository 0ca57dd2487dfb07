import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildApp, isBuilt } from '../../../bin/tasks/build-app.ts';
import { requireChromium } from './chromium.ts';
import { copyOfSample } from './copy-of-sample.ts';
import { startSite } from './start-site.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		/** A running site for journeys that change nothing: its address without a slash at the end, and the sample accounts' passwords by user name. */
		readonly site: { readonly address: string; readonly passwords: Readonly<Record<string, string>> };
		/** The data folder of a demo that was loaded and stopped; never started itself, only copied. */
		readonly sampleFolder: string;
	}
}

/** Builds the app when its sources are newer, loads one demo, and serves a copy of it to the journeys that only look. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
	requireChromium();
	await requireBuild();
	const sampleFolder = mkdtempSync(join(tmpdir(), 'kheo-sample-'));
	await (await startSite(sampleFolder)).stop();
	const passwords = JSON.parse(readFileSync(join(sampleFolder, 'demo-accounts.json'), 'utf8')) as Record<string, string>;
	const dataFolder = copyOfSample(sampleFolder);
	const { address, stop } = await startSite(dataFolder);
	project.provide('sampleFolder', sampleFolder);
	project.provide('site', { address, passwords });
	return async () => {
		await stop();
		for (const folder of [dataFolder, sampleFolder]) rmSync(folder, { recursive: true, force: true });
	};
}

async function requireBuild(): Promise<void> {
	if (isBuilt()) return;
	const { code, output } = await buildApp();
	if (code !== 0) throw new Error(`the app does not build:\n${output}`);
}
