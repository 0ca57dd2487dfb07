import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { checkLayout } from '../checking/layout/check-layout.ts';
import { composePaper } from '../composing/paper/compose-paper.ts';
import { letterOf } from '../composing/paper/printed-labels.ts';
import { textOf } from '../document/text.ts';
import { actFor } from '../presentation/act-for.ts';
import { readDocument } from '../reading/read-document.ts';
import { printBodyText, readBodyText } from './body-text.ts';
import type { Draft } from './draft.ts';
import { emptyDraft } from './empty-draft.ts';
import { keepIds } from './keep-ids.ts';
import { renumbered } from './renumbered.ts';
import { takeTextChange } from './take-text-change.ts';

const day = plainDate('2026-09-08');
const agency = { system: 'state', parentIssuer: 'UBND tỉnh Bắc Ninh', issuer: 'Sở Xây dựng', abbreviation: 'SXD', place: 'Bắc Ninh' } as const;
const counter = (from = 0) => {
	let last = from;
	return () => `p${(last += 1)}`;
};

const text = [
	'QUYẾT ĐỊNH:',
	'Điều 1. Nhiệm vụ của Tổ',
	'1. Rà soát hồ sơ, gồm:',
	'a) Hồ sơ dự án;',
	'b) Hồ sơ đất đai.',
	'2. Báo cáo Giám đốc.',
	'Điều 2. Hiệu lực',
	'1. Quyết định có hiệu lực từ ngày ký.',
	'Điều 3. Văn phòng thi hành Quyết định này.'
].join('\n');

function decision(body: string): Draft {
	return { ...emptyDraft('decision', agency, day, counter()), about: 'Về việc lập Tổ rà soát', body: keepIds([], readBodyText(body), counter(100)) };
}

test('điều, khoản and điểm are told apart under a decision, and their text is the one that was typed', () => {
	const body = readBodyText(text);
	expect(body.map(({ part }) => part)).toEqual(['formula', 'article', 'item', 'point', 'point', 'item', 'article', 'item', 'article']);
	expect(body[3]).toEqual({ part: 'point', text: 'Hồ sơ dự án;' });
	expect(printBodyText(body)).toBe(text);
});

test('a part put in, left out or moved gives the others their numbers anew', () => {
	const typed = 'Điều 1. Một.\nĐiều 1. Chen vào.\n1. Ý đầu;\n1. Ý chen;\na) Điểm;\na) Điểm chen;\n2. Ý sau.\nĐiều 7. Hai.';
	expect(printBodyText(renumbered(readBodyText(typed)))).toBe(
		'Điều 1. Một.\nĐiều 2. Chen vào.\n1. Ý đầu;\n2. Ý chen;\na) Điểm;\nb) Điểm chen;\n3. Ý sau.\nĐiều 3. Hai.'
	);
});

test('Điều 3a keeps its own number and moves no other', () => {
	const labels = renumbered(readBodyText('Điều 1. A.\nĐiều 1a. B.\nĐiều 5. C.')).map((part) => ('label' in part ? part.label : ''));
	expect(labels).toEqual(['Điều 1.', 'Điều 1a.', 'Điều 2.']);
});

test('what begins with a number from elsewhere keeps it, and a sentence about an article of a law is none of ours', () => {
	const quoted = 'Điều 1. Sửa đổi khoản 3 như sau:\n3. Nội dung mới của khoản.\nb) Nội dung mới của điểm.';
	expect(readBodyText(quoted).map(({ part }) => part)).toEqual(['article', 'text', 'text']);
	expect(printBodyText(readBodyText(quoted))).toBe(quoted);
	expect(readBodyText('Điều 12 Luật Đất đai quy định như sau.')).toEqual([{ part: 'text', text: 'Điều 12 Luật Đất đai quy định như sau.' }]);
});

test('khoản and điểm outside an article are kept as such by their marker', () => {
	const body = [
		{ part: 'item', text: 'Ý một' },
		{ part: 'point', text: 'Ý nhỏ' }
	] as const;
	expect(printBodyText(body)).toBe('[khoản] Ý một\n[điểm] Ý nhỏ');
	expect(readBodyText(printBodyText(body))).toEqual(body);
});

test('điểm are lettered in the order of the Vietnamese alphabet', () => {
	expect([1, 4, 5, 6, 7, 23, 24, 25].map(letterOf)).toEqual(['a', 'd', 'đ', 'e', 'g', 'y', 'aa', 'bb']);
});

test('the title of an article is bold, the words of khoản and điểm are not, and the checker of layout agrees', () => {
	const document = composePaper(decision(text), actFor('state', day));
	const boldOf = (words: string) => {
		const block = document.blocks.find((one) => textOf(one).startsWith(words));
		return block?.kind === 'paragraph' ? block.runs.map((run) => run.kind === 'text' && run.style?.bold === true) : [];
	};
	expect(boldOf('Điều 1.')).toEqual([true, true]);
	expect(boldOf('Điều 3.')).toEqual([true, false]);
	expect(boldOf('1. Rà soát')).toEqual([false]);
	expect(boldOf('b) Hồ sơ')).toEqual([false]);
	expect(checkLayout(document, readDocument(document))).toEqual([]);
});

test('an article that only got another number keeps its id, so that a remark stays with it', () => {
	const before = decision('Điều 1. Một.\nĐiều 2. Hai.');
	const after = keepIds(before.body, renumbered(readBodyText('Điều 1. Mới.\nĐiều 2. Một.\nĐiều 3. Hai.')), counter(200));
	expect(after.map(({ id }) => id)).toEqual(['p201', 'p101', 'p102']);
});

test('a khoản corrected by hand in the printed file is found by its number and words', () => {
	const draft = decision(text);
	const changed = takeTextChange(draft, { was: '2. Báo cáo Giám đốc.', is: '2. Báo cáo Giám đốc Sở.', under: '' }, counter(300));
	expect(changed?.body[5]).toMatchObject({ part: 'item', text: 'Báo cáo Giám đốc Sở.' });
	const added = takeTextChange(draft, { was: '', is: '3. Công bố kết quả.', under: '2. Báo cáo Giám đốc.' }, counter(300));
	expect(added?.body[6]).toMatchObject({ part: 'item', text: 'Công bố kết quả.' });
});
