import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './program.ts';
import { failed, passed, type Outcome, type Step } from './step.ts';

/** Every locked package has a licence that Apache-2.0 can be shipped with. */
export const licencesStep: Step = { name: 'licences', run: inspect };

/** Fonts are under OFL-1.1; CC-BY and MPL are only in tools that are not shipped or stay separate files. */
const allowed = new Set([
	'0BSD',
	'Apache-2.0',
	'BlueOak-1.0.0',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'CC-BY-3.0',
	'CC-BY-4.0',
	'CC0-1.0',
	'ISC',
	'MIT',
	'MIT-0',
	'MPL-2.0',
	'OFL-1.1',
	'PostgreSQL',
	'Python-2.0',
	'Unlicense',
	'WTFPL',
	'Zlib'
]);

/**
 * LGPL-3.0 is accepted of these packages alone. What they bring lies in files of its own, called over its public interface and not linked into ours, so that
 * anybody may put another build in its place; how, ADR 59 says.
 */
const lgplApart: readonly { readonly name: RegExp; readonly why: string }[] = [
	{ name: /^@img\/sharp-libvips-[a-z0-9-]+$/, why: 'libvips as a shared library, loaded by sharp' },
	{ name: /^libheif-js$/, why: 'libheif as a module of its own, loaded in a thread' },
	{ name: /^@img\/sharp-(?:win32-[a-z0-9]+|wasm32)$/, why: 'named in the lock, never installed: Khéo is made for Linux and macOS' }
];
const lgpl = new Set(['LGPL-3.0', 'LGPL-3.0-only', 'LGPL-3.0-or-later']);

/** Stated loosely by the package; we read the text. */
const readByUs: Readonly<Record<string, string>> = { 'node_modules/duck': 'BSD-2-Clause' };

type Locked = { readonly license?: string; readonly link?: boolean; readonly extraneous?: boolean };
type Manifest = { readonly license?: string | { readonly type?: string }; readonly licenses?: readonly { readonly type?: string }[] };

async function inspect(): Promise<Outcome> {
	const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
	const packages = Object.entries(lock.packages).filter(([path, { link, extraneous }]) => path.includes('node_modules/') && !link && !extraneous);
	const refused = packages
		.map(([path, entry]) => ({ path, licence: readByUs[path] ?? entry.license ?? licenceOnDisk(path) }))
		.filter(({ path, licence }) => !isAllowed(licence, isApart(path)));
	if (refused.length === 0) return passed(`${packages.length} packages`);
	return failed(refused.map(({ path, licence }) => `${path}: ${licence ?? 'no licence stated'}`).join('\n'));
}

/** `null` for a package of another platform that states none in the lock. */
function licenceOnDisk(path: string): string | null {
	const file = join(root, path, 'package.json');
	if (!existsSync(file)) return null;
	const { license, licenses } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
	return (typeof license === 'string' ? license : license?.type) ?? licenses?.[0]?.type ?? null;
}

/** "MIT OR GPL-3.0" needs one that is allowed, "MIT AND Zlib" all of them. */
function isAllowed(licence: string | null, mayBeLgpl: boolean): boolean {
	if (licence === null) return false;
	return licence
		.replace(/[()]/g, '')
		.split(' OR ')
		.some((choice) => choice.split(' AND ').every((part) => allowed.has(part.trim()) || (mayBeLgpl && lgpl.has(part.trim()))));
}

function isApart(path: string): boolean {
	const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
	return lgplApart.some((one) => one.name.test(name));
}
