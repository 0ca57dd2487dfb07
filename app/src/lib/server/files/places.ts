import { join } from 'node:path';

/** What the sweep appends to bytes without a row. */
export const asideSuffix = '.aside';

export function agencyFolder(folder: string, agencyId: string): string {
	return join(folder, safe(agencyId));
}

/** The key of a file in a bucket; without a hash, of all files of the agency. */
export function keyOf(agencyId: string, sha256?: string): string {
	return sha256 === undefined ? safe(agencyId) : `${safe(agencyId)}/${shelfOf(sha256)}/${safe(sha256)}`;
}

export function shelfOf(sha256: string): string {
	return safe(sha256).slice(0, 2);
}

/** Null when there is no such file or folder. */
export async function orNull<T>(work: Promise<T>): Promise<T | null> {
	try {
		return await work;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
		throw error;
	}
}

/** Ids and hashes come from rows, but a path is never built from anything else than hex and dashes. */
function safe(name: string): string {
	if (!/^[0-9a-f-]{2,64}$/.test(name)) throw new TypeError('not an id or hash');
	return name;
}
