import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { checkLayout } from '../checking/layout/check-layout.ts';
import { composePaper } from '../composing/paper/compose-paper.ts';
import { actFor } from '../presentation/act-for.ts';
import { readDocument } from '../reading/read-document.ts';
import { printBodyText, readBodyText } from './body-text.ts';
import { compareDrafts } from './compare-drafts.ts';
import type { Draft, DraftBody } from './draft.ts';
import { type DraftKind, draftKinds } from './draft-kinds.ts';
import { emptyDraft } from './empty-draft.ts';
import { keepIds } from './keep-ids.ts';
import { normalPart } from './normal-body.ts';

const day = plainDate('2026-09-08');
const agency = { system: 'state', parentIssuer: 'UBND tỉnh Bắc Ninh', issuer: 'Sở Xây dựng', abbreviation: 'SXD', place: 'Bắc Ninh' } as const;
const party = { system: 'party', parentIssuer: 'Tỉnh ủy Bắc Ninh', issuer: 'Ban Tổ chức', abbreviation: 'BTCTU', place: 'Bắc Ninh' } as const;
const counter = (from = 0) => {
	let last = from;
	return () => `p${(last += 1)}`;
};
const skeleton = (kind: DraftKind, by: typeof agency | typeof party = agency) => emptyDraft(kind, by, day, counter());
const kinds = Object.keys(draftKinds).filter((kind): kind is DraftKind => kind in draftKinds);

describe.each(kinds)('an untouched %s', (kind) => {
	test.each([agency, party])('holds to the act that rules papers of its system', (by) => {
		const document = composePaper(skeleton(kind, by), actFor(by.system, day));
		expect(checkLayout(document, readDocument(document))).toEqual([]);
	});

	test('is read back as a paper of its kind', () => {
		const { header } = readDocument(composePaper(skeleton(kind), actFor('state', day)));
		expect(header.kind).toBe(kind === 'responses' ? null : draftKinds[kind]);
	});

	test('is the same body when its text is printed and read', () => {
		const { body } = skeleton(kind);
		expect(keepIds(body, readBodyText(printBodyText(body)), counter(100))).toEqual(body);
	});
});

test('labels and openings of plain text say what each line is', () => {
	const text = [
		'GIÁM ĐỐC SỞ XÂY DỰNG',
		'Căn cứ Luật Nhà ở;',
		'QUYẾT ĐỊNH:',
		'Điều 1. Ban hành Quy chế.',
		'1. Quy chế gồm hai phần',
		'a) Phần chung;',
		'Phần I Chung',
		'II. Tổ chức',
		'1. Mục đích',
		'1. Các phòng gửi báo cáo.',
		'*Thời gian:* 8 giờ',
		'Căn cứ tình hình, Sở đề nghị.'
	].join('\n');
	expect(readBodyText(text).map(({ part }) => part)).toEqual([
		'formula',
		'basis',
		'formula',
		'article',
		'item',
		'point',
		'part',
		'section',
		'clause',
		'text',
		'labelled',
		'text'
	]);
});

test('rows between bars are a table; what a column holds follows from its heading', () => {
	const text = '| Stt | Hoạt động | Thời gian |\n| 1 | Nạo vét \\| khơi dòng | 20/9\\n21/9 |\nSau bảng';
	const [table] = readBodyText(text);
	expect(table).toMatchObject({
		columns: [{ type: 'ordinal' }, { heading: 'Hoạt động', type: 'text' }, { type: 'date' }],
		rows: [{ c2: 'Nạo vét | khơi dòng', c3: '20/9\n21/9' }]
	});
	expect(printBodyText(readBodyText(text))).toBe(text);
});

const words = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.constantFrom(
		'Căn cứ Luật;',
		'Điều 2. Nay',
		'1. Báo cáo.',
		'a) Điểm',
		'1. Mục đích',
		'I. Chung',
		'|a|',
		'*x* y',
		'[đoạn] a',
		'QUYẾT ĐỊNH:',
		'a\n\\',
		'<<',
		'^^',
		'\\<<',
		'Stt'
	)
);
const anyPart: fc.Arbitrary<DraftBody> = fc.oneof(
	fc.record({ part: fc.constantFrom('basis', 'part', 'section', 'clause', 'item', 'point', 'text', 'formula'), text: words }),
	fc.record({ part: fc.constantFrom('article', 'labelled'), label: fc.oneof(words, fc.constant('Điều 3.')), text: words }),
	fc.array(words, { maxLength: 4 }).chain((headings) => {
		const columns = headings.map((heading, index) => ({ key: `k${index}`, heading, type: 'text' as const }));
		const row = fc.array(words, { minLength: columns.length, maxLength: columns.length });
		const rows = fc.array(
			row.map((cells) => Object.fromEntries(cells.map((cell, index) => [`k${index}`, cell]))),
			{ maxLength: 3 }
		);
		const place = fc.integer({ min: -1, max: 4 });
		const spans = fc.array(fc.record({ row: place, column: place, down: place, across: place }), { maxLength: 4 });
		return fc.record({ part: fc.constant('table' as const), columns: fc.constant(columns), rows, spans });
	})
);
const anyBody = fc.array(anyPart, { maxLength: 8 });

test('any body is read back from its text as the same parts', () => {
	fc.assert(
		fc.property(anyBody, (body) => {
			expect(readBodyText(printBodyText(body))).toEqual(body.flatMap((part) => normalPart(part) ?? []));
		}),
		{ numRuns: 500 }
	);
});

test('any text gives a body that can be composed', () => {
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string({ unit: 'binary', maxLength: 300 }),
				fc.array(words).map((lines) => lines.join('\n'))
			),
			(text) => {
				const draft: Draft = { ...skeleton('letter'), body: keepIds([], readBodyText(text), counter()) };
				expect(composePaper(draft, actFor('state', day)).blocks.length).toBeGreaterThan(0);
			}
		)
	);
});

test('any two bodies are compared: without what was added stands the earlier, without what was removed the later', () => {
	fc.assert(
		fc.property(anyBody, anyBody, (a, b) => {
			const before = { ...skeleton('plan'), body: keepIds([], a, counter()) };
			const after = { ...before, body: keepIds(before.body, b, counter(100)) };
			const { parts } = compareDrafts(before, after);
			expect(parts.flatMap((one) => one.after ?? [])).toEqual(after.body);
			expect(new Set(parts.flatMap((one) => one.before?.id ?? []))).toEqual(new Set(before.body.map(({ id }) => id)));
			expect(new Set(after.body.map(({ id }) => id)).size).toBe(after.body.length);
		})
	);
});

test('a rewritten paragraph keeps its id, and only its changed words are shown as changed', () => {
	const before = skeleton('letter');
	const text = printBodyText(before.body).replace('đề nghị ……', 'đề nghị các phòng gửi báo cáo');
	const after = { ...before, about: 'báo cáo quý III', body: keepIds(before.body, readBodyText(`Đoạn mới.\n${text}`), counter(100)) };
	const { head, parts } = compareDrafts(before, after);
	expect(head.map(({ field }) => field)).toEqual(['about']);
	expect(parts.map(({ state }) => state).toSorted()).toEqual(['added', 'changed', 'same', 'same']);
	expect(parts.find(({ state }) => state === 'changed')?.words.filter(({ kind }) => kind === 'added')).toEqual([
		{ kind: 'added', text: 'các phòng gửi báo cáo' }
	]);
});
