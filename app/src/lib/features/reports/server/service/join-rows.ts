import { actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { saveJoint } from '../queries.ts';
import { questionNow } from '../result-question.ts';
import { rowsBelow } from '../rows-below.ts';

/** Says that two units tell of one event, counted once, or of two, and not to be asked again. */
export function joinRows(
	ctx: Context,
	obligationId: string,
	{ a, b, isOne }: { readonly a: string; readonly b: string; readonly isOne: boolean }
): Promise<void> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'result.rows-joined', async (tx) => {
		const { sent, contents } = await questionNow(tx, obligationId);
		const known = new Set([...sent, ...rowsBelow(contents)].flatMap(({ rows }) => rows.map(({ id }) => id)));
		const [rowA = '', rowB = ''] = [a, b].sort();
		if (rowA === rowB || !known.has(rowA) || !known.has(rowB)) throw new Problem('submission.row-not-found');
		await saveJoint(tx, obligationId, { rowA, rowB, isOne });
		await audit(tx, { subject: { type: 'obligation', id: obligationId }, data: { rowA, rowB, isOne } });
	});
}
