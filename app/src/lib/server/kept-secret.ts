import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A random secret of this installation, made on first use and kept readable by its owner alone. Two starters at once get the same one. */
export function keptSecret(dataFolder: string, name: string): string {
	const folder = join(dataFolder, 'secrets');
	const path = join(folder, name);
	return readIfThere(path) ?? makeOnce(folder, path);
}

function makeOnce(folder: string, path: string): string {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const draft = `${path}.${process.pid}.tmp`;
	writeFileSync(draft, randomBytes(24).toString('base64url'), { mode: 0o600 });
	try {
		linkSync(draft, path);
	} catch (error) {
		if (!hasCode(error, 'EEXIST')) throw error;
	} finally {
		rmSync(draft, { force: true });
	}
	return readFileSync(path, 'utf8');
}

function readIfThere(path: string): string | null {
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		if (hasCode(error, 'ENOENT')) return null;
		throw error;
	}
}

function hasCode(error: unknown, code: string): boolean {
	return error instanceof Error && 'code' in error && error.code === code;
}
