import { getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { drawCard } from './draw-card.ts';
import { setCard } from './set-pages.ts';

const at = new Date('2026-09-15T00:00:00Z');
const card = { label: 'Học tập Người', text: '“Dễ trăm lần không dân cũng chịu, khó vạn lần dân liệu cũng xong”', foot: 'Sở Khoa học và Công nghệ' };
const millimetre = 72 / 25.4;

test('the band is one page of the size that was asked, with every mark of the words', async () => {
	const band = await setCard(card, { width: 4000 * millimetre, height: 600 * millimetre }, 'pdf', at);
	const pdf = await getDocumentProxy(new Uint8Array(band));
	expect(pdf.numPages).toBe(1);
	const page = await pdf.getPage(1);
	expect(page.view.map((points) => Math.round(points / millimetre))).toEqual([0, 0, 4000, 600]);
	const { items } = await page.getTextContent();
	const said = items
		.map((item) => ('str' in item ? item.str : ''))
		.join(' ')
		.replaceAll(/\s+/gu, ' ')
		.normalize('NFC');
	expect(said).toContain(card.text);
	expect(said).toContain('HỌC TẬP NGƯỜI');
});

test('the words of a picture are outlines: no font, no script, and the size that was asked', () => {
	const svg = Buffer.from(drawCard(card, { width: 1200, height: 630 }, 'svg', at)).toString();
	expect(svg).toMatch(/^<svg[^>]*viewBox="0 0 1200 630"/u);
	expect(svg).not.toMatch(/<text|<script|font-family/u);
});

test('long words and empty ones fit as well', () => {
	const long = { ...card, label: '', foot: '', text: `Kỷ niệm ${'ngàythànhlập'.repeat(12)} ${'rất dài '.repeat(80)}` };
	for (const text of [long.text, '', '1']) expect(drawCard({ ...long, text }, { width: 1080, height: 1080 }, 'svg', at).length).toBeGreaterThan(500);
});
