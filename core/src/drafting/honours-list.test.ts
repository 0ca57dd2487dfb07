import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { readBodyText } from './body-text.ts';
import { typedAnnex } from './annexes.ts';
import { compareDrafts } from './compare-drafts.ts';
import type { Draft } from './draft.ts';
import { emptyDraft } from './empty-draft.ts';
import { honouredIn } from './honours-list.ts';
import { pastedRows } from './pasted-rows.ts';

const agency = { system: 'state', parentIssuer: null, issuer: 'Sở Xây dựng', abbreviation: 'SXD', place: 'Bắc Ninh' } as const;
let last = 0;
const decision = emptyDraft('recognition', agency, plainDate('2026-09-08'), () => `p${(last += 1)}`);
const withList = (text: string): Draft => ({ ...decision, annexes: decision.annexes.map((annex) => ({ ...annex, body: readBodyText(pastedRows(text)) })) });

test('rows copied from Excel become rows of the table they are put under, each person with post, achievement and money', () => {
	const draft = withList(
		`${decision.annexes.map((annex) => typedAnnex(annex).body).join('')}\n1\tBà Trần Thị Thử\t"Phó Trưởng phòng\nPhòng Quản lý nhà"\tTham mưu kế hoạch | đề án\t1.200.000`
	);
	expect(honouredIn(draft)).toEqual([
		{ kind: 'person', name: 'Bà Trần Thị Thử', post: 'Phó Trưởng phòng\nPhòng Quản lý nhà', achievement: 'Tham mưu kế hoạch | đề án', sum: 1_200_000 }
	]);
});

test('a body is told from a person by the heading of its table, and a row without a name is nobody', () => {
	const list =
		'| Stt | Tên tập thể | Thành tích |\n| 1 | Phòng Quản lý nhà | Tốt |\n| 2 |  | Tốt |\n[mục lớn] B. CÁ NHÂN\n| TT | Họ và tên | Lý do |\n| 1 | Ông An | Tốt |';
	expect(honouredIn(withList(list)).map(({ kind, name, sum }) => [kind, name, sum])).toEqual([
		['body', 'Phòng Quản lý nhà', null],
		['person', 'Ông An', null]
	]);
});

test('a body entered among people is counted as a body; a family name that only looks alike is a person', () => {
	const list = '| Stt | Họ và tên | Thành tích |\n| 1 | Trung tâm Ứng dụng | Tốt |\n| 2 | Trương Văn Mẫu | Tốt |';
	expect(honouredIn(withList(list)).map(({ kind }) => kind)).toEqual(['body', 'person']);
});

test('a person’s unit beside the name is where they work, not whom the paper honours', () => {
	const list = '| Stt | Họ và tên | Đơn vị | Thành tích |\n| 1 | Bà Lê Thị Mẫu | Phòng Nội vụ | Tốt |';
	expect(honouredIn(withList(list))).toMatchObject([{ kind: 'person', name: 'Bà Lê Thị Mẫu', post: 'Phòng Nội vụ' }]);
});

test('copied rows that hold their number alone are left out; figures and what has no tab stay as they were typed', () => {
	expect(pastedRows('A. Tập thể\n| 2025 | 12 | 340 |\n| 1 |  |  |\n2\t\t\n1\tAn\n2026\t15')).toBe(
		'A. Tập thể\n| 2025 | 12 | 340 |\n| 1 |  |  |\n| 1 | An |\n| 2026 | 15 |'
	);
});

test('two versions of a list are told apart', () => {
	expect(compareDrafts(decision, withList('| Stt | Họ và tên |\n| 1 | Ông An |')).head.map(({ field }) => field)).toEqual(['annexes']);
	expect(compareDrafts(decision, structuredClone(decision)).head).toEqual([]);
});
