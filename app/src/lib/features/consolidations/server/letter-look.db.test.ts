import { textOf } from '@kheo/core';
import { readFile } from '@kheo/documents/read-file';
import { expect, test } from 'vitest';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { audit } from '#lib/server/database/audit.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { anAcceptedRegister } from '../../../../../tests/support/frozen-register.ts';
import { freezeConsolidation } from './service/freeze-consolidation.ts';
import { readRegisterFile } from './service/read-consolidation.ts';

const linesOf = async (ctx: TestContext, id: string, format: 'docx' | 'pdf') =>
	(await readFile((await readRegisterFile(ctx, id, format)).bytes, `register.${format}`)).document.blocks.map(textOf).join('\n');

/** The agency is of the Party, and what its units sent is their report. */
async function asParty(ctx: TestContext): Promise<void> {
	await inTransaction(ctx, 'test.set', async (tx) => {
		await tx.updateTable('agencies').set({ system: 'party' }).execute();
		await tx.updateTable('obligations').set({ kind: 'report' }).where('kind', '=', 'registration').execute();
		await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: {} });
	});
}

test('the register of a Party body goes out under the Party’s act and in the words of its round, and stays so once frozen', async () => {
	await using ctx = await testContext({ today: '2023-09-20' });
	const { consolidationId } = await anAcceptedRegister(ctx);
	await asParty(ctx);
	await freezeConsolidation(ctx, consolidationId, 1);
	for (const format of ['docx', 'pdf'] as const) {
		const said = await linesOf(ctx, consolidationId, format);
		expect(said).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
		expect(said).not.toContain('CỘNG HÒA');
		expect(said).toMatch(/đơn vị đã\s+gửi\s+báo\s+cáo/u);
	}
	await inTransaction(ctx, 'test.set', async (tx) => {
		await tx.updateTable('agencies').set({ system: 'state' }).execute();
		await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: {} });
	});
	expect(await linesOf(ctx, consolidationId, 'docx')).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
});
