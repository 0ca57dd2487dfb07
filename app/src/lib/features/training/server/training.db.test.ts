import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addUnit } from '#lib/features/agencies/server/service.ts';
import { loadChain, sample } from '#lib/features/demo/server/service.ts';
import { readSettled } from '#lib/features/issuing/server/service/list-settled.ts';
import { readPlan } from '#lib/features/plans/server/service.ts';
import { readResult } from '#lib/features/reports/server/service/read-result.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { nextStep } from '../played.ts';
import { stepNames } from '../script.ts';
import { playStep } from './service/play-step.ts';
import { readGuide, readTraining } from './service/read-training.ts';
import { beginGuide, hideGuide } from './service/show-guide.ts';

const folder = mkdtempSync(join(tmpdir(), 'kheo-clock-'));
beforeAll(() => {
	process.env['KHEO_CLOCK_FILE'] = join(folder, 'shift');
	writeFileSync(process.env['KHEO_CLOCK_FILE'], '0');
});
afterAll(() => {
	delete process.env['KHEO_CLOCK_FILE'];
	rmSync(folder, { recursive: true, force: true });
});

/** Five units of the sample: one accepted, one writing, one sent back, one that has not begun, one that waits. */
async function aSample(): Promise<TestContext> {
	const ctx = await testContext({ today: '2026-09-25' });
	const few = ['VP', 'KHTC', 'CĐS', 'BCVT', 'TĐC'];
	for (const unit of sample.units.filter(({ code }) => few.includes(code))) await addUnit(ctx, unit);
	await loadChain(ctx);
	return ctx;
}

test('the whole script is played by the helper, each step shown by what was written, the last ones on their days', { timeout: 60_000 }, async () => {
	await using ctx = await aSample();
	await beginGuide(ctx);
	let office = ctx.on('2026-09-25');
	for (const [at, name] of stepNames.entries()) {
		const guide = await readGuide(office);
		expect([guide?.at, guide?.step?.name]).toEqual([at + 1, name]);
		office = ctx.on(guide?.step?.day ?? office.today);
		expect(await playStep(office, name)).toMatchObject({ name, played: true });
	}
	expect(office.today).toBe('2026-10-26');
	expect(await readGuide(office)).toMatchObject({ at: stepNames.length, step: null });
	const { steps } = await readTraining(office);
	const report = steps.find(({ name }) => name === 'make')?.path?.split('/')[1] ?? '';
	const { units, task } = await readResult(office, report);
	expect(units.missing).toEqual([]);
	const { foldsInto } = (await readPlan(office, task.planId)).tasks.find((one) => one.id === report) ?? {};
	const settled = await readSettled(office, task.planId);
	expect([settled[report], settled[foldsInto ?? '']]).toMatchObject([1, 2].map(() => ({ issued: [{ number: '902/BC-STN' }], waits: false })));
	expect(nextStep(new Set(stepNames))).toBeNull();
});

test('a step that somebody played on the pages is behind the player, and pressed again nothing is done twice', async () => {
	await using ctx = await aSample();
	await beginGuide(ctx);
	await playStep(ctx, 'register');
	expect(await readGuide(ctx)).toMatchObject({ at: 4, step: { name: 'late' } });
	await playStep(ctx, 'register');
	await playStep(ctx, 'call');
	await expect(playStep(ctx, 'report')).rejects.toMatchObject({ code: 'training.day-ahead' });
	expect(await readGuide(ctx)).toMatchObject({ at: 4 });
	await hideGuide(ctx);
	expect(await readGuide(ctx)).toBeNull();
});

test('only the Office plays for others, and only where people practise', async () => {
	await using ctx = await testContext();
	await expect(playStep(ctx.as('leader'), 'look')).rejects.toMatchObject({ code: 'actor.not-allowed' });
	const file = process.env['KHEO_CLOCK_FILE'];
	delete process.env['KHEO_CLOCK_FILE'];
	await expect(playStep(ctx, 'look')).rejects.toMatchObject({ code: 'page.not-found' });
	expect(await readGuide(ctx)).toBeNull();
	process.env['KHEO_CLOCK_FILE'] = file;
});
