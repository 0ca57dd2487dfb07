import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

const source = join(import.meta.dirname, 'src');
const routes = join(source, 'routes');
const words = join(source, 'lib', 'i18n', 'vi', 'all.ts');
const name = 'virtual:words-of-routes';

/**
 * Vite's part in `+layout.ts`: a table of which files of words the page of each route says, found in its component, the layouts around it and
 * whatever these import, so that a browser fetches those alone and nobody keeps a list.
 */
export function wordsOfRoutes() {
	return {
		name: 'words-of-routes',
		resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
		load: (id: string) => (id === `\0${name}` ? `${table('wordsOfRoutes', tableOf())}\n${table('wordsOfParts', tableOfParts())}` : undefined)
	};
}

function table(of: string, rows: Map<string, string[]>): string {
	return `export const ${of} = ${JSON.stringify(Object.fromEntries(rows))};`;
}

/** By the id of the route; under the empty one, what a page that does not exist says. */
export function tableOf(): Map<string, string[]> {
	const said = filesOfWords();
	const pages = globSync('**/+page.svelte', { cwd: routes }).map((file) => dirname(file).replace(/^\.$/u, ''));
	return new Map([
		...pages.toSorted().map((id): [string, string[]] => [`/${id}`, said(partsOf(id))]),
		['', said([join(routes, '+layout.svelte'), join(routes, '+error.svelte')])]
	]);
}

/** By the name, without its ending, of a file that a `+page.ts` or `+layout.ts` loads when it is needed. */
export function tableOfParts(): Map<string, string[]> {
	const said = filesOfWords();
	const loads = globSync('**/+{page,layout}.ts', { cwd: routes }).map((file) => join(routes, file));
	const parts = loads.flatMap((file) => namedIn(file, importedLater));
	return new Map(parts.toSorted().map((file) => [basename(file, extname(file)), said([file])]));
}

/** Which files of words are said by components and whatever these import. */
function filesOfWords(): (parts: readonly string[]) => string[] {
	const fileOfWord = new Map<string, string>();
	for (const [, names = '', file = ''] of readFileSync(words, 'utf8').matchAll(/import \{ ([^}]+) \} from '\.\/(.+)\.ts'/gu))
		for (const word of names.split(', ')) fileOfWord.set(word, file);
	return (parts) => [...new Set(saidBy(parts).flatMap((word) => fileOfWord.get(word) ?? []))].toSorted();
}

/** A page with the layouts and error pages around it. */
function partsOf(id: string): string[] {
	const folders = id.split('/').map((_, at, all) => join(routes, ...all.slice(0, at)));
	const around = [...folders, join(routes, id)].flatMap((folder) => [join(folder, '+layout.svelte'), join(folder, '+error.svelte')]);
	return [join(routes, id, '+page.svelte'), ...around.filter((file) => existsSync(file))];
}

function saidBy(parts: readonly string[]): string[] {
	const files = new Set(parts);
	for (const file of files) for (const next of importedBy(file)) files.add(next);
	return [...files].flatMap(wordsIn);
}

const importedAtOnce = /(?:import|export)\s+(?!type\b)[^'";]*?from\s+'([^']+)'/gu;
const importedLater = /import\('([^']+)'\)/gu;

/** Its own files that a browser loads with it. */
function importedBy(file: string): string[] {
	const paths = [importedAtOnce, importedLater].flatMap((how) => namedIn(file, how));
	return paths.filter((path) => existsSync(path) && !path.includes('/server/') && !path.includes('/i18n/vi/'));
}

function namedIn(file: string, how: RegExp): string[] {
	return [...readFileSync(file, 'utf8').matchAll(how)].flatMap(([, specifier = '']) => pathOf(file, specifier) ?? []);
}

function pathOf(from: string, specifier: string): string | undefined {
	if (specifier.startsWith('#lib/')) return join(source, 'lib', specifier.slice('#lib/'.length));
	return specifier.startsWith('.') ? join(dirname(from), specifier) : undefined;
}

/** Words are asked for in one way; another one would not be found here. */
function wordsIn(file: string): string[] {
	const text = readFileSync(file, 'utf8');
	const script = text.replaceAll(/const t = useMessages\(\);|useMessages\(\)\(\)\.\w+/gu, '');
	if (file.endsWith('.svelte') && (script.includes('useMessages()') || /\bt\(\)(?!\.\w)/u.test(script)))
		throw new Error(`${file}: ask for words as \`const t = useMessages()\` and \`t().part\``);
	return [...text.matchAll(/(?:\bt\(\)|useMessages\(\)\(\))\.(\w+)/gu)].flatMap(([, word]) => word ?? []);
}
