import { readFile } from '@kheo/documents/read-file';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { citizen, logged, see, sent, stored } from '../../../../../tests/support/feedback.ts';
import { readFigures } from '#lib/features/feedback/server/service/read-figures.ts';
import { readOwnFeedback } from '#lib/features/feedback/server/service/read-desk.ts';
import { openRestricted } from '#lib/features/feedback/server/service/restricted.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { readDoors } from '#lib/features/people/server/service/read-doors.ts';
import { type NewVisit, yearSchema } from '../schema.ts';
import { addLeader, addSession, endLeader, moveSession, planYear, takeBackDays } from './service/plan-receptions.ts';
import { readReceptionFigures, writeReceptionCsv } from './service/read-figures.ts';
import { countReceptions, readFreshDays, readSession, readYear } from './service/read-receptions.ts';
import { noteHeld, receive, strikeVisit } from './service/receive.ts';
import { writeBook, writeNamedBook } from './service/write-book.ts';

const when = { starts: '08:00', ends: '11:30', place: 'Phòng tiếp công dân' };
const empty = { visitId: null, people: 1, code: '', words: '', place: '', name: '', phone: '', mayPublish: false, cameBefore: false, answer: '', unitId: null };
const visit = (more: Partial<NewVisit>): NewVisit => ({ ...empty, field: 'Thái độ phục vụ', kind: 'petition', outcome: 'taken', ...more });

async function aSession(ctx: TestContext, on = ctx.today) {
	const leaderId = await addLeader(ctx, { name: 'Nguyễn Văn Tiếp', title: 'Giám đốc', perMonth: 1 });
	return { leaderId, id: await addSession(ctx, { leaderId, on, ...when }) };
}

test('the year is planned by its rule from today on, is public at once, and what passed unheld and unmoved is not held', async () => {
	await using ctx = await testContext({ today: '2026-09-20' });
	expect((await readDoors(ctx.as(citizen), { slogans: [] }, '/x')).discuss).toEqual([]);
	const leaderId = await addLeader(ctx, { name: 'Nguyễn Văn Tiếp', title: 'Giám đốc', perMonth: 1 });
	const plan = { leaderId, year: 2026, rule: { kind: 'date' as const, days: [15] }, ...when };
	expect(await planYear(ctx, plan, 'press')).toBe(3);
	expect(await planYear(ctx, plan, 'press')).toBe(3);
	await expect(planYear(ctx, plan)).rejects.toMatchObject({ code: 'reception.no-days' });
	await expect(planYear(ctx.as('leader'), plan)).rejects.toMatchObject({ code: 'actor.not-allowed' });
	const [first, second] = (await readYear(ctx.as(citizen), 2026)).sessions;
	await moveSession(ctx, { id: second?.id ?? '', version: 1, on: ctx.on('2026-11-18').today, ...when, reason: 'Họp Tỉnh ủy' });
	await expect(moveSession(ctx, { id: second?.id ?? '', version: 1, on: ctx.on('2026-11-19').today, ...when, reason: 'x' })).rejects.toMatchObject({
		code: 'reception.moved'
	});
	const later = await readYear({ ...ctx.on('2026-11-20'), actor: citizen }, 2026);
	expect(later.sessions.map(({ on, state, movedTo }) => [on, state, movedTo])).toEqual([
		['2026-10-15', 'not-held', null],
		['2026-11-16', 'moved', '2026-11-18'],
		['2026-11-18', 'not-held', null],
		['2026-12-15', 'planned', null]
	]);
	expect(later.leaders[0]?.months.map(({ owed }) => owed)).toEqual([1, 0, 0]);
	await noteHeld(ctx.on('2026-11-20'), first?.id ?? '', { version: 1, receivedBy: '', note: 'Không có ai đến' });
	expect(JSON.stringify(await readYear(ctx.as(citizen), 2026))).not.toContain('Không có ai đến');
	expect((await readReceptionFigures(ctx.on('2026-11-20'), '2026-Q4')).sessions).toEqual({ planned: 3, held: 1, moved: 1, notHeld: 1 });
	expect((await readDoors(ctx.as(citizen), { slogans: [] }, '/x')).discuss.map(({ href }) => href)).toEqual(['/x/receptions']);
});

test('what is taken has an owner and ten working days; its people look the answer up; coming again is another visit of the same matter', async () => {
	await using ctx = await testContext({ today: '2026-09-15' });
	const { id } = await aSession(ctx);
	const said = visit({ words: 'Hồ sơ nộp ba tháng chưa có kết quả.', name: 'Trần Thị Đến', people: 6 });
	await expect(receive(ctx, id, said)).rejects.toMatchObject({ code: 'reception.owner-missing' });
	await expect(receive(ctx, id, visit({ words: 'Hỏi', outcome: 'answered' }))).rejects.toMatchObject({ code: 'reception.answer-missing' });
	const slip = await receive(ctx, id, { ...said, unitId: ctx.unitId }, 'press');
	expect(await receive(ctx, id, { ...said, unitId: ctx.unitId }, 'press')).toEqual(slip);
	const own = await see(ctx, { code: slip.code, pin: slip.pin ?? '' });
	expect(own).toMatchObject({ state: 'in-hand', clock: { due: '2026-09-29' }, receivedOn: '2026-09-15' });
	expect((await readOwnFeedback(ctx.as('unit'))).map(({ code }) => code)).toEqual([slip.code]);
	expect(await stored(ctx)).not.toContain('Trần Thị Đến');

	const again = await receive(ctx, id, visit({ code: slip.code.toLowerCase(), kind: undefined, outcome: 'answered' }));
	expect(again).toEqual({ code: slip.code, pin: null });
	await expect(receive(ctx, id, visit({ code: 'PA-AAAA-AAAA' }))).rejects.toMatchObject({ code: 'reception.code-unknown' });
	await expect(receive(ctx, id, visit({ code: slip.code, answer: 'x' }))).rejects.toMatchObject({ code: 'reception.code-and-words' });
	const { visits, session } = await readSession(ctx, id);
	expect(session.state).toBe('held');
	const more = visit({ visitId: visits[0]?.id ?? '', words: 'Việc khác.', outcome: 'directed', answer: 'Đến UBND xã.' });
	const second = await receive(ctx, id, more);
	expect(await see(ctx, { code: second.code, pin: second.pin ?? '' })).toMatchObject({ state: 'answered', answer: 'Đến UBND xã.' });
	const figures = await readReceptionFigures(ctx.as(citizen), '2026-09');
	expect(figures).toMatchObject({ visits: 2, people: 7, groups: 1, matters: 2, first: 2, byOutcome: { answered: 1, taken: 0, directed: 1 } });
	expect(figures.answers).toEqual({ inTime: 1, late: 0, overdue: 0, open: 1 });
	expect(await writeReceptionCsv(ctx, '2026-09')).toContain('"Lượt tiếp","2"');
	expect((await readFigures(ctx, null)).total.received).toBe(0);
	await strikeVisit(ctx, { visitId: visits[1]?.id ?? '', reason: 'ghi nhầm' });
	expect(await readReceptionFigures(ctx, '2026')).toMatchObject({ visits: 1, people: 6, matters: 2, byOutcome: { taken: 1 } });
});

test('a tố cáo brought in person never stands in the open tables, and nobody who brought one is named in the book', async () => {
	await using ctx = await testContext({ today: '2026-09-15' });
	const { id } = await aSession(ctx);
	const told = visit({ kind: 'denunciation', words: 'Ông X nhận tiền của dân.', name: 'Người Tố Cáo', place: 'Phòng 3' });
	const slip = await receive(ctx, id, told);
	await receive(ctx, id, visit({ words: 'Cổng mở muộn.', name: 'Lê Văn Hỏi', phone: '0912000111', unitId: ctx.unitId }));
	expect(await stored(ctx)).not.toMatch(/nhận tiền|nhan tien|Người Tố Cáo|Phòng 3|Lê Văn Hỏi/u);
	expect(await see(ctx, { code: slip.code, pin: slip.pin ?? '' })).toMatchObject({ state: 'moved', words: '', told: [] });
	const { visits } = await readSession(ctx.as('leader'), id);
	expect(visits[0]?.matters).toMatchObject([{ kind: 'denunciation', start: '', units: [] }]);
	await expect(openRestricted(ctx.as('leader'), visits[0]?.matters[0]?.feedbackId ?? '')).rejects.toMatchObject({ code: 'feedback.not-reader' });
	expect((await readReceptionFigures(ctx, '2026')).byKind).toEqual({ complaint: 0, denunciation: 1, petition: 1 });
	expect((await writeBook(ctx.as('leader'), '2026-Q3')).name).toBe('Sổ tiếp công dân 2026-Q3.xlsx');
	await expect(writeNamedBook(ctx.as('leader'), '2026', { reason: 'x' })).rejects.toMatchObject({ code: 'actor.not-allowed' });
	const wordsOf = async (bytes: Uint8Array) => JSON.stringify(await readFile(bytes, 'so.xlsx'));
	expect(await wordsOf((await writeBook(ctx, '2026')).bytes)).not.toMatch(/Lê Văn Hỏi|Người Tố Cáo/u);
	const named = await wordsOf((await writeNamedBook(ctx, '2026', { reason: 'Lưu sổ' })).bytes);
	expect(named).toContain('Lê Văn Hỏi, 0912000111');
	expect(named).not.toMatch(/Người Tố Cáo|nhận tiền/u);
	expect(await logged(ctx, 'reception.book-named')).toBe(1);
});

test('a leader who ends is planned no more, and what stands can still be moved; the next day is told across the end of the year', async () => {
	await using ctx = await testContext({ today: '2026-12-20' });
	const { leaderId, id } = await aSession(ctx, ctx.on('2026-12-22').today);
	await endLeader(ctx, { id: leaderId, version: 1 });
	await expect(addSession(ctx, { leaderId, on: ctx.on('2026-12-23').today, ...when })).rejects.toMatchObject({ code: 'reception.leader-missing' });
	await moveSession(ctx, { id, version: 1, on: ctx.on('2027-01-05').today, ...when, reason: 'Nghỉ hưu' });
	expect((await countReceptions(ctx)).next?.on).toBe('2027-01-05');
});

test('what was planned by mistake is taken back on the same day, the latest press alone; what came of it already stays', async () => {
	await using ctx = await testContext({ today: '2026-09-15' });
	const { leaderId, id } = await aSession(ctx);
	const [later, tomorrow] = [{ ...ctx, now: new Date(ctx.now.getTime() + 60_000) }, ctx.on('2026-09-16')];
	const weekly = { leaderId, year: 2026, rule: { kind: 'weekday' as const, weekday: 3, weeks: [] }, ...when };
	const added = await planYear(later, weekly);
	const days = async () => (await readYear(ctx, 2026)).sessions;
	const [moved] = (await days()).filter((one) => one.id !== id);
	await moveSession(ctx, { id: moved?.id ?? '', version: 1, on: ctx.on('2026-09-18').today, ...when, reason: 'Họp' });
	expect(await readFreshDays(ctx, [leaderId])).toEqual({ [leaderId]: added - 1 });
	await expect(takeBackDays(tomorrow, { id: leaderId })).rejects.toMatchObject({ code: 'reception.moved' });
	await expect(takeBackDays(ctx.as('leader'), { id: leaderId })).rejects.toMatchObject({ code: 'actor.not-allowed' });
	await takeBackDays(ctx, { id: leaderId }, 'press');
	await takeBackDays(ctx, { id: leaderId }, 'press');
	expect((await days()).map(({ on, state }) => [on, state])).toEqual([
		['2026-09-15', 'today'],
		['2026-09-16', 'moved'],
		['2026-09-18', 'planned']
	]);
	expect(await readFreshDays(ctx, [leaderId])).toEqual({ [leaderId]: 0 });
});

test('what was sent by the web and is brought in person is there for the first time; after that it comes again', async () => {
	await using ctx = await testContext({ today: '2026-09-15' });
	const { id } = await aSession(ctx);
	const { pass } = await sent(ctx);
	for (let at = 0; at < 2; at += 1) await receive(ctx, id, visit({ code: pass.code }));
	expect((await readSession(ctx, id)).visits.flatMap(({ matters }) => matters.map(({ isAgain }) => isAgain))).toEqual([false, true]);
	expect(await readReceptionFigures(ctx, '2026')).toMatchObject({ visits: 2, matters: 1, first: 1, again: 0 });
});

test('a week that no month has is refused and not read as every week', () => {
	const form = { leaderId: newId(), year: '2026', kind: 'weekday', days: '', weekday: '4', ...when };
	const read = (weeks: string) => v.safeParse(yearSchema, { ...form, weeks });
	expect(read('1, 3').output).toMatchObject({ rule: { weeks: [1, 3] } });
	expect(read('6').issues?.map(({ message }) => message)).toEqual(['reception.number']);
});

test('two visits at once get a number each, a code of feedback that came by the web is a matter too, and days ahead take no visit', async () => {
	await using ctx = await testContext({ today: '2026-09-15' });
	const { id, leaderId } = await aSession(ctx);
	const { pass } = await sent(ctx);
	const one = visit({ words: 'Việc thứ nhất.', unitId: ctx.unitId });
	await Promise.all([receive(ctx, id, one), receive(ctx, id, { ...one, words: 'Việc thứ hai.' }), receive(ctx, id, visit({ code: pass.code }))]);
	expect((await readSession(ctx, id)).visits.map(({ number }) => number)).toEqual([1, 2, 3]);
	await expect(addSession(ctx, { leaderId, on: ctx.today, ...when })).rejects.toMatchObject({ code: 'reception.day-taken' });
	const ahead = await addSession(ctx, { leaderId, on: ctx.on('2026-09-16').today, ...when });
	await expect(receive(ctx, ahead, one)).rejects.toMatchObject({ code: 'reception.in-future' });
	await expect(receive(ctx.as('unit'), id, one)).rejects.toMatchObject({ code: 'actor.not-allowed' });
});
