import { actorKey, actsForOffice, type Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Duty } from '../duty.ts';

type Asked = Pick<Duty, 'finding'>;

export async function requireAnswerer(tx: ReadTx, ctx: Context, duty: Asked): Promise<void> {
	if (!(await mayAnswer(tx, ctx, duty))) throw new Problem('actor.not-allowed');
}

/** A leader's words are answered by the Office or a leader; a finding by whoever found it, and by the Office once that person has no part here any more. */
export async function mayAnswer(tx: ReadTx, { actor, today }: Context, { finding }: Asked): Promise<boolean> {
	if (finding === null) return actsForOffice(actor) || (actor.kind === 'user' && actor.role === 'leader');
	if (actorKey(actor) === finding.by) return true;
	if (!actsForOffice(actor)) return false;
	const still = await tx
		.selectFrom('memberships')
		.select('user_id')
		.where('user_id', '=', finding.by.replace(/^user:/u, ''))
		.where('valid_from', '<=', today)
		.where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', today)]))
		.executeTakeFirst();
	return still === undefined;
}
