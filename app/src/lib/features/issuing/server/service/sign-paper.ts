import { dayFault, type PlainDate, registerSubjectOf } from '@kheo/core';
import { signOnPaper } from '#lib/features/approvals/server/service/agree.ts';
import { keepScan, type Scan } from '#lib/features/approvals/server/service/keep-scan.ts';
import { lockFrozen } from '#lib/features/consolidations/server/service/find-frozen.ts';
import { lockFrozenDraft } from '#lib/features/drafts/server/service/find-frozen-draft.ts';
import { actorName, type Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import { onceFor } from '#lib/server/database/once.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { aboutPerson } from '#lib/server/personal/about-person.ts';
import { Problem } from '#lib/server/problem.ts';
import type { Paper, Signature } from '../../schema.ts';
import { insertPaper, type NewPaper } from '../paper-queries.ts';
import { asProblem } from '../refusals.ts';
import { requireClerk, requireOffice } from '../require-office.ts';

/** The leader has signed the frozen register by hand, the last in its chain: who and when. What was frozen is bound to the signature by its hash. */
export function signRegister(ctx: Context, obligationId: string, signature: Signature, key = ''): Promise<string> {
	requireOffice(ctx);
	return keepScan(ctx, signature.file).then((proof) => signKept(ctx, obligationId, signature, proof, key));
}

function signKept(ctx: Context, obligationId: string, { position, name, day }: Signature, proof: Scan | null, key: string): Promise<string> {
	return sign(ctx, key, async (tx) => {
		const frozen = await lockFrozen(tx, obligationId);
		if (!frozen) throw new Problem('consolidation.not-frozen');
		if (day < frozen.frozenOn) throw new Problem('issue.before-freezing');
		await signOnPaper(tx, ctx, { of: 'consolidation', id: frozen.id }, { name, day, proof });
		return { id: newId(), frozen: { of: 'consolidation', ...frozen }, kind: 'Công văn', subject: subjectOf(frozen.content), signer: { position, name, day } };
	});
}

/** The same for a paper that was written here. */
export async function signDraft(ctx: Context, draftId: string, { position, name, day, file }: Signature, key = ''): Promise<string> {
	requireOffice(ctx);
	const proof = await keepScan(ctx, file);
	return sign(ctx, key, async (tx) => {
		const frozen = await lockFrozenDraft(tx, draftId);
		if (!frozen) throw new Problem('draft.not-frozen');
		if (day < frozen.frozenOn) throw new Problem('issue.before-freezing');
		const { id, sha256, kind, content, roundId } = frozen;
		if (roundId) await signOnPaper(tx, ctx, { of: 'draft', id: roundId }, { name, day, proof });
		return { id: newId(), frozen: { of: 'draft', id, sha256 }, kind, subject: content.about.slice(0, 500), signer: { position, name, day } };
	});
}

/** A signed paper that was not made here comes into the book as well. */
export function enterPaper(ctx: Context, { kind, subject, position, name, day }: Paper, key = ''): Promise<string> {
	requireClerk(ctx);
	return sign(ctx, key, async () => ({ id: newId(), frozen: null, kind, subject, signer: { position, name, day } }));
}

function sign(ctx: Context, key: string, paperOf: (tx: Tx) => Promise<NewPaper>): Promise<string> {
	return inTransaction(ctx, 'paper.signed', (tx) =>
		onceFor(tx, key, async () => {
			const paper = await paperOf(tx);
			refuseFuture(paper.signer.day, ctx.today);
			await insertPaper(tx, paper, { at: ctx.now, by: actorName(ctx.actor) });
			const { id, kind, frozen, signer } = paper;
			const data = { kind, [frozen?.of ?? 'consolidation']: frozen?.id ?? null, sha256: frozen?.sha256 ?? null, position: signer.position, day: signer.day };
			await audit(tx, { subject: { type: 'paper', id }, data: { ...data, signer: aboutPerson(`paper:${id}`, signer.name) } });
			return id;
		})
	).catch(asProblem);
}

function refuseFuture(day: PlainDate, today: PlainDate): void {
	if (dayFault(day, today, { signedOn: null, numberedOn: null, issuedOn: null })) throw new Problem('issue.day-in-future');
}

function subjectOf(content: Parameters<typeof registerSubjectOf>[0]): string {
	return registerSubjectOf(content).slice(0, 500);
}
