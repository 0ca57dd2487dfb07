import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { mailServer } from '../../../../../tests/support/mail-server.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { aRunningPlan } from '../../../../../tests/support/running-plan.ts';
import { addMember } from '#lib/features/accounts/server/service.ts';
import { confirmReading } from '#lib/features/disseminations/server/service/confirm-reading.ts';
import { addPeople } from '#lib/features/disseminations/server/service/keep-list.ts';
import { openDissemination } from '#lib/features/disseminations/server/service/open-dissemination.ts';
import { readDissemination } from '#lib/features/disseminations/server/service/read-disseminations.ts';
import { recordMeeting } from '#lib/features/disseminations/server/service/record-meeting.ts';
import { saveSheet } from '#lib/features/submissions/server/service/save-sheet.ts';
import { approve } from '#lib/features/unit-approvals/server/service/approve.ts';
import { putUp } from '#lib/features/unit-approvals/server/service/put-up.ts';
import { nameSigner, setApprovalNeeded } from '#lib/features/unit-approvals/server/service/signers.ts';
import type { Context } from '#lib/server/context.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { changeMailboxes } from './service/change-mailboxes.ts';
import { readNotice } from './service/notices.ts';
import { readPreview } from './service/read-preview.ts';
import { sendReminderMail } from './service/send-reminder-mail.ts';
import { sendMorning } from './service/send-reminders.ts';

const at = (ctx: Context, day: string): Context => ({ ...ctx, today: plainDate(day), now: new Date(`${day}T08:00:00+07:00`) });

async function aUnit(ctx: TestContext) {
	const plan = await aRunningPlan(ctx);
	const [unitId = ''] = plan.unitIds;
	const member = { formOfAddress: 'đồng chí', validFrom: plainDate('2023-01-01'), role: 'unit', unitId } as const;
	const person = async (userId: string, displayName: string) => {
		await addMember(ctx, { ...member, userId, displayName });
		return ctx.as({ kind: 'user', userId, role: 'unit', unitId, name: displayName });
	};
	return { ...plan, unitId, clerk: await person('dau-moi', 'Đầu mối'), head: await person('truong-phong', 'Trưởng phòng') };
}

type Line = { readonly facts: { readonly kind: string }; readonly as: string };
/** Who is told what of this kind on this day. */
async function told(ctx: Context, kind: string): Promise<string[]> {
	const { coming } = await readPreview(ctx);
	return coming.flatMap(({ person, lines }) => lines.filter((line: Line) => line.facts.kind === kind).map(({ as }) => `${person} ${as}`)).toSorted();
}

test('the unit’s head is reminded of a return put up to them, up the ladder, until it is approved; nobody outside the unit is', async () => {
	await using ctx = await testContext({ today: '2023-09-11' });
	const { clerk, head, unitId, registrationId } = await aUnit(ctx);
	const key = { obligationId: registrationId, unitId };
	const signer = { name: 'Trưởng phòng', position: 'Trưởng phòng', capacity: null, onBehalfOf: null, validFrom: plainDate('2023-01-01'), validTo: null };
	await nameSigner(ctx, unitId, { ...signer, userId: 'truong-phong' });
	await nameSigner(ctx, unitId, { ...signer, name: 'Đầu mối', userId: 'dau-moi' });
	await setApprovalNeeded(ctx, unitId, true);
	await saveSheet(clerk, key, { arrangements: [{ kind: 'add', rowId: newId(), position: 1, cells: { c2: 'Ra quân', c3: '15/10/2023' } }], edits: [] });
	await putUp(at(clerk, '2023-09-11'), key, { nilReason: null, daysSeen: true });
	const kind = 'to-approve';
	expect(await told(at(ctx, '2023-09-11'), kind)).toEqual([]);
	expect(await told(at(ctx, '2023-09-12'), kind)).toEqual(['truong-phong owner']);
	await sendMorning(at(ctx, '2023-09-12'));
	expect(await told(at(ctx, '2023-09-13'), kind)).toEqual([]);
	expect(await told(at(ctx, '2023-09-14'), kind)).toEqual(['truong-phong owner']);
	expect((await readNotice(at(head, '2023-09-13')))?.lines.map(({ facts }) => facts.kind)).toEqual([kind]);
	await approve(at(head, '2023-09-13'), key);
	expect(await told(at(ctx, '2023-09-14'), kind)).toEqual([]);
	expect(await readNotice(at(head, '2023-09-13'))).toBeNull();
});

test('who has not read is mailed before the last day, each once; the unit’s people are told of those without an account', async () => {
	await using smtp = await mailServer();
	await using ctx = await testContext({ today: '2023-09-11' });
	const { clerk, head, unitId } = await aUnit(ctx);
	await changeMailboxes(ctx, [{ userId: 'truong-phong', email: 'truong.phong@so.vn' }]);
	const id = await openDissemination(at(ctx, '2023-09-11'), { title: 'Quy chế mới', planId: null, due: plainDate('2023-09-15'), unit: [unitId], file: null });
	const readerOf = async (userId: string) => (await readDissemination(ctx, id)).parts[0]?.people.find((one) => one.userId === userId)?.id ?? '';
	await confirmReading(at(clerk, '2023-09-11'), id, { readerId: await readerOf('dau-moi') });
	await addPeople(clerk, id, { unitId, names: 'Lê Thu' });
	const thursday = at(ctx, '2023-09-14');
	expect(await told(thursday, 'to-read')).toEqual(['truong-phong owner']);
	expect(await told(thursday, 'to-have-read')).toEqual(['dau-moi owner', 'truong-phong owner']);
	process.env['SMTP_URL'] = smtp.url;
	process.env['MAIL_FROM'] = 'vanthu@so.example.vn';
	await sendMorning(thursday);
	expect(await sendMorning(thursday)).toBe(0);
	const message = (await readPreview(thursday)).sent.find(({ person }) => person === 'truong-phong');
	try {
		await sendReminderMail(thursday, message?.id ?? '');
		await sendReminderMail(thursday, message?.id ?? '');
	} finally {
		delete process.env['SMTP_URL'];
		delete process.env['MAIL_FROM'];
	}
	expect(smtp.taken).toHaveLength(1);
	expect(await told(at(ctx, '2023-09-18'), 'to-read')).toEqual(['truong-phong owner']);
	await confirmReading(at(head, '2023-09-14'), id, { readerId: await readerOf('truong-phong') });
	await recordMeeting(at(clerk, '2023-09-14'), id, { unitId, heldOn: plainDate('2023-09-14'), place: '', present: [], names: 'Lê Thu', file: null });
	const monday = at(ctx, '2023-09-18');
	expect([await told(monday, 'to-read'), await told(monday, 'to-have-read')]).toEqual([[], []]);
	expect((await readNotice(at(head, '2023-09-14')))?.lines.map(({ facts }) => facts.kind) ?? []).not.toContain('to-read');
});

test('without a last day the ladder counts from the day on which it was given out', async () => {
	await using ctx = await testContext({ today: '2023-09-11' });
	const { unitId } = await aUnit(ctx);
	await openDissemination(at(ctx, '2023-09-11'), { title: 'Quy chế mới', planId: null, due: null, unit: [unitId], file: null });
	const days = ['2023-09-11', '2023-09-12', '2023-09-14', '2023-09-21', '2023-11-20'];
	const counts = [];
	for (const day of days) counts.push((await told(at(ctx, day), 'to-read')).length);
	expect(counts).toEqual([0, 2, 2, 2, 0]);
});
