import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { aRunningPlan, sendActivities } from '../../../../../tests/support/running-plan.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { changeContacts } from './service/change-contacts.ts';
import { changeTemplate, noteCall, noteGroupMessage } from './service/note-contact.ts';
import { readContact, readPromises } from './service/read-contact.ts';

async function aPlan(ctx: TestContext) {
	const plan = await aRunningPlan(ctx);
	const [first = '', second = '', third = ''] = plan.unitIds;
	const call = {
		obligation: plan.registrationId,
		unit: first,
		person: 'chị Lan',
		calledOn: plainDate('2023-09-20'),
		words: 'đang chờ số liệu',
		promisedOn: null
	};
	return { ...plan, first, second, third, call };
}

test('the page names the units that owe and nobody else, as the agency addresses them, at the stage of the day', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { planId, first, second, third, ...plan } = await aPlan(ctx);
	await sendActivities(ctx, plan, second, [{ c2: 'Hội nghị', c3: '20/9/2023' }]);
	await changeContacts(ctx, [{ unitId: first, address: 'đồng chí Lan', head: null, leader: null }]);
	const view = await readContact(ctx, planId, plan.registrationId);
	expect(view).toMatchObject({ stage: 'remind', letter: true, product: { id: plan.registrationId, owing: 2 } });
	expect(view.units.map(({ id, address }) => [id, address])).toEqual([
		[first, 'đồng chí Lan'],
		[third, '']
	]);
	expect((await readContact(ctx.on('2023-09-25'), planId, null)).stage).toBe('urge');
	expect((await readContact(ctx.on('2023-09-28'), planId, null)).stage).toBe('report');
});

test('a call keeps who, when and what was said; the last day that was promised holds, and a unit sees its own alone', async () => {
	await using ctx = await testContext({ today: '2023-09-22' });
	const { planId, registrationId, first, second, call } = await aPlan(ctx);
	await noteCall(ctx, { ...call, promisedOn: plainDate('2023-09-23') });
	await noteCall(ctx, { ...call, calledOn: plainDate('2023-09-21'), promisedOn: plainDate('2023-09-27') });
	await noteCall(ctx, { ...call, calledOn: plainDate('2023-09-22'), words: 'không nghe máy' });
	const unit = (await readContact(ctx, planId, registrationId)).units.find(({ id }) => id === first);
	expect(unit).toMatchObject({ promisedOn: '2023-09-27', calls: [{ words: 'không nghe máy' }, { calledOn: '2023-09-21' }, { calledOn: '2023-09-20' }] });
	const promise = [{ obligationId: registrationId, unitId: first, promisedOn: '2023-09-27' }];
	expect(await readPromises(ctx, planId)).toEqual(promise);
	const seenBy = (unitId: string) => readPromises(ctx.as({ kind: 'user', userId: 'u', role: 'unit', unitId, name: 'Đầu mối' }), planId);
	expect([await seenBy(first), await seenBy(second)]).toEqual([promise, []]);
});

test('a call of tomorrow, a promise before it, and a unit that owes nothing are refused; the log does not name whom one spoke to', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { call } = await aPlan(ctx);
	const noted = async (changes: Partial<typeof call> | { promisedOn: ReturnType<typeof plainDate> }) => noteCall(ctx, { ...call, ...changes });
	await expect(noted({ calledOn: plainDate('2023-09-21') })).rejects.toMatchObject({ code: 'call.in-future' });
	await expect(noted({ promisedOn: plainDate('2023-09-19') })).rejects.toMatchObject({ code: 'call.promise-before' });
	await expect(noted({ unit: call.obligation })).rejects.toMatchObject({ code: 'submission.not-found' });
	await noteCall(ctx, call);
	const entries = await readOnly(ctx, (tx) => tx.selectFrom('audit_entries').select('data').where('action', '=', 'reminder.called').execute());
	expect(JSON.stringify(entries)).not.toMatch(/(?<![\w+/])Lan(?![\w+/=])/u);
});

test('what was pasted into the group is kept with who, when and for whom; pressed twice it is kept once', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { planId, registrationId, first, third } = await aPlan(ctx);
	const note = { obligation: registrationId, stage: 'remind', unit: [first, third], text: 'Kính gửi …' } as const;
	for (const _ of [1, 2]) await noteGroupMessage(ctx, { ...note, unit: [...note.unit] }, 'một lần bấm');
	const { noted } = await readContact(ctx, planId, registrationId);
	expect(noted).toMatchObject([{ stage: 'remind', on: '2023-09-20', by: 'Người office', text: 'Kính gửi …' }]);
	expect(noted[0]?.units).toHaveLength(2);
});

test('the agency’s own wording holds until it is emptied; one with a name nobody fills is not taken; only the Office writes', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { planId, call } = await aPlan(ctx);
	const templates = async () => (await readContact(ctx, planId, null)).templates;
	await changeTemplate(ctx, { stage: 'urge', text: 'Mời {đơn vị} gửi {nhiệm vụ}' });
	expect(await templates()).toEqual({ urge: 'Mời {đơn vị} gửi {nhiệm vụ}' });
	await expect((async () => changeTemplate(ctx, { stage: 'urge', text: 'Mời {don vi} gửi {nhiệm vụ}' }))()).rejects.toMatchObject({
		code: 'reminder.template-wrong'
	});
	await changeTemplate(ctx, { stage: 'urge', text: '' });
	expect(await templates()).toEqual({});
	for (const who of ['leader', 'unit'] as const) {
		await expect((async () => noteCall(ctx.as(who), call))()).rejects.toMatchObject({ code: 'actor.not-allowed' });
		await expect((async () => readContact(ctx.as(who), planId, null))()).rejects.toMatchObject({ code: 'actor.not-allowed' });
	}
});
