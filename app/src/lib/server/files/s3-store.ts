import { asideSuffix, keyOf } from './places.ts';
import type { Bucket } from './s3-bucket.ts';
import type { Lying, Shelves } from './shelves.ts';
import { intact, sha256Of, type FileStore } from './store.ts';

/** The same five functions on a bucket. An object is there whole or not at all, so there is nothing half-written to clear away. */
export function s3Store(bucket: Bucket): FileStore {
	const statOf = async (agencyId: string, sha256: string) => {
		const key = keyOf(agencyId, sha256);
		const found = (await bucket.stat(key)) ?? (await bucket.stat(key + asideSuffix));
		return found && { size: found.size, keptAt: found.changedAt };
	};
	return {
		async put(agencyId, bytes) {
			const sha256 = sha256Of(bytes);
			const key = keyOf(agencyId, sha256);
			const lying = (await bucket.stat(key))?.size === bytes.byteLength ? await bucket.get(key) : null;
			if (!lying || sha256Of(lying) !== sha256) await bucket.put(key, bytes, sha256);
			return sha256;
		},
		get: async (agencyId, sha256) => {
			const key = keyOf(agencyId, sha256);
			const bytes = (await bucket.get(key)) ?? (await bucket.get(key + asideSuffix));
			return bytes && intact(agencyId, sha256, bytes);
		},
		exists: async (agencyId, sha256) => (await statOf(agencyId, sha256)) !== null,
		stat: statOf,
		removeOrphan: async (agencyId, sha256) => {
			for (const key of [keyOf(agencyId, sha256), keyOf(agencyId, sha256) + asideSuffix]) await bucket.remove(key);
		}
	};
}

/** The files of one agency in a bucket, for the sweep. There is no renaming: the copy is there before the first goes. */
export function s3Shelves(bucket: Bucket, agencyId: string): Shelves {
	const key = (sha256: string) => keyOf(agencyId, sha256);
	const move = async (from: string, to: string) => {
		await bucket.copy(from, to);
		await bucket.remove(from);
	};
	return {
		async *list() {
			for await (const page of bucket.list(`${keyOf(agencyId)}/`)) yield page.flatMap(({ key: name, changedAt }) => lyingAs(name, changedAt));
		},
		setAside: (sha256) => move(key(sha256), key(sha256) + asideSuffix),
		bringBack: (sha256) => move(key(sha256) + asideSuffix, key(sha256)),
		remove: ({ kind, sha256 }) => bucket.remove(kind === 'aside' ? key(sha256) + asideSuffix : key(sha256))
	};
}

/** What bears another name was not put here by us, and is left alone. */
function lyingAs(key: string, since: Date): Lying[] {
	const [, sha256, aside] = /\/([0-9a-f]{64})(\.aside)?$/u.exec(key) ?? [];
	return sha256 === undefined ? [] : [{ kind: aside ? 'aside' : 'kept', name: key.slice(key.lastIndexOf('/') + 1), sha256, since }];
}
