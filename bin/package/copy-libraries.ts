import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../steps/program.ts';
import type { Shipped } from './shipped-packages.ts';

/** Never read as it runs. */
const left = /\.(?:map|d\.ts|d\.mts|d\.cts|tsbuildinfo)$/;
const leftOfNode = /^(?:include|share|CHANGELOG\.md|README\.md)$/;

/** The libraries in their places, ours as links, and all their licences in one file. */
export function copyLibraries(shipped: readonly Shipped[], stage: string): void {
	for (const { path, name } of shipped) {
		const from = join(root, path);
		cpSync(from, join(stage, path), { recursive: true, verbatimSymlinks: true, filter: (file) => isShipped(relative(from, file), name) });
	}
	mkdirSync(join(stage, 'node_modules/@kheo'), { recursive: true });
	for (const own of ['core', 'documents']) symlinkSync(`../../${own}`, join(stage, 'node_modules/@kheo', own));
	writeFileSync(join(stage, 'LICENSES.txt'), licencesOf(shipped));
}

function isShipped(file: string, name: string): boolean {
	if (file === '') return true;
	if (file === 'node_modules' || file.startsWith('node_modules/')) return false;
	return !left.test(file) && !(name.startsWith('node-linux') && leftOfNode.test(file));
}

function licencesOf(shipped: readonly Shipped[]): string {
	const head = 'Khéo itself is under the licence in the file LICENSE. It is shipped with these, each under its own:\n';
	return [head, ...shipped.map(licenceOf)].join(`\n${'='.repeat(80)}\n`);
}

function licenceOf({ path, name, version }: Shipped): string {
	const folder = join(root, path);
	const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { license?: unknown };
	const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file) && existsSync(join(folder, file)));
	const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
	return [`${name} ${version} · ${typeof license === 'string' ? license : JSON.stringify(license ?? 'see text')}`, ...texts].join('\n\n');
}
