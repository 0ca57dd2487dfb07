import { listRules } from '@kheo/core';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction, readOnly } from '#lib/server/database/transaction.ts';
import { requireOffice } from '../require-office.ts';

/** One switch: what is looked for, why, and whether this agency wants to be told. */
export type RuleSwitch = { readonly code: string; readonly title: string | null; readonly law: string; readonly on: boolean };

/** Everything a check looks for, first what would embarrass the signer most, the look of the paper last. */
export async function readRuleSwitches(ctx: Context): Promise<RuleSwitch[]> {
	requireOffice(ctx);
	const off = new Set((await readOnly(ctx, (tx) => tx.selectFrom('agencies').select('rules_off').executeTakeFirst()))?.rules_off);
	const rules = listRules(ctx.locale).map(({ code, title, law }) => ({ code, title, law, on: !off.has(code) }));
	return [...rules, { code: 'layout', title: null, law: 'NĐ 30/2020, HD 36-HD/VPTW, HD 05-HD/VPTW', on: !off.has('layout') }];
}

/** Says which findings the agency wants; those not named are switched off. Findings already answered keep their answers. */
export function switchRules(ctx: Context, on: readonly string[], key = ''): Promise<void> {
	requireOffice(ctx);
	return inTransaction(ctx, 'agency.rules-switched', (tx) =>
		onceFor(tx, key, async () => {
			const off = [...listRules().map(({ code }) => code), 'layout'].filter((code) => !on.includes(code));
			await tx.updateTable('agencies').set({ rules_off: off }).execute();
			await audit(tx, { subject: { type: 'agency', id: ctx.agencyId }, data: { off } });
		})
	);
}
