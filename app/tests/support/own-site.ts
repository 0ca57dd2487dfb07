import { rmSync } from 'node:fs';
import { afterAll, inject } from 'vitest';
import { copyOfSample } from './copy-of-sample.ts';
import { startSite, type Site } from './start-site.ts';

export type OwnSite = Site & { readonly dataFolder: string; readonly passwords: Readonly<Record<string, string>> };

/** A demo for this test file alone, as it stands on its first morning; stopped and cleared away after the file. */
export async function ownSite(env: Readonly<Record<string, string>> = {}, args: readonly string[] = []): Promise<OwnSite> {
	const dataFolder = copyOfSample(inject('sampleFolder'));
	const site = await startSite(dataFolder, env, args);
	afterAll(async () => {
		await site.stop();
		rmSync(dataFolder, { recursive: true, force: true });
	});
	return { ...site, dataFolder, passwords: inject('site').passwords };
}
