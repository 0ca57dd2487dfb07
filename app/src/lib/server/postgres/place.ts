import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { binariesIn, findBinaries, type Binaries } from './binaries.ts';
import { launchModeHere, type LaunchMode } from './launcher.ts';

/** Everything the supervisor must know about where and how this cluster runs. */
export type Place = { readonly mode: LaunchMode; readonly binaries: Binaries; readonly dataFolder: string; readonly cluster: string; readonly log: string };

const shared = '/var/lib/kheo';
const nobody = 65534;

export function placeFor(dataFolder: string, mode: LaunchMode = launchModeHere()): Place {
	mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
	const binaries = findBinaries();
	if (mode !== 'nobody') return { mode, binaries, dataFolder, cluster: join(dataFolder, 'postgres'), log: join(dataFolder, 'postgres.log') };
	const home = homeOfNobody(dataFolder);
	return { mode, binaries: copyOf(binaries), dataFolder, cluster: join(home, 'postgres'), log: join(dataFolder, 'postgres.log') };
}

/** `nobody` cannot reach a folder under /root, so its cluster lies outside, in a folder named after the one it belongs to. */
function homeOfNobody(dataFolder: string): string {
	mkdirSync(shared, { recursive: true, mode: 0o755 });
	const home = join(shared, createHash('sha256').update(dataFolder).digest('hex').slice(0, 12));
	mkdirSync(home, { recursive: true, mode: 0o700 });
	chownSync(home, nobody, nobody);
	return home;
}

function copyOf(binaries: Binaries): Binaries {
	const folder = join(shared, `postgres-${binaries.major}`);
	if (!existsSync(folder)) {
		const draft = `${folder}.${process.pid}.tmp`;
		cpSync(binaries.folder, draft, { recursive: true, verbatimSymlinks: true });
		renameSync(draft, folder);
	}
	return { ...binariesIn(folder), major: binaries.major };
}
