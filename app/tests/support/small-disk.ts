import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchModeHere } from '#lib/server/postgres/launcher.ts';

/** Only root may mount; and where the cluster runs as `nobody` it lies outside the data folder. */
export const mayMount = process.getuid?.() === 0 && launchModeHere() === 'namespace' && canMount();

/** A folder on a disk of its own with so many megabytes, gone with everything on it afterwards. */
export function smallDisk(
	megabytes: number
): { readonly folder: string; grow(megabytes: number): void; /** From now on it may only be read. */ shut(): void } & Disposable {
	const folder = mkdtempSync(join(tmpdir(), 'kheo-small-'));
	execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0700`, 'tmpfs', folder]);
	return {
		folder,
		grow: (more) => void execFileSync('mount', ['-o', `remount,size=${more}m`, folder]),
		shut: () => void execFileSync('mount', ['-o', 'remount,ro', folder]),
		[Symbol.dispose]: () => {
			spawnSync('umount', ['-l', folder]);
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

function canMount(): boolean {
	const folder = mkdtempSync(join(tmpdir(), 'kheo-may-mount-'));
	const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0;
	if (mounted) spawnSync('umount', [folder]);
	rmSync(folder, { recursive: true, force: true });
	return mounted;
}
