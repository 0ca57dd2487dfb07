import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The data folder as the disk would have it had the power gone at this moment: every process of the database stands still while it is copied. */
export function frozenCopy(dataFolder: string): string {
	const postmaster = Number(readFileSync(join(dataFolder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
	const all = [postmaster, ...childrenOf(postmaster)];
	const copy = mkdtempSync(join(tmpdir(), 'kheo-frozen-'));
	for (const pid of all) process.kill(pid, 'SIGSTOP');
	try {
		execFileSync('cp', ['-Rp', `${dataFolder}/.`, copy]);
	} finally {
		for (const pid of all) process.kill(pid, 'SIGCONT');
	}
	rmSync(join(copy, 'postgres/postmaster.pid'));
	return copy;
}

function childrenOf(pid: number): number[] {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/u.test(name))
		.filter((name) => parentOf(name) === pid)
		.map(Number);
}

function parentOf(pid: string): number | null {
	try {
		return Number(/\) \S+ (\d+)/u.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
	} catch {
		return null;
	}
}
