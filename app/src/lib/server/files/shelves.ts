import { readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { agencyFolder, asideSuffix, orNull, shelfOf } from './places.ts';

/** A file as it lies on a shelf: kept under its hash, set aside since it had no row, or left half-written by a process that was killed. */
export type Lying = { readonly kind: 'kept' | 'aside' | 'unfinished'; readonly name: string; readonly sha256: string; readonly since: Date };

/** The bytes of one agency on this disk, shelf by shelf, for the sweep: the five functions of the store know no listing. */
export type Shelves = {
	list(): AsyncIterable<readonly Lying[]>;
	/** Out of the way, yet still found by whoever asks for it, and brought back when its row turns up. */
	setAside(sha256: string, at: Date): Promise<void>;
	bringBack(sha256: string): Promise<void>;
	remove(file: Lying): Promise<void>;
};

const half = /^([0-9a-f]{64})\..+\.tmp$/;

export function shelvesOn(folder: string, agencyId: string): Shelves {
	const home = agencyFolder(folder, agencyId);
	const pathOf = (sha256: string) => join(home, shelfOf(sha256), sha256);
	return {
		async *list() {
			for (const shelf of (await orNull(readdir(home))) ?? []) yield await lyingIn(join(home, shelf));
		},
		setAside: async (sha256, at) => {
			await rename(pathOf(sha256), pathOf(sha256) + asideSuffix);
			await utimes(pathOf(sha256) + asideSuffix, at, at);
		},
		bringBack: (sha256) => rename(pathOf(sha256) + asideSuffix, pathOf(sha256)),
		remove: ({ name, sha256 }) => rm(join(home, shelfOf(sha256), name), { force: true })
	};
}

async function lyingIn(shelf: string): Promise<Lying[]> {
	const found: Lying[] = [];
	for (const name of (await orNull(readdir(shelf))) ?? []) {
		const what = whatIs(name);
		const about = what && (await orNull(stat(join(shelf, name))));
		if (what && about) found.push({ ...what, name, since: about.mtime });
	}
	return found;
}

/** What bears another name was not put here by us, and is left alone. */
function whatIs(name: string): Pick<Lying, 'kind' | 'sha256'> | null {
	const bare = name.endsWith(asideSuffix) ? name.slice(0, -asideSuffix.length) : name;
	if (/^[0-9a-f]{64}$/.test(bare)) return { kind: bare === name ? 'kept' : 'aside', sha256: bare };
	const sha256 = half.exec(name)?.[1];
	return sha256 === undefined ? null : { kind: 'unfinished', sha256 };
}
