import { actorKey, type Context } from '#lib/server/context.ts';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import { listSigners } from '#lib/features/accounts/server/service.ts';
import { Problem } from '#lib/server/problem.ts';
import { INITIALS_MAX } from '../../limits.ts';
import { otherName } from '../../turn.ts';
import { type ChainFields } from '../../schema.ts';
import type { NamedStep, ProposedChain, Subject } from '../../view.ts';
import { insertSteps, lastChain } from '../queries.ts';

export type Signer = { readonly position: string; readonly name: string };

/** The chain that goes with a version about to be frozen. Putting it up is the author's own agreement. */
export async function openChain(tx: Tx, ctx: Context, subject: Subject, steps: readonly NamedStep[]): Promise<void> {
	const name = authorOf(ctx);
	await insertSteps(tx, subject, { how: 'app', on: ctx.today, at: ctx.now, name, user: actorKey(ctx.actor), enteredBy: name, proof: null }, steps);
}

/** The places as they were filled in, a person with an account called by its name where none was typed; who signs is who stands under the letter. */
export async function namedChain(tx: ReadTx, ctx: Context, signer: Signer, fields?: ChainFields): Promise<NamedStep[]> {
	const members = new Map((await listSigners(tx, ctx.today)).map(({ userId, name }) => [userId, name]));
	const named = (part: NamedStep['part'], title: string, name: string, account: string | null): NamedStep => {
		const userId = account !== null && members.has(account) ? account : null;
		return { part, title, name: name || (members.get(userId ?? '') ?? ''), userId };
	};
	const initials = (fields?.initialTitle ?? []).map((title, index) =>
		named('initial', title, fields?.initialName[index] ?? '', fields?.initialAccount[index] ?? null)
	);
	const chain = [
		...initials.filter(({ title, name }) => title !== '' || name !== ''),
		named('sign', signer.position, signer.name, fields?.signAccount ?? null)
	];
	if (fields) refuseNameless(chain);
	if (ctx.actor.kind === 'user') refuseAlone(chain, ctx.actor.userId);
	if (fields) refuseOtherName(signer, members, fields);
	return chain;
}

/** A place that nobody in particular has is no place in a chain: nobody knows whom to ask. */
function refuseNameless(chain: readonly NamedStep[]): void {
	const nameless = chain.find(({ name }) => name === '');
	if (nameless) throw new Problem(nameless.part === 'sign' ? 'approval.signer-nameless' : 'approval.nameless');
}

/** Their agreement would be refused in the end; it is said before anything is frozen. */
function refuseAlone(chain: readonly NamedStep[], author: string): void {
	if (chain.every(({ userId }) => userId === author)) throw new Problem('approval.alone');
}

/** An account of another name than the paper's signer is taken once the form has said so: whoever signs would be told it otherwise, and too late. */
function refuseOtherName(signer: Signer, members: ReadonlyMap<string, string>, { signAccount, warnedOf }: ChainFields): void {
	const account = members.get(signAccount ?? '');
	if (account !== undefined && otherName(signer, account) !== null && warnedOf !== signAccount) throw new Problem('approval.other-signer');
}

/** What the form offers: the places of the last chain; before there was one, nobody, and the agency's leader if there is just one account. Nobody agrees to their own paper. */
export async function proposeChain(tx: ReadTx, ctx: Context): Promise<ProposedChain> {
	const own = ctx.actor.kind === 'user' ? ctx.actor.userId : null;
	const members = (await listSigners(tx, ctx.today)).filter(({ userId }) => userId !== own);
	const last = await lastChain(tx);
	const leaders = members.filter(({ role }) => role === 'leader');
	const isMember = (userId: string | null) => members.some((member) => member.userId === userId);
	const initials = last.flatMap(({ part, title, name, userId }) =>
		part === 'initial' ? [{ part, title, name, userId: isMember(userId) ? userId : null }] : []
	);
	const before = last.find(({ part }) => part === 'sign')?.userId ?? null;
	const only = last.length === 0 && leaders.length === 1 ? (leaders[0]?.userId ?? null) : null;
	return {
		initials: initials.slice(0, INITIALS_MAX),
		signer: isMember(before) ? before : only,
		members: members.map(({ userId, name }) => ({ userId, name }))
	};
}

function authorOf({ actor }: Context): string {
	return actor.kind === 'user' ? actor.name : actor.kind;
}
