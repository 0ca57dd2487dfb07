import { plainDate } from '@kheo/core';
import { expect, test } from 'vitest';
import { assignDirective } from '#lib/features/directives/server/service/assign-directive.ts';
import { recordDirective } from '#lib/features/directives/server/service/record-directive.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { aFrozenRegister } from '../../../../../tests/support/frozen-register.ts';
import { withdrawOthers } from './obligation-queries.ts';
import { readPlan } from './service.ts';

test('a later version of the plan leaves alone what a leader’s hand gave out', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const plan = await aFrozenRegister(ctx);
	const words = { words: 'Kiểm tra, báo cáo.', position: '', name: 'Nguyễn Văn Thử', day: plainDate('2023-09-20'), file: null };
	const directiveId = await recordDirective(ctx, { of: 'register', id: plan.consolidationId }, words);
	const id = await assignDirective(ctx, { directiveId, plan: null, unit: [...plan.unitIds], deadline: '', due: null });
	await inTransaction(ctx, 'plan.revised', async (tx) => {
		await withdrawOthers(tx, plan.planId, [], ctx.now);
		await audit(tx, { subject: { type: 'plan', id: plan.planId } });
	});
	const { tasks } = await readPlan(ctx, plan.planId);
	expect(tasks.map((task) => [task.id, task.unitIds.length])).toEqual([[id, plan.unitIds.length]]);
});
