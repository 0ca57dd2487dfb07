import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainDate } from '@kheo/core';
import { afterEach, expect, test } from 'vitest';
import { testContext } from '../../../../../tests/support/context.ts';
import { aFrozenRegister } from '../../../../../tests/support/frozen-register.ts';
import { signRegister } from '#lib/features/issuing/server/service/sign-paper.ts';
import type { Context } from '#lib/server/context.ts';
import type { StepName } from '../view.ts';
import { readTraining } from './service/read-training.ts';

const folder = mkdtempSync(join(tmpdir(), 'kheo-clock-'));

afterEach(() => {
	delete process.env['KHEO_CLOCK_FILE'];
	rmSync(folder, { recursive: true, force: true });
});

test('a step of the guide that was played stays played as the month goes on', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	process.env['KHEO_CLOCK_FILE'] = join(folder, 'shift');
	writeFileSync(process.env['KHEO_CLOCK_FILE'], '0');
	const { consolidationId } = await aFrozenRegister(ctx);
	const played = async (who: Context, names: readonly StepName[]) =>
		(await readTraining(who)).steps.filter(({ name, done }) => names.includes(name) && done).map(({ name }) => name);
	expect(await played(ctx, ['accept', 'freeze', 'sign', 'issue'])).toEqual(['accept', 'freeze']);
	await signRegister(ctx, consolidationId, { position: 'GIÁM ĐỐC', name: 'Nguyễn Văn Thử', day: plainDate('2023-09-20') });
	expect(await played(ctx, ['accept', 'freeze', 'agree', 'sign', 'issue'])).toEqual(['accept', 'freeze', 'agree', 'sign']);
	const unit = ctx.as({ kind: 'user', userId: 'dau-moi', role: 'unit', unitId: ctx.unitId, name: 'Đầu mối' });
	expect((await readTraining(unit)).steps.find(({ name }) => name === 'register')?.path).toMatch(new RegExp(`^obligations/.+/units/${ctx.unitId}$`, 'u'));
});
