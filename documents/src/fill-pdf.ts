import type { Given } from '@kheo/core';
import { readDocumentNumber } from '@kheo/core';
import { PDF, type PDFPage, rgb } from '@libpdf/core';
import { openSlots, type SlotPart } from './pdf/open-slots.ts';
import { tinos } from './pdf/tinos.ts';

/**
 * Writes number and day into the places that the first page leaves open for them, as the văn thư does before sealing. What was there stays byte for
 * byte: the words are a revision after it. Null where a place is not open, or bears another month or year: then nothing is written over anything.
 */
export async function fillPdf(bytes: Uint8Array, given: Given): Promise<Uint8Array | null> {
	const pdf = await PDF.load(bytes);
	const [page] = pdf.getPages();
	const [year = '', month = '', day = ''] = given.day.split('-');
	const words = { number: readDocumentNumber(given.number)?.number ?? '', day, month: Number(month) < 3 ? month : String(Number(month)), year };
	const places = page ? placesOf(page) : [];
	const isOther = places.some((place) => isBut(place.year, year) || isBut(place.month, month));
	if (!page || isOther || !(['number', 'day'] as const).every((part) => places.some(({ of }) => of === part))) return null;
	const fonts = { upright: pdf.embedFont(await tinos('upright')), italic: pdf.embedFont(await tinos('italic')) };
	for (const { of, from, to, baseline, size } of places) {
		const font = fonts[of === 'number' ? 'upright' : 'italic'];
		const wide = font.getTextWidth(words[of], size);
		const fitting = Math.min(size, (size * (to - from - 1)) / wide);
		const x = from + (to - from - (wide * fitting) / size) / 2;
		page.drawText(words[of], { font, size: fitting, color: rgb(0, 0, 0), x, y: baseline });
	}
	return namedAlike(await pdf.save({ incremental: true, subsetFonts: true }), bytes.length);
}

function isBut(printed: number | null, given: string): boolean {
	return printed !== null && printed !== Number(given);
}

/** The library names a part of a font by six letters of chance; the same paper is to give the same bytes. */
function namedAlike(bytes: Uint8Array, from: number): Uint8Array {
	const added = Buffer.from(bytes.subarray(from)).toString('latin1');
	return Buffer.concat([bytes.subarray(0, from), Buffer.from(added.replaceAll(/\/[A-Z]{6}\+(?=Tinos)/gu, '/KHEOAA+'), 'latin1')]);
}

type Place = {
	readonly of: SlotPart;
	readonly from: number;
	readonly to: number;
	readonly month: number | null;
	readonly year: number | null;
	readonly baseline: number;
	readonly size: number;
};

function placesOf(page: PDFPage): Place[] {
	return page.extractText().lines.flatMap(({ baseline, spans }) =>
		spans.flatMap(({ chars, fontSize: size }) => {
			const open = openSlots(chars);
			return open ? open.slots.map((slot) => ({ ...slot, month: open.month, year: open.year, baseline, size })) : [];
		})
	);
}
