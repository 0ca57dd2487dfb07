import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sources = new URL('../../../', import.meta.url);
const core = new URL('../../../../../core/src/', import.meta.url);
const filesIn = (folder: URL) => globSync('**/*.{ts,svelte}', { cwd: folder }).filter((path) => !path.endsWith('.test.ts'));

/** Names of people, units and agencies ordered as bytes: Đặng would stand behind Vũ. */
const plain = [
	/orderBy\('(?:\w+\.)?(?:\w+_)?name'/,
	/order by (?:[\w.]+, )*[a-z]\.name\b(?! collate)/,
	/\w*(?:[nN]ame|unit|title)\w*\)?\.localeCompare\([^,()]+(?:\([^()]*\))?\)/
];

test('names are ordered by the Vietnamese alphabet wherever they are ordered', () => {
	const wrong = [sources, core].flatMap((folder) =>
		filesIn(folder).flatMap((path) => {
			const lines = readFileSync(new URL(path, folder), 'utf8').split('\n');
			return lines.flatMap((line, index) => (plain.some((pattern) => pattern.test(line)) ? [`${path}:${index + 1} ${line.trim()}`] : []));
		})
	);
	expect(wrong).toEqual([]);
});
