import { addDays, dutyRoster, plainDate, type RosterPerson } from '@kheo/core';
import { getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { writePdf } from './write-pdf.ts';

const noted = { attendance: 'present', absentReason: '', insteadOf: null, leave: 240 } as const;
const [host, lead, other]: RosterPerson[] = [
	{ name: 'Nguyễn Thị Hà', position: 'Chuyên viên Phòng Quản lý khoa học', task: 'Tiếp nhận hồ sơ', ...noted },
	{ name: 'Trần Văn Bình', position: 'Phó Trưởng phòng', task: 'Phụ trách', ...noted, attendance: 'absent', absentReason: 'đi công tác đột xuất' },
	{ name: 'Lê Thu', position: 'Chuyên viên', task: 'Hướng dẫn', ...noted, insteadOf: 'Trần Văn Bình' }
];

function sheet(count: number, people: readonly (RosterPerson | undefined)[]) {
	const outcome = { cancelled: null, filesHandled: 12, peopleAdvised: 30, note: 'Người dân hài lòng, không có kiến nghị.' };
	const where = { starts: '07:30', ends: '11:30', place: 'Bộ phận Một cửa, Trung tâm Phục vụ hành chính công tỉnh' };
	const title = 'Ngày thứ Bảy tình nguyện giải quyết thủ tục hành chính';
	const sessions = Array.from({ length: count }, (_, at) => ({
		title,
		on: addDays(plainDate('2026-10-04'), 7 * at),
		...where,
		people: people.flatMap((one) => one ?? []),
		...outcome
	}));
	const balances = ['Nguyễn Thị Hà', 'Trần Văn Bình', 'Lê Thu'].map((name) => ({ name, owed: 960, taken: 480, left: 480 }));
	const of = { agency: 'Ủy ban nhân dân thành phố Thủ Đức', issuer: 'Trung tâm Phục vụ hành chính công thành phố Thủ Đức', place: 'Thủ Đức', year: 2026 };
	return dutyRoster({ ...of, period: 'tháng 10/2026', sessions, balances, balancesOn: '31/10/2026' });
}

const pagesOf = async (document: ReturnType<typeof sheet>) =>
	(await getDocumentProxy(new Uint8Array(writePdf(document, { title: 'Lịch trực', at: new Date(0) })))).numPages;

test.each([
	[1, [host]],
	[5, [host]],
	[5, [host, lead, other]],
	[5, [host, lead, other, host]],
	[8, [host, lead]]
])('%i sessions of a month stay on one sheet', async (count, people) => {
	expect(await pagesOf(sheet(count, people))).toBe(1);
});

test('what cannot be read on one sheet goes on to a second one', async () => {
	expect(await pagesOf(sheet(20, [host, lead, other]))).toBeGreaterThan(1);
});
