import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { checkLayout } from '../checking/layout/check-layout.ts';
import { composePaper } from '../composing/paper/compose-paper.ts';
import { textOf } from '../document/text.ts';
import { fillPlaces } from '../issuing/fill-places.ts';
import { actFor } from '../presentation/act-for.ts';
import { readDocument } from '../reading/read-document.ts';
import { annexesOf, type TypedAnnex, typedAnnex } from './annexes.ts';
import { compareDrafts } from './compare-drafts.ts';
import { emptyDraft } from './empty-draft.ts';

const day = plainDate('2026-09-08');
const agency = { system: 'state', parentIssuer: 'UBND tỉnh Bắc Ninh', issuer: 'Sở Xây dựng', abbreviation: 'SXD', place: 'Bắc Ninh' } as const;
let last = 0;
const draft = emptyDraft('decision', agency, day, () => `p${(last += 1)}`);
const rules: TypedAnnex = {
	title: 'Quy chế hoạt động',
	orientation: 'portrait',
	body: 'Điều 1. Phạm vi\n1. Tổ làm việc;\n2. Tổ báo cáo.\nĐiều 2. Hiệu lực thi hành.'
};
const list: TypedAnnex = { title: 'Danh sách Tổ rà soát', orientation: 'landscape', body: '| Stt | Họ và tên | Chức vụ |\n| 1 | Lê Văn Thử | Tổ trưởng |' };

test('one annex is "Phụ lục", several are counted in Roman numerals, and one without a word is none', () => {
	const empty: TypedAnnex = { title: ' ', orientation: 'portrait', body: '' };
	expect(annexesOf([empty, list], draft).map(({ label }) => label)).toEqual(['Phụ lục']);
	expect(annexesOf([rules, empty, list], draft).map(({ label }) => label)).toEqual(['Phụ lục I', 'Phụ lục II']);
});

test('an annex is read back from its fields as it was', () => {
	expect(annexesOf([rules, list], draft).map(typedAnnex)).toEqual([rules, list]);
});

test('each annex stands on pages of its own, lying as was chosen, and the checker of layout has nothing to say', () => {
	const content = { ...draft, about: 'Về việc lập Tổ rà soát', annexes: annexesOf([rules, list], draft) };
	const document = composePaper(content, actFor('state', day));
	expect(document.sections.map(({ orientation }) => orientation)).toEqual(['portrait', 'portrait', 'landscape']);
	expect(checkLayout(document, readDocument(document))).toEqual([]);
	expect(readDocument(document).appendices.map(({ label, title }) => [label.toUpperCase(), title.toUpperCase()])).toEqual([
		['PHỤ LỤC I', 'QUY CHẾ HOẠT ĐỘNG'],
		['PHỤ LỤC II', 'DANH SÁCH TỔ RÀ SOÁT']
	]);
});

test('number and day of the paper are written into the line under the title once they are given', () => {
	const content = { ...draft, annexes: annexesOf([list], draft) };
	const filled = fillPlaces(composePaper(content, actFor('state', day)), { number: '57/QĐ-SXD', day: plainDate('2026-09-10') }, 'filled');
	expect(filled.blocks.map(textOf)).toContain('(Kèm theo Quyết định số 57/QĐ-SXD ngày 10 tháng 9 năm 2026 của Sở Xây dựng)');
});

test('a change in an annex is shown between two versions', () => {
	const before = { ...draft, annexes: annexesOf([list], draft) };
	const after = { ...draft, annexes: annexesOf([{ ...list, body: list.body.replace('Lê Văn Thử', 'Trần Thị Mẫu') }], draft) };
	const { head } = compareDrafts(before, after);
	expect(head.map(({ field }) => field)).toEqual(['annexes']);
	expect(head[0]?.words.filter(({ kind }) => kind === 'added').map(({ text }) => text.trim())).toEqual(['Trần Thị Mẫu']);
});
