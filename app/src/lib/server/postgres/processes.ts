import { readFileSync } from 'node:fs';

/**
 * A mark of a living process that another process with the same number later does not share; null when it is gone.
 * A zombie counts as gone: it can do nothing more, though its number is not yet free.
 */
export function markOf(pid: number): string | null {
	if (!answers(pid)) return null;
	const fields = statOf(pid);
	if (!fields) return String(pid);
	return fields[0] === 'Z' ? null : `${pid}:${fields[19] ?? ''}`;
}

/** Whether the number is still taken, be it by a zombie. */
export function answers(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

/** The command line, or null where the system does not tell (no /proc). */
export function commandOf(pid: number): string | null {
	return textOf(`/proc/${pid}/cmdline`);
}

/** Fields of /proc/PID/stat from the state on; the name before it may hold spaces and brackets. */
function statOf(pid: number): string[] | null {
	const text = textOf(`/proc/${pid}/stat`);
	return text ? text.slice(text.lastIndexOf(')') + 2).split(' ') : null;
}

function textOf(path: string): string | null {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return null;
	}
}
