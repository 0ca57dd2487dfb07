import { expect, test } from 'vitest';
import { composeRegister } from '../../composing/compose-register.ts';
import { composeUnitReturn } from '../../composing/compose-unit-return.ts';
import { aRegister } from '../../composing/testing/a-register.ts';
import type { Document, PageSection } from '../../document/document.ts';
import { readDocument } from '../../reading/read-document.ts';
import { aDecision, aPlan, changed } from '../testing/an-official-paper.ts';
import { checkLayout } from './check-layout.ts';
import { planted } from './testing/planted.ts';

const layoutOf = (document: Document) => checkLayout(document, readDocument(document));
const withPages = (document: Document, change: (section: PageSection, index: number) => PageSection): Document => ({
	...document,
	sections: document.sections.map(change)
});

test('the register and its letter, a unit’s return, a plan and a decision as we write them have nothing to mend', () => {
	const unitReturn = {
		unit: 'Phòng A',
		agency: 'Sở Xây dựng',
		place: null,
		year: 2026,
		form: { title: aRegister.formTitle, columns: aRegister.columns },
		rows: aRegister.rows,
		nil: null
	};
	for (const document of [composeRegister(aRegister), composeUnitReturn(unitReturn), aPlan(), aDecision()]) expect(layoutOf(document)).toEqual([]);
});

test.each(planted)('one slip is exactly one finding: %s', (_, document, expected) => {
	expect(layoutOf(document).map(({ code, params: { component, found, expected } }) => ({ code, component, found, expected }))).toEqual([expected]);
});

test('one property of one component is one finding, however many places show it', () => {
	const smaller = changed(changed(aPlan(), 'Nâng cao', { run: { size: 24 } }), 'a) Việc', { run: { size: 23 } });
	const [found, ...others] = layoutOf(smaller);
	expect(others).toEqual([]);
	expect(found).toMatchObject({
		code: 'layout.size',
		params: { component: 'body', found: '12; 11.5', expected: '13–14', count: 2 },
		rule: 'NĐ 30/2020, Phụ lục I, Phần I, II.6.e'
	});
	expect(found?.places.map(({ quote }) => quote.slice(0, 7))).toEqual(['Nâng ca', 'a) Việc']);
});

test('values inside the range of the act are free: 13 and 14 pt, 1 cm and 1,27 cm, one line and one and a half', () => {
	const free = changed(changed(aPlan(), 'Nâng cao', { run: { size: 26 }, paragraph: { indentFirst: 567, line: { value: 360, rule: 'auto' } } }), 'CỘNG HÒA', {
		run: { size: 26 }
	});
	expect(layoutOf(free)).toEqual([]);
});

test('stress on a few words of running text is no slip', () => {
	const [first, ...rest] = aPlan().blocks.flatMap((block) =>
		block.kind === 'paragraph' && block.runs.some((run) => run.kind === 'text' && run.text.startsWith('Các phòng, đơn vị trực')) ? block.runs : []
	);
	expect(rest).toEqual([]);
	const text = first?.kind === 'text' ? first.text : '';
	const stressed = [
		{ text: text.slice(0, 98), style: {} },
		{ text: text.slice(98), style: { bold: true, italic: true } }
	];
	const document = aPlan();
	const blocks = document.blocks.map((block) =>
		block.kind === 'paragraph' && block.runs[0]?.kind === 'text' && block.runs[0].text === text
			? { ...block, runs: stressed.map((run) => ({ kind: 'text' as const, text: run.text, style: { font: 'Times New Roman', size: 28, ...run.style } })) }
			: block
	);
	expect(layoutOf({ ...document, blocks })).toEqual([]);
});

test('a whole paper in another face is one finding for the document', () => {
	const blocks = aPlan().blocks.map((block) =>
		block.kind === 'paragraph'
			? { ...block, runs: block.runs.map((run) => (run.kind === 'text' ? { ...run, style: { ...run.style, font: 'Arial' } } : run)) }
			: block
	);
	expect(layoutOf({ ...aPlan(), blocks })).toMatchObject([
		{ code: 'layout.font', params: { component: 'document', found: 'Arial', expected: 'Times New Roman' } }
	]);
});

test('a landscape annex may keep its margins or turn them with the page', () => {
	const landscape = (section: PageSection, index: number): PageSection => {
		const { top, right, bottom, left } = section.margins;
		const turned = { ...section.margins, top: left, right: top, bottom: right, left: bottom };
		return index === 0
			? section
			: { ...section, orientation: 'landscape', paper: { width: section.paper.height, height: section.paper.width }, margins: turned };
	};
	expect(layoutOf(withPages(aPlan(), landscape))).toEqual([]);
});

test('a file without pages has no layout, and a text that is no official paper is left alone', () => {
	expect(layoutOf({ ...aPlan(), sections: [] })).toEqual([]);
	const note: Document = {
		blocks: [{ kind: 'paragraph', runs: [{ kind: 'text', text: 'Danh sách dự họp', style: { font: 'Arial', size: 20 } }], style: {}, within: 'body' }],
		sections: aPlan().sections
	};
	expect(layoutOf(note)).toEqual([]);
});

test('a paper of a time whose rules are not known is left alone', () => {
	const old = changed(changed(aPlan(), 'Bắc Ninh, ngày', { text: 'Bắc Ninh, ngày 08 tháng 9 năm 2015' }), 'Nâng cao', { run: { size: 20 } });
	expect(layoutOf(old)).toEqual([]);
});
