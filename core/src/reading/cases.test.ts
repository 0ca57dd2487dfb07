import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readText } from '../../../documents/src/read-text.ts';
import { readDocument } from './read-document.ts';
import { brokenSources } from './testing/sources.ts';

const folder = join(import.meta.dirname, '../../cases');
const cases = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'expected.json')));

test.each(cases)('the case "%s" is read as its expected.json says', (name) => {
	const reading = readDocument(readText(inputOf(name)));
	const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as Record<string, unknown>;
	const facts = withoutSources(reading) as Record<string, unknown>;
	expect(Object.fromEntries(Object.keys(expected).map((key) => [key, facts[key]]))).toEqual(expected);
	expect(brokenSources(reading)).toEqual([]);
});

function inputOf(name: string): string {
	const file = ['input.md', 'input.txt'].map((input) => join(folder, name, input)).find(existsSync);
	if (file === undefined) throw new Error(`no input in ${name}`);
	return readFileSync(file, 'utf8');
}

/** Golden cases say what is read, for an office clerk to check; that places are true is asserted for all of them at once. */
function withoutSources(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withoutSources);
	if (value === null || typeof value !== 'object') return value;
	const kept = Object.entries(value).filter(([key]) => !['source', 'sources', 'labelSource', 'blocks'].includes(key));
	return Object.fromEntries(kept.map(([key, inner]) => [key, withoutSources(inner)]));
}
