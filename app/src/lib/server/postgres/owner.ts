import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markOf } from './processes.ts';

/** The process that stops the cluster when it ends. When it was killed, the next one that attaches takes over. */
export function takeOwnership(dataFolder: string): boolean {
	if (livingOwner(dataFolder)) return false;
	writeFileSync(fileIn(dataFolder), markOf(process.pid) ?? '', { mode: 0o600 });
	return true;
}

export function leaveOwnership(dataFolder: string): void {
	rmSync(fileIn(dataFolder), { force: true });
}

function livingOwner(dataFolder: string): boolean {
	try {
		const mark = readFileSync(fileIn(dataFolder), 'utf8');
		return mark !== '' && markOf(Number.parseInt(mark, 10)) === mark && Number.parseInt(mark, 10) !== process.pid;
	} catch {
		return false;
	}
}

function fileIn(dataFolder: string): string {
	return join(dataFolder, 'postgres.owner');
}
