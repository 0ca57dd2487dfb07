import { checkLayout, composeRegister, readDocument, type Document } from '@kheo/core';
import { readDocx } from '@kheo/documents/read-docx';
import { writeDocx } from '@kheo/documents/write-docx';
import { beforeAll, describe, expect, test } from 'vitest';
import { planted } from '../../../core/src/checking/layout/testing/planted.ts';
import { aPartyPlan, lookOf2018, lookOf2026 } from '../../../core/src/checking/testing/a-party-paper.ts';
import { aDecision, aLongPlan, aPlan } from '../../../core/src/checking/testing/an-official-paper.ts';
import { aRegister } from '../../../core/src/composing/testing/a-register.ts';
import { convert, hasLibreOffice } from './libreoffice.ts';

const faultless: readonly (readonly [string, Document])[] = [
	['register', composeRegister(aRegister)],
	['plan', aPlan()],
	['long-plan', aLongPlan()],
	['decision', aDecision()],
	['party-2018', aPartyPlan(lookOf2018)],
	['party-2026', aPartyPlan(lookOf2026)]
];
const slips = planted.map(([what, document, expected], index) => ({ what, name: `slip-${index}`, document, expected }));
const written = new Map([...faultless, ...slips.map(({ name, document }) => [name, document] as const)].map(([name, document]) => [name, writeDocx(document)]));

function layoutOf(bytes: Uint8Array | undefined) {
	const document = readDocx(bytes ?? new Uint8Array());
	return checkLayout(document, readDocument(document)).map(({ code, params: { component, found, expected } }) => ({ code, component, found, expected }));
}

test.each(faultless)('written as .docx, a faultless paper has nothing to mend: %s', (name) => {
	expect(layoutOf(written.get(name))).toEqual([]);
});

test.each(slips)('written as .docx, one slip is exactly one finding: $what', ({ name, expected }) => {
	expect(layoutOf(written.get(name))).toEqual([expected]);
});

describe.skipIf(!hasLibreOffice)('saved by LibreOffice as .odt and as .docx again', () => {
	let saved: ReadonlyMap<string, Uint8Array> = new Map();
	beforeAll(() => {
		saved = convert(written, ['odt', 'docx']);
	}, 240_000);

	test.each(faultless)('a faultless paper has nothing to mend: %s', (name) => {
		expect(layoutOf(saved.get(name))).toEqual([]);
	});

	test.each(slips)('one slip is exactly one finding: $what', ({ name, expected }) => {
		expect(layoutOf(saved.get(name))).toEqual([expected]);
	});
});
