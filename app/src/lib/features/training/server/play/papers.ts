import { agree, enterPaperAgreement } from '#lib/features/approvals/server/service/agree.ts';
import type { ChainFields } from '#lib/features/approvals/schema.ts';
import type { Chain, ProposedChain, Subject } from '#lib/features/approvals/view.ts';
import { turnOf } from '#lib/features/approvals/turn.ts';
import { issuePaper } from '#lib/features/issuing/server/service/issue-paper.ts';
import { numberPaper } from '#lib/features/issuing/server/service/number-paper.ts';
import type { PaperView } from '#lib/features/issuing/view.ts';
import type { Context } from '#lib/server/context.ts';
import { asClerk, asLeader } from './players.ts';

/** Nobody initials; who signs is who stands under the letter, by the account that was chosen last. */
export function chainOf(proposed: ProposedChain | null): ChainFields {
	return { initialTitle: [], initialName: [], initialAccount: [], signAccount: proposed?.signer ?? null, warnedOf: proposed?.signer ?? '' };
}

/** Initials are entered as given on paper; whoever signs agrees under their own account. */
export async function agreeAll(ctx: Context, subject: Subject, chain: Chain): Promise<void> {
	for (let steps = chain.steps, turn = turnOf(steps); turn !== null; turn = turnOf(steps)) {
		const { position, part, name, userId } = turn;
		const its = { subjectId: subject.id, position };
		if (part === 'sign') await agree(asLeader(ctx, userId, name), subject.of, its);
		else await enterPaperAgreement(ctx, subject.of, { ...its, name: name || 'Phạm Văn Nháy', day: ctx.today, file: null });
		const agreed = { how: 'app', name, on: ctx.today, at: ctx.now, enteredBy: name, proof: null } as const;
		steps = steps.map((step) => (step.position === position ? { ...step, agreed } : step));
	}
}

/** Văn thư gives the number that comes next, else one that nobody has, and sends it out in the book. */
export async function numberAndIssue(ctx: Context, paper: PaperView, count: number): Promise<void> {
	const [clerk, documentId, day] = [asClerk(ctx), paper.id, ctx.today];
	const nothing = { file: null, scanReason: '' };
	if (paper.number === null) {
		const series = paper.series.find(({ next }) => next !== null);
		const typed = series ? '' : `${count}${paper.symbol.startsWith('/') ? '' : '/'}${paper.symbol}`;
		await numberPaper(clerk, { documentId, from: series?.id ?? paper.series[0]?.id ?? '', typed, symbol: paper.symbol, day, ...nothing });
	}
	const places = paper.receivers || 'Như Nơi nhận của văn bản';
	await issuePaper(clerk, { documentId, day, places, keptBy: '', copies: 1, note: '', ...nothing });
}
