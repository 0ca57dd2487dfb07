import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, expect, test } from 'vitest';
import { readPlanFile } from '../read-plan-file.ts';
import { readingJson } from '../reading-json.ts';
import { readingSchema } from './reading-schema.ts';

const root = join(import.meta.dirname, '../../../..');
const cases = join(root, 'core/cases');
const inputs = readdirSync(cases, { recursive: true, encoding: 'utf8' }).filter((path) => /input\.(?:md|txt)$/u.test(path));
const files = [
	...inputs.map((path) => join(cases, path)),
	...['docx', 'doc', 'odt', 'rtf', 'pdf'].map((ending) => join(root, `documents/fixtures/ke-hoach-libreoffice.${ending}`))
];

/** The published schema lets later versions say more; here nothing may be said that it does not name. */
function closed(schema: unknown): unknown {
	if (Array.isArray(schema)) return schema.map(closed);
	if (schema === null || typeof schema !== 'object') return schema;
	const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
	return 'properties' in schema ? { ...inner, additionalProperties: false } : inner;
}

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
const isReading = ajv.compile(closed({ ...readingSchema, $id: undefined }) as object);
const printed = async (file: string): Promise<unknown> => JSON.parse(JSON.stringify(readingJson(await readPlanFile(file))));
let readings: Awaited<ReturnType<typeof printed>>[] = [];

beforeAll(async () => {
	readings = await Promise.all(files.map(printed));
}, 60_000);

test('what is read out of every golden case and every format is just what the schema says', () => {
	for (const [index, reading] of readings.entries())
		expect({ file: files[index], errors: isReading(reading) ? [] : isReading.errors }).toMatchObject({ errors: [] });
});

test('the readings it was held against have attachments, slogans, deadlines and findings in them', () => {
	const words = JSON.stringify(readings);
	for (const said of ['"attachments":[{', '"slogans":[{', '"deadline":{', '"findings":[{', '"labelSource":{', '"inferred":{"recipient"'])
		expect(words).toContain(said);
});

test('a refused file has its own shape, and what is no reading is told apart', async () => {
	expect(isReading(await printed(join(root, 'khong-co.docx')))).toBe(true);
	expect(isReading({ schema: 'kheo.reading/1', blocks: [] })).toBe(false);
	expect(isReading({ ...(readings[0] as object), them: 1 })).toBe(false);
});
