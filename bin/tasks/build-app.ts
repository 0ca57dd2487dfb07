import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root, runTool, type Ended } from '../steps/program.ts';

const stampFile = join(root, 'app', 'build', '.kheo-sources');

/** Whether app/build was made from the sources as they are now. */
export function isBuilt(): boolean {
	return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourcesStamp();
}

/** Builds the app as it is run, from within tests too; the stamp is taken before, so that a change made meanwhile is built next time. */
export async function buildApp(): Promise<Ended> {
	const stamp = sourcesStamp();
	const ended = await runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn'], 'app', { NODE_ENV: 'production' });
	if (ended.code === 0) writeFileSync(stampFile, stamp);
	return ended;
}

const sources = [
	'{core,documents,app}/{src,static}/**/*.{ts,js,svelte,css,html,svg,png,ico,json,txt,webmanifest,woff2}',
	'{core,documents,app}/package.json',
	'app/{vite,svelte}.config.{ts,js}',
	'package-lock.json'
];

function sourcesStamp(): string {
	const hash = createHash('sha256');
	const found = globSync(sources, { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile() && !/\.(test|spec)\.ts$/.test(entry.name));
	const files = found.map(({ parentPath, name }) => relative(root, join(parentPath, name)));
	for (const path of files.toSorted()) hash.update(`${path}\0`).update(readFileSync(join(root, path)));
	return hash.digest('hex');
}
