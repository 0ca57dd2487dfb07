import { Problem } from '../problem.ts';
import type { FileStore } from './store.ts';

type Named = { readonly agencyId: string; readonly sha256: string };
export type MovedFiles = { readonly moved: number; readonly there: number; readonly missing: readonly Named[]; readonly damaged: readonly Named[] };

/**
 * Copies the files that rows name from one store into another and reads each back, hash and all. What is there already is compared too, so that it can be cut off and
 * begun again at any time. Nothing is taken away from the first.
 */
export async function moveFiles(
	named: readonly Named[],
	from: FileStore,
	to: FileStore,
	onSeen: (seen: number) => void = () => undefined
): Promise<MovedFiles> {
	const counted = { moved: 0, there: 0, missing: [] as Named[], damaged: [] as Named[] };
	for (const [seen, file] of named.entries()) {
		onSeen(seen);
		const fate = await moveOne(file, from, to);
		if (fate === 'missing' || fate === 'damaged') counted[fate].push(file);
		else counted[fate] += 1;
	}
	return counted;
}

async function moveOne({ agencyId, sha256 }: Named, from: FileStore, to: FileStore): Promise<keyof MovedFiles> {
	if (await isIntact(to, { agencyId, sha256 })) return 'there';
	const bytes = await from.get(agencyId, sha256).catch(nullIfDamaged);
	if (!bytes) return (await from.exists(agencyId, sha256)) ? 'damaged' : 'missing';
	await to.put(agencyId, bytes);
	if (!(await isIntact(to, { agencyId, sha256 }))) throw new Error(`kept otherwise than it was sent: ${agencyId}/${sha256}`);
	return 'moved';
}

async function isIntact(store: FileStore, { agencyId, sha256 }: Named): Promise<boolean> {
	return (await store.get(agencyId, sha256).catch(nullIfDamaged)) !== null;
}

function nullIfDamaged(error: unknown): null {
	if (error instanceof Problem && error.code === 'file.damaged') return null;
	throw error;
}
