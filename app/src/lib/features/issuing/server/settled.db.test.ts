import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { testContext } from '../../../../../tests/support/context.ts';
import { aFrozenRegister } from '../../../../../tests/support/frozen-register.ts';
import { issueWith } from '../../../../../tests/support/issued-paper.ts';
import { readBoard } from '#lib/features/board/server/service/read-board.ts';
import { readTracking } from '#lib/features/tracking/server/service.ts';
import { officeWords } from '#lib/features/tracking/office-words.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { readSettled } from './service/list-settled.ts';
import { signRegister } from './service/sign-paper.ts';

test('what the Office has put up waits until it is issued; then tasks, tracking and board say the number', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { planId, registrationId, consolidationId } = await aFrozenRegister(ctx);
	const said = async () => {
		const { settled, focus } = await readTracking(ctx, planId);
		if (!focus) throw new Error('the plan asks for a product');
		return officeWords(focus, settled[focus.obligationId], messagesIn('vi').tracking, 'vi');
	};
	const next = async () => (await readBoard(ctx)).lines.find(({ obligationId }) => obligationId === registrationId);
	const waiting = { issued: [], waits: true };
	expect(await readSettled(ctx, planId)).toEqual({ [registrationId]: waiting, [consolidationId]: waiting });
	expect([await said(), (await next())?.next]).toEqual(['Văn phòng đã tổng hợp, đang trình ký.', 'signing']);
	const day = plainDate('2023-09-20');
	await issueWith(ctx, await signRegister(ctx, consolidationId, { position: 'GIÁM ĐỐC', name: 'Nguyễn Văn Thử', day }), '57/SKHCN-VP');
	const issued = { issued: [{ number: '57/SKHCN-VP', dated: day }], waits: false };
	expect(await readSettled(ctx, planId)).toEqual({ [registrationId]: issued, [consolidationId]: issued });
	expect(await said()).toBe('Văn phòng đã tổng hợp, phát hành: số 57/SKHCN-VP ngày 20/9/2023.');
	expect(await next()).toMatchObject({ next: 'issued', issued: ['57/SKHCN-VP'] });
});
