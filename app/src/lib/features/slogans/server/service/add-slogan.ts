import { actorKey, actorName, actsForOffice, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import type { OwnSlogan } from '../../schema.ts';

/** A slogan that stands in no read document, with whose words they are. */
export async function addSlogan(ctx: Context, { label, words, source }: OwnSlogan, key = ''): Promise<string> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	return inTransaction(ctx, 'slogan.added', (tx) =>
		onceFor(tx, key, async () => {
			const id = newId();
			const said = words.normalize('NFC').replaceAll(/\s+/gu, ' ');
			const added = { added_at: ctx.now, added_by: actorName(ctx.actor), added_by_id: actorKey(ctx.actor) };
			const given = { label: label.normalize('NFC'), words: said, printed: said, source, compared: 'alone' as const, year: Number(ctx.today.slice(0, 4)) };
			await tx
				.insertInto('slogans')
				.values({ id, ordinal: 1, ...given, ...added })
				.execute();
			await audit(tx, { subject: { type: 'slogan', id }, data: { label, words: said, source } });
			return id;
		})
	);
}
