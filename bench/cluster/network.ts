import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const bridge = 'kheobr';
/** Where the applications and the balancer are. */
export const hostAddress = '10.77.0.1';

export type Place = { readonly name: string; readonly space: string; readonly address: string };

export const places: readonly Place[] = [1, 2, 3].map((n) => ({ name: `n${n}`, space: `kheo${n}`, address: `10.77.0.${10 + n}` }));

/** Three network namespaces on one bridge: machines of their own as far as a connection can tell. */
export function makeNetwork(): void {
	removeNetwork();
	ip('link', 'add', bridge, 'type', 'bridge');
	ip('addr', 'add', `${hostAddress}/24`, 'dev', bridge);
	ip('link', 'set', bridge, 'up');
	for (const { space, address } of places) {
		ip('netns', 'add', space);
		ip('link', 'add', `${space}a`, 'type', 'veth', 'peer', 'name', `${space}b`, 'netns', space);
		ip('link', 'set', `${space}a`, 'master', bridge, 'up');
		ip('-n', space, 'addr', 'add', `${address}/24`, 'dev', `${space}b`);
		ip('-n', space, 'link', 'set', `${space}b`, 'up');
		ip('-n', space, 'link', 'set', 'lo', 'up');
	}
}

export function removeNetwork(): void {
	for (const { space } of places) {
		killIn(space, () => true);
		quietly('netns', 'del', space);
		quietly('link', 'del', `${space}a`);
	}
	quietly('link', 'del', bridge);
}

/** kill -9 of the processes of one namespace whose command line the test takes; how many there were. */
export function killIn(space: string, isMeant: (command: string) => boolean): number {
	const pids = quietly('netns', 'pids', space).trim().split(/\s+/).filter(Boolean).map(Number);
	const meant = pids.filter((pid) => isMeant(commandOf(pid)));
	for (const pid of meant) kill(pid);
	return meant.length;
}

/** A child may have gone with its parent meanwhile. */
function kill(pid: number): void {
	try {
		process.kill(pid, 'SIGKILL');
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
	}
}

function commandOf(pid: number): string {
	try {
		return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
	} catch {
		return '';
	}
}

function ip(...args: string[]): string {
	return execFileSync('ip', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function quietly(...args: string[]): string {
	try {
		return ip(...args);
	} catch {
		return '';
	}
}
