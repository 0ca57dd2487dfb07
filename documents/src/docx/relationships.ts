import { parsePart } from '../xml/parse-part.ts';
import type { Zip } from '../zip/zip.ts';

export type Relationships = { readonly byId: ReadonlyMap<string, string>; readonly byType: ReadonlyMap<string, string> };

/** Targets of a part, as names in the package: by id, and by the last word of the type ("styles", "footnotes", …). */
export function readRelationships(zip: Zip, part: string): Relationships {
	const byId = new Map<string, string>();
	const byType = new Map<string, string>();
	const slash = part.lastIndexOf('/') + 1;
	const folder = part.slice(0, slash);
	const open = (name: string, a: Readonly<Record<string, string>>): void => {
		if (name !== 'Relationship' || a['TargetMode'] === 'External') return;
		const target = resolveTarget(folder, a['Target'] ?? '');
		byId.set(a['Id'] ?? '', target);
		byType.set((a['Type'] ?? '').split('/').at(-1) ?? '', target);
	};
	parsePart(zip, `${folder}_rels/${part.slice(slash)}.rels`, { open, close: () => undefined });
	return { byId, byType };
}

function resolveTarget(folder: string, target: string): string {
	if (target.startsWith('/')) return target.slice(1);
	const steps: string[] = [];
	for (const step of `${folder}${target}`.split('/')) {
		if (step === '..') steps.pop();
		else if (step !== '.') steps.push(step);
	}
	return steps.join('/');
}
