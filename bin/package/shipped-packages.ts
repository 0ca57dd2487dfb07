import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../steps/program.ts';

type Locked = {
	readonly version?: string;
	readonly license?: string;
	readonly link?: boolean;
	readonly optionalDependencies?: Readonly<Record<string, string>>;
	readonly dependencies?: Readonly<Record<string, string>>;
	readonly peerDependencies?: Readonly<Record<string, string>>;
	readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
};
export type Shipped = { readonly path: string; readonly name: string; readonly version: string };

/** The libraries that the app needs as it runs, and what these need, by the lock: not what builds, tests and measures. Those of other platforms are not on the disk. */
export function shippedPackages(): Shipped[] {
	const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Readonly<Record<string, Locked>> };
	const seen = new Set<string>();
	const waiting = ['app', 'documents', 'core'].flatMap((place) => Object.keys(packages[place]?.dependencies ?? {}).map((name) => ({ from: place, name })));
	waiting.push(...Object.keys(packages['']?.optionalDependencies ?? {}).map((name) => ({ from: '', name })));
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const path = placeOf(packages, next.from, next.name);
		if (path === null || seen.has(path) || packages[path]?.link || !existsSync(join(root, path))) continue;
		seen.add(path);
		waiting.push(...neededBy(packages[path] ?? {}).map((name) => ({ from: path, name })));
	}
	return [...seen].toSorted().map((path) => ({ path, name: path.slice(path.lastIndexOf('node_modules/') + 13), version: packages[path]?.version ?? '' }));
}

function neededBy({ dependencies = {}, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} }: Locked): string[] {
	const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional);
	return [...Object.keys(dependencies), ...Object.keys(optionalDependencies), ...peers];
}

/** Where Node finds it: in the folder of whoever asks, else in those around. */
function placeOf(packages: Readonly<Record<string, Locked>>, from: string, name: string): string | null {
	const own = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
	if (own in packages) return own;
	if (from === '') return null;
	const at = from.lastIndexOf('/node_modules/');
	return placeOf(packages, at === -1 ? '' : from.slice(0, at), name);
}
