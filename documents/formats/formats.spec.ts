import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyPlans, type Copies } from './composed.ts';
import { differing, factsOf } from './compare.ts';
import { formats, hasLibreOffice } from './convert.ts';
import { carriedByText } from './losses.ts';
import { plans } from './plans/plans.ts';

/** One paper in every format that LibreOffice saves: what is read out of it must be the same. */
describe.skipIf(!hasLibreOffice)('the composed plans', () => {
	let copies: Copies;

	beforeAll(async () => {
		copies = await copyPlans();
	});
	afterAll(() => copies.remove());

	test.each(plans)('$name, as it was written, is read as its author means it', async ({ name, facts }) => {
		const { reading } = await copies.read(name, 'original');
		const { header, citations, recipients, signature, appendices } = reading;
		expect(header).toMatchObject({ kind: facts.kind, number: facts.number, symbol: facts.symbol, date: { iso: facts.date } });
		expect(header.issuer?.toLocaleLowerCase('vi')).toBe(facts.issuer.toLocaleLowerCase('vi'));
		expect(citations.map(({ number }) => number)).toEqual(facts.citations);
		expect(new Set(reading.obligations.flatMap(({ deadline }) => deadline?.due ?? []))).toEqual(new Set(facts.due));
		expect(recipients).toHaveLength(facts.recipients);
		expect(signature?.name).toBe(facts.signer);
		expect(appendices.flatMap(({ tables }) => tables.map(({ columns }) => columns))).toEqual(facts.columns);
	});

	describe.each(formats.filter((format) => format !== 'txt'))('saved as .%s', (format) => {
		test.each(plans)('$name says the same', async ({ name }) => {
			const original = await copies.read(name, 'original');
			const copy = await copies.read(name, format);
			expect(copy.format).toBe(format);
			expect(factsOf(copy.reading)).toEqual(factsOf(original.reading));
			expect(differing(original.reading, copy.reading)).toEqual([]);
		});
	});

	test.each(plans)('$name saved as .txt loses what stood in footnotes and tables, and nothing else', async ({ name }) => {
		const original = await copies.read(name, 'original');
		const copy = await copies.read(name, 'txt');
		const carried = carriedByText(original.document, original.reading);
		const { header, recipients, signature, citations, 'dated duties': duties } = factsOf(copy.reading);
		const wanted = factsOf(original.reading);
		expect({ header, recipients, signature }).toEqual({ header: wanted.header, recipients: wanted.recipients, signature: wanted.signature });
		expect({ citations, duties }).toEqual({ citations: carried.citations, duties: carried.duties.sort() });
	});
});
