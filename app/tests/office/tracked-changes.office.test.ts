import { readFileSync } from 'node:fs';
import { textsOf, type Replacement } from '@kheo/core';
import { fixDocx } from '@kheo/documents/fix-docx';
import { readDocx } from '@kheo/documents/read-docx';
import { writeDocx } from '@kheo/documents/write-docx';
import { beforeAll, describe, expect, test } from 'vitest';
import { aPlan } from '../../../core/src/checking/testing/an-official-paper.ts';
import { replacing, withMain, xmlOf } from '../../../documents/src/testing/expect-faithful.ts';
import { acceptAll, rejectAll } from '../../../documents/src/testing/tracked-changes.ts';
import { canonical } from '../../../documents/src/testing/xml-tree.ts';
import { convert, hasLibreOffice } from './libreoffice.ts';

const by = { author: 'Văn phòng Sở', date: '2026-11-25T08:00:00Z' };
const fileOf = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../../../${name}`, import.meta.url)));
const [made, plan] = [fileOf('documents/fixtures/ke-hoach-libreoffice.docx'), writeDocx(aPlan())];

/** In a table, in running text, over a tracked insertion of somebody else, and beside a footnote mark. */
const fixes: readonly (readonly [string, Uint8Array, readonly Replacement[]])[] = [
	[
		'made',
		made,
		[
			replacing(made, '05/KH-SM', '06/KH-SM'),
			replacing(made, 'hợp, trình', 'hợp và trình'),
			replacing(made, 'Văn phòng', 'Văn phòng Sở'),
			replacing(made, 'Làm', 'Sửa')
		]
	],
	['plan', plan, [replacing(plan, 'năm 2026', 'năm 2027'), replacing(plan, 'tiết kiệm', ''), replacing(plan, '25 tháng 9', '24 tháng 9')]]
];

describe.skipIf(!hasLibreOffice)('opened and saved by LibreOffice', () => {
	const files = new Map(fixes.flatMap(([name, bytes, replacements]) => variantsOf(name, bytes, replacements)));
	let saved: ReadonlyMap<string, Uint8Array> = new Map();
	beforeAll(() => {
		saved = convert(files, ['docx']);
	}, 120_000);
	/** LibreOffice puts an empty paragraph before a table that begins the text. */
	const textsIn = (bytes: Uint8Array | undefined): string[] => textsOf(readDocx(bytes ?? new Uint8Array())).filter((text) => text !== '');

	test.each(fixes)('the fixed file says what the fixes say, with each change still tracked: %s', (name, bytes, replacements) => {
		expect(textsIn(saved.get(`${name}-fixed`))).toEqual(textsIn(files.get(`${name}-fixed`)));
		const tracked = xmlOf(saved.get(`${name}-fixed`) ?? new Uint8Array());
		expect(tracked.match(/<w:del [^>]*w:author="Văn phòng Sở"/gu)?.length).toBeGreaterThanOrEqual(replacements.length);
		expect(textsIn(bytes)).not.toEqual(textsIn(files.get(`${name}-fixed`)));
	});

	test.each(fixes)('with all rejected it is the file as it was, with all accepted the fixed one: %s', (name) => {
		expect(textsIn(saved.get(`${name}-rejected`))).toEqual(textsIn(saved.get(`${name}-original`)));
		expect(textsIn(saved.get(`${name}-accepted`))).toEqual(textsIn(files.get(`${name}-fixed`)));
	});
});

function variantsOf(name: string, bytes: Uint8Array, replacements: readonly Replacement[]): [string, Uint8Array][] {
	const { bytes: fixed, leftOut } = fixDocx(bytes, replacements, by);
	expect(leftOut).toEqual([]);
	return [
		[`${name}-original`, bytes],
		[`${name}-fixed`, fixed],
		[`${name}-rejected`, withMain(fixed, canonical(rejectAll(xmlOf(fixed), by.author)))],
		[`${name}-accepted`, withMain(fixed, canonical(acceptAll(xmlOf(fixed), by.author)))]
	];
}
