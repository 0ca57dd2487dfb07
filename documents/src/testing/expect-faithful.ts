import { textsOf, type Replacement } from '@kheo/core';
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import { fixDocx, type FixedDocx } from '../fix-docx.ts';
import { readDocx } from '../read-docx.ts';
import { zipOf } from './package-of.ts';
import { acceptAll, joinedRuns, rejectAll } from './tracked-changes.ts';

export const fixedBy = { author: 'Văn phòng Sở', date: '2026-11-25T08:00:00Z' };

/** What holds for every file and every set of replacements: rejected they leave the file as it was, accepted exactly the new words. */
export function expectFaithful(bytes: Uint8Array, replacements: readonly Replacement[]): FixedDocx {
	const fixed = fixDocx(bytes, replacements, fixedBy);
	const [before, after] = [xmlOf(bytes), xmlOf(fixed.bytes)];
	expect(joinedRuns(rejectAll(after, fixedBy.author))).toBe(joinedRuns(rejectAll(before, fixedBy.author)));
	const accepted = withMain(bytes, joinedRuns(acceptAll(after, fixedBy.author)));
	const wanted = textsAfter(bytes, fixed.applied);
	expect(textsOf(readDocx(accepted))).toEqual(wanted);
	expect(textsOf(readDocx(fixed.bytes))).toEqual(wanted);
	expect(fixed.applied.length + fixed.leftOut.length).toBe(replacements.length);
	return fixed;
}

/** A replacement of the first place where these words stand. */
export function replacing(bytes: Uint8Array, words: string, by: string): Replacement {
	const texts = textsOf(readDocx(bytes));
	const block = texts.findIndex((text) => text.includes(words));
	const start = texts[block]?.indexOf(words) ?? -1;
	if (start < 0) throw new Error(`not printed: ${words}`);
	return { place: { block, start, end: start + words.length, quote: words }, with: by };
}

/** The file with another main part. */
export function withMain(bytes: Uint8Array, xml: string): Uint8Array {
	return zipOf({ ...unzipSync(bytes), 'word/document.xml': xml });
}

export function xmlOf(bytes: Uint8Array): string {
	return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
}

function textsAfter(bytes: Uint8Array, replacements: readonly Replacement[]): string[] {
	const texts = textsOf(readDocx(bytes));
	for (const { place, with: words } of replacements.toSorted((a, b) => b.place.start - a.place.start || b.place.end - a.place.end)) {
		const text = texts[place.block] ?? '';
		texts[place.block] = text.slice(0, place.start) + words + text.slice(place.end);
	}
	return texts;
}
