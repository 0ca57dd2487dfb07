import { listActiveUnits } from '#lib/features/agencies/server/service.ts';
import { requireOffice } from '#lib/features/handovers/server/service/read-members.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { Invitation } from '../../invitation.ts';
import type { KnownUnit } from '../../read-list.ts';
import { mayMail } from '../may-mail.ts';
import { asInvitation, findById, listInvitations } from '../queries.ts';
import { invitationAddress } from './invitation-address.ts';

export type InvitationsPage = { readonly invitations: Invitation[]; readonly units: KnownUnit[]; readonly hasMail: boolean; readonly mailLinks: boolean };

/** Who was asked to join and how that stands, with the units somebody may be asked for. */
export function readInvitationsPage(ctx: Context): Promise<InvitationsPage> {
	requireOffice(ctx);
	return readOnly(ctx, async (tx) => ({
		invitations: await listInvitations(tx, ctx.now),
		units: (await listActiveUnits(tx, ctx.today)).map(({ id, name, shortName, code }) => ({ id, name, shortName, code })),
		hasMail: await mayMail(tx),
		mailLinks: (await tx.selectFrom('agencies').select('mail_links as on').executeTakeFirstOrThrow()).on
	}));
}

/** What is told with the answer to one press: the links that somebody must hand over. Those that went by mail are told to nobody here. */
export async function linksToHandOver(ctx: Context, ids: readonly string[], origin: string): Promise<{ name: string; url: string }[]> {
	requireOffice(ctx);
	const found = await readOnly(ctx, async (tx) => {
		const rows = [];
		for (const id of ids) rows.push(await findById(tx, id));
		return rows;
	});
	const open = found.flatMap((row) => (row && !row.byMail && asInvitation(row, ctx.now).state === 'open' ? [row] : []));
	return Promise.all(open.map(async (row) => ({ name: row.name, url: await invitationAddress(ctx, origin, row) })));
}
