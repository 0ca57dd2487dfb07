import { chownSync, cpSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '#lib/server/settings.ts';
import { StartRefusal } from '#lib/server/start-refusal.ts';
import { ownerOf, runProgram } from './run-program.ts';

/** What a restore makes anew, and what is left behind with the data that failed. */
const made = /^(?:postgres|files|before-upgrade)/;

/**
 * Puts the data back as the old version knows it. Steps are taken in one transaction, so mostly nothing has to be done; the old version itself says so. Else the
 * data that failed is set aside and the backup restored beside it.
 */
export async function goBack(old: string, { dataFolder, external }: Settings, backup: string): Promise<'as-it-was' | 'restored'> {
	const as = ownerOf(dataFolder);
	const known = await runProgram(join(old, 'bin/kheo'), ['migrate'], as);
	if (known.code === 0) return 'as-it-was';
	if (external) throw new StartRefusal('upgrade.restore-by-hand', backup);
	const aside = `${dataFolder}.failed-${new Date().toISOString().replaceAll(/[-:]|\..*/gu, '')}`;
	renameSync(dataFolder, aside);
	mkdirSync(dataFolder, { mode: 0o700 });
	for (const name of readdirSync(aside).filter((one) => !made.test(one))) cpSync(join(aside, name), join(dataFolder, name), { recursive: true });
	if (as)
		for (const path of [dataFolder, ...readdirSync(dataFolder, { recursive: true, encoding: 'utf8' }).map((one) => join(dataFolder, one))])
			chownSync(path, as.uid, as.gid);
	const archive = backup.startsWith(`${dataFolder}/`) ? join(aside, backup.slice(dataFolder.length + 1)) : backup;
	const restored = await runProgram(join(old, 'bin/kheo'), ['restore', archive], as);
	if (restored.code !== 0) throw new StartRefusal('upgrade.restore-failed', `${archive}\n${restored.output}`);
	return 'restored';
}
