import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from './start-site.ts';

/** kill -9 of the server and its worker; with `andDatabase` of Postgres too, as when the power goes. */
export async function killSite(site: Site, dataFolder: string, { andDatabase }: { readonly andDatabase: boolean }): Promise<void> {
	const postmaster = postmasterIn(dataFolder);
	const gone = once(site.process, 'exit');
	process.kill(-(site.process.pid ?? 0), 'SIGKILL');
	if (andDatabase) process.kill(postmaster, 'SIGKILL');
	await gone;
}

export function postmasterIn(dataFolder: string): number {
	return Number(readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}
