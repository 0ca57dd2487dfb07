import { expect, test } from 'vitest';
import { readText } from '../../../documents/src/read-text.ts';
import { applyFixes } from '../../src/checking/apply-fixes.ts';
import { check } from '../../src/checking/check.ts';
import { findingKey } from '../../src/checking/finding-key.ts';
import type { Document } from '../../src/document/document.ts';
import { readDocument } from '../../src/reading/read-document.ts';
import { aPlan } from './check-text.ts';

/** One plan with a slip of every kind that a press can mend. */
const body = [
	'Thực hiện Quyết định số 27- QĐ/TU ngày 15/8/2026 của Tỉnh ủy về an toàn lao động; Sở Xây dựng xây dựng kế hoạch như sau:',
	'I. NỘI DUNG',
	'1. Tuyên truyền',
	'a) Kỷ niệm 92 năm Ngày truyền thống ngành (15/10/1930 - 15/10/2026).',
	'b) Hội nghị vào thứ Hai ngày 22/9/2026, họp vào thứ tư ngày 23/9/2026.',
	'c) Ủy ban, Ủy viên; Uỷ ban; hằng năm, hằng năm, hàng năm.',
	'd) Giải quyết kiến nghị của nhân dân theo nghị quyết số 5/NQ-HĐND ngày 03/3/2026.',
	'e) Báo cáo kết quả của của các phòng theo Quyết định số 27.',
	'2. Chào mừng đại hội đảng bộ tỉnh lần thứ XX; học tập tư tưởng của chủ tịch Hồ Chí Minh.',
	'3. Hưởng ứng “Tháng An toàn” năm 2025 theo điều 5 Luật Xây dựng và Khoản 2 Điều 7 Luật Nhà ở.',
	'Trên đây là Kế hoạch của Sở Xây dựng ./.'
].join('\n\n');

const note = '(Kèm theo Kế hoạch số 15/KH-SYT ngày 10 tháng 9 năm 2026)';
const document = readText(`${aPlan(body)}\n\nPhụ lục\n\nDANH MỤC CÔNG VIỆC\n\n${note}\n\n1. Một việc`);

function findingsOf(each: Document) {
	return check(readDocument(each), each);
}

const mendable = findingsOf(document).flatMap(({ fix, ...finding }) => (fix ? [{ ...finding, fix }] : []));

test('the plan shows what one press can mend', () => {
	expect(mendable.map(({ code }) => code).toSorted()).toEqual([
		'anniversary-wrong',
		'capital-clause',
		'capital-clause',
		'capital-congress',
		'capital-kind',
		'capital-people',
		'capital-post',
		'capital-weekday',
		'citation-symbol-missing',
		'end-mark-spaced',
		'section-number-broken',
		'self-reference-differs',
		'spelling-mixed',
		'spelling-mixed',
		'symbol-broken',
		'weekday-wrong',
		'word-doubled',
		'year-mismatch'
	]);
});

test.each(mendable.map((finding) => [finding.code, finding] as const))('one press on %s takes the finding away and brings no other', (_, finding) => {
	const before = findingsOf(document).map(findingKey);
	const after = findingsOf(withTexts(document, applyFixes(readDocument(document).blocks, finding.fix))).map(findingKey);
	expect(after).not.toContain(findingKey(finding));
	expect(after.filter((key) => !before.includes(key))).toEqual([]);
});

test('all of them at once leave nothing to mend', () => {
	const all = mendable.flatMap(({ fix }) => fix);
	expect(findingsOf(withTexts(document, applyFixes(readDocument(document).blocks, all))).filter(({ fix }) => fix)).toEqual([]);
});

/** The document with other words in its paragraphs. */
function withTexts(from: Document, texts: readonly string[]): Document {
	return {
		...from,
		blocks: from.blocks.map((block, index) => (block.kind === 'paragraph' ? { ...block, runs: [{ kind: 'text', text: texts[index] ?? '' }] } : block))
	};
}
