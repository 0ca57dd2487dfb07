import { expect, test } from 'vitest';
import { addDays, plainDate } from '../calendar/plain-date.ts';
import { textOf } from '../document/text.ts';
import { type DutyRoster, dutyRoster, type RosterPerson, type RosterSession } from './duty-roster.ts';

function aPerson(over: Partial<RosterPerson> = {}): RosterPerson {
	const said = { attendance: null, absentReason: '', insteadOf: null, leave: 240 };
	return { name: 'Nguyễn Thị Hà', position: 'Chuyên viên, Phòng Kế hoạch', task: 'Tiếp nhận hồ sơ', ...said, ...over };
}

function aSession(over: Partial<RosterSession> = {}): RosterSession {
	const outcome = { cancelled: null, filesHandled: null, peopleAdvised: null, note: '' };
	const when = { on: plainDate('2026-10-04'), starts: '07:30', ends: '11:30', place: 'Bộ phận Một cửa' };
	return { title: 'Ngày thứ Bảy vì dân', ...when, people: [aPerson(), aPerson({ name: 'Trần Văn Bình' })], ...outcome, ...over };
}

function aRoster(sessions: readonly RosterSession[], over: Partial<DutyRoster> = {}): DutyRoster {
	const of = { agency: 'Sở Xây dựng', issuer: 'Phòng Kế hoạch', place: 'Bắc Ninh', year: 2026, period: 'tháng 10/2026' };
	return { ...of, sessions, balances: [], balancesOn: '31/10/2026', ...over };
}

const textsOf = (roster: DutyRoster) => dutyRoster(roster).blocks.flatMap((block) => (block.kind === 'paragraph' ? [textOf(block)] : []));
const sizesOf = (roster: DutyRoster) =>
	dutyRoster(roster).blocks.flatMap((block) =>
		block.kind === 'paragraph' && textOf(block) === 'Tiếp nhận hồ sơ' ? block.runs.flatMap((run) => (run.kind === 'text' ? [run.style?.size] : [])) : []
	);

test('before the session there is room to sign and to fill in; the day, the hours and the place are said once for all its people', () => {
	const texts = textsOf(aRoster([aSession()]));
	expect(texts.filter((text) => text === 'Chủ nhật 4/10/2026')).toHaveLength(1);
	expect(texts).toContain('7 giờ 30 – 11 giờ 30');
	expect(texts).toContain('Kết quả: …… hồ sơ được giải quyết; …… người được hướng dẫn.');
	expect(texts).toContain('LỊCH TRỰC THÁNG 10/2026');
});

test('afterwards it says who was there, who was not and why, who stood in, and what leave it earned', () => {
	const people = [
		aPerson({ attendance: 'present' }),
		aPerson({ name: 'Trần Văn Bình', attendance: 'absent', absentReason: 'ốm' }),
		aPerson({ name: 'Lê Thu', attendance: 'present', insteadOf: 'Trần Văn Bình' })
	];
	const texts = textsOf(
		aRoster([aSession({ people, filesHandled: 12, peopleAdvised: 30 })], { balances: [{ name: 'Lê Thu', owed: 240, taken: 0, left: 240 }] })
	);
	for (const words of ['Có mặt', 'Vắng: ốm', 'Trực thay Trần Văn Bình', 'Kết quả: 12 hồ sơ được giải quyết; 30 người được hướng dẫn.'])
		expect(texts).toContain(words);
	expect(texts.filter((text) => text === '4 giờ')).toHaveLength(2);
	expect(texts).toContain('Nghỉ bù tính đến ngày 31/10/2026: Lê Thu được 4 giờ, đã nghỉ 0 giờ, còn 4 giờ.');
});

test('a session that was not held keeps its line with the reason and names nobody', () => {
	const texts = textsOf(aRoster([aSession({ cancelled: 'bão số 10' })]));
	expect(texts).toContain('Không tổ chức: bão số 10');
	expect(texts).not.toContain('Nguyễn Thị Hà');
});

test('few sessions are printed large, many smaller, never under nine points', () => {
	const sessions = (count: number) => Array.from({ length: count }, (_, at) => aSession({ on: addDays(plainDate('2026-10-04'), 7 * at) }));
	const size = (count: number) => sizesOf(aRoster(sessions(count)))[0];
	expect(size(2)).toBe(26);
	expect(size(5)).toBeLessThan(26);
	expect(size(40)).toBe(18);
});
