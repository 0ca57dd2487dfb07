import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { uneval, unflatten } from 'devalue';
import { root, runTool } from '../../bin/steps/program.ts';

/** Where the app's data of a page's levels goes: the root layout, the agency's layout if the page lies in one, the page. */
export type ConstantPage = { readonly address: string; readonly levels: readonly string[] };

const routes = join(root, 'app', 'src', 'routes');
const folder = join(root, 'app', '.svelte-kit', 'constant-site');

/** Builds the app's own site, where these pages have the data that the running app gives them now as constants; returns its handler's file. */
export async function buildConstantSite(pages: readonly ConstantPage[]): Promise<string> {
	rmSync(folder, { recursive: true, force: true });
	cpSync(routes, join(folder, 'routes'), { recursive: true });
	for (const { address, levels } of pages) {
		const data = await dataOf(address);
		levels.forEach((level, index) => writeLevel(level, data[index]));
	}
	writeFileSync(join(folder, 'words-only.ts'), wordsOnly);
	const { code, output } = await runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn', '--config', join(import.meta.dirname, 'vite.config.ts')], 'app');
	if (code !== 0) throw new Error(`the constant site was not built: ${output}`);
	return join(folder, 'build', 'handler.js');
}

/** The words of the pages are loaded as in the app; nothing else happens before a page. */
const wordsOnly = `import { keepMessages } from '#lib/i18n/messages.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
export const init = () => ['vi', 'en'].forEach((locale) => keepMessages(locale, messagesIn(locale)));
`;

/** A level is a component of the app's routes, such as "[agency]/+layout"; the constants take the place of its server file. */
function writeLevel(level: string, data: unknown): void {
	writeFileSync(join(folder, 'routes', `${level}.server.ts`), `const data = ${uneval(data)};\nexport const load = () => data;\n`);
}

type Answer = { readonly nodes: readonly ({ readonly type: string; readonly data?: unknown } | null)[] };

/** What the app's loads gave for a page, level by level, as Kit sends it to a browser. */
async function dataOf(address: string): Promise<unknown[]> {
	const { nodes } = (await (await fetch(`${address}/__data.json`)).json()) as Answer;
	return nodes.map((node) => (node?.type === 'data' ? unflatten(node.data as never) : {}));
}
