import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markOf } from './processes.ts';

/** The process that stops the cluster when it ends, and starts it again when it falls. When it was killed, the next one that attaches takes over. */
export function takeOwnership(dataFolder: string, port: number): boolean {
	if (livingOwner(dataFolder)) return false;
	writeFileSync(fileIn(dataFolder), [markOf(process.pid) ?? '', port, dataFolder].join('\n'), { mode: 0o600 });
	return true;
}

/** The port on which the living owner's pools look for the server: whoever starts it anew starts it there. Undefined without an owner. */
export function ownedPort(dataFolder: string): number | undefined {
	const owned = read(dataFolder);
	return owned && lives(owned) ? owned.port : undefined;
}

export function leaveOwnership(dataFolder: string): void {
	rmSync(fileIn(dataFolder), { force: true });
}

function livingOwner(dataFolder: string): boolean {
	const owned = read(dataFolder);
	return owned !== null && lives(owned) && owned.pid !== process.pid;
}

type Owned = { readonly mark: string; readonly pid: number; readonly port: number };

function lives({ mark, pid }: Owned): boolean {
	return mark !== '' && markOf(pid) === mark;
}

/** A copy of the folder is not owned by the process that owns the original. */
function read(dataFolder: string): Owned | null {
	try {
		const [mark = '', port, folder] = readFileSync(fileIn(dataFolder), 'utf8').split('\n');
		return folder === dataFolder ? { mark, pid: Number.parseInt(mark, 10), port: Number(port) } : null;
	} catch {
		return null;
	}
}

function fileIn(dataFolder: string): string {
	return join(dataFolder, 'postgres.owner');
}
