import { type BodyPart, shortDate } from '@kheo/core';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { actsForOffice, type Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { reveal } from '#lib/server/personal/reveal.ts';
import { Problem } from '#lib/server/problem.ts';
import type { RequestPerson } from '../../request.ts';
import { getRequest } from '../request-queries.ts';
import { writeOwnPaper } from '../write-own-paper.ts';

/** The letter that answers whoever asked, as a Word file: what was asked, what came of it, and where to complain. */
export async function writeAnswer(ctx: Context, id: string): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	if (!actsForOffice(ctx.actor)) throw new Problem('actor.not-allowed');
	const { row, person } = await readOnly(ctx, async (tx) => {
		const found = await getRequest(tx, id);
		return { row: found, person: found.person === null ? null : ((await reveal(tx, found.person)) as RequestPerson) };
	});
	if (row.outcome === null) throw new Problem('data-request.not-answered');
	const words = messagesIn('vi').dataRequests;
	const said = words.letter;
	const body: BodyPart[] = [
		said.asked(shortDate(row.received_on), words.kinds[row.kind], row.code),
		said.outcomes[row.outcome],
		...row.answer.split(/\n+/u),
		...(row.extended_because === null ? [] : [said.extended(row.extended_because)]),
		said.complain
	].map((text) => ({ part: 'text', text }));
	const about = said.about(row.code);
	return { bytes: await writeOwnPaper(ctx, { kind: null, about, addressees: [person?.name ?? words.forgotten], body }), name: `Công văn ${about}.docx` };
}
