import { getDocumentProxy } from 'unpdf';
import { OPS } from 'unpdf/pdfjs';
import { matrixIn, rulesOf, times } from './draw-rules.ts';
import type { Page, Piece } from './page.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<Pdf['getPage']>>;
type Item = { readonly str: string; readonly transform: readonly number[]; readonly width: number; readonly fontName: string };

/** No picture is decoded: their pixels are not read, and a hostile one costs memory. */
const options = { maxImageSize: 0, disableFontFace: true, useSystemFonts: false, verbosity: 0, enableXfa: false } as const;

/** What each page draws, letters and lines. Rejects as pdf.js does: a `PasswordException` for a file under a password. */
export async function extractPages(bytes: Uint8Array): Promise<Page[]> {
	const pdf = await getDocumentProxy(new Uint8Array(bytes), options);
	const pages: Page[] = [];
	for (let number = 1; number <= pdf.numPages; number++) {
		const page = await pdf.getPage(number);
		pages.push(await extractPage(page, number));
		page.cleanup();
	}
	return pages;
}

async function extractPage(page: PdfPage, number: number): Promise<Page> {
	const { width, height, transform } = page.getViewport({ scale: 1 });
	const view = matrixIn(transform);
	const { items } = await page.getTextContent();
	const texts = items.filter((item): item is (typeof items)[number] & Item => 'str' in item);
	if (texts.every(({ str }) => str.trim() === '')) return { number, width, height, pieces: [], rules: { lying: [], upright: [] } };
	const rules = rulesOf(await page.getOperatorList(), OPS, view);
	return { number, width, height, pieces: piecesOf(page, texts, view), rules };
}

/** Text that runs upright or upside down is a stamp or a watermark, not the paper's. */
function piecesOf(page: PdfPage, items: readonly Item[], view: ReturnType<typeof matrixIn>): Piece[] {
	const names = new Map<string, string>();
	const pieces: Piece[] = [];
	let spaced = false;
	for (const { str, transform, width, fontName } of items) {
		const text = str.trim();
		const [a, b, c, d, x, y] = times(view, matrixIn(transform));
		const size = Math.hypot(c, d);
		if (text !== '' && a > 0 && Math.abs(b) < a / 10 && size > 1) {
			const font = names.get(fontName) ?? fontOf(page, fontName);
			names.set(fontName, font);
			pieces.push({ text, x, y, width, size, font, ...faceOf(font), spaced: spaced || /^\s/.test(str), raised: false });
			spaced = /\s$/.test(str);
		} else if (str !== '') spaced = true;
	}
	return pieces;
}

/** The font's own name, without the six letters that mark a part of it. */
function fontOf(page: PdfPage, id: string): string {
	const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
	const name = font !== null && typeof font === 'object' && 'name' in font && typeof font.name === 'string' ? font.name : '';
	return name.replace(/^[A-Z]{6}\+/, '');
}

function faceOf(font: string): { bold: boolean; italic: boolean } {
	return { bold: /bold|black|heavy|semibold|demi/i.test(font), italic: /italic|oblique/i.test(font) };
}
