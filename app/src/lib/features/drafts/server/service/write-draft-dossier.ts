import { actFor, composePaper, type Draft, draftSlip, joinDocuments, paperSystem, shortDate, type SlipStep, withMark } from '@kheo/core';
import { setPages } from '@kheo/documents/set-pages';
import { getAgency, listUnits } from '#lib/features/agencies/server/service.ts';
import { readChain } from '#lib/features/approvals/server/service/read-chain.ts';
import { markOf } from '#lib/features/agencies/server/service/verify-mark.ts';
import { directivesOnSlip } from '#lib/features/directives/server/service/read-directives.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { dayIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { Problem } from '#lib/server/problem.ts';
import { gapsIn } from '../../gaps.ts';
import { listComments } from '../comment-queries.ts';
import { findDraft } from '../queries.ts';
import { requireReader } from '../require-office.ts';
import { findRoundUp, listRounds } from '../round-queries.ts';
import { checkDraft } from './check-draft.ts';

/** Bộ trình ký: the slip and the paper with its annexes as one file to print and carry to whoever signs; a draft until it is frozen. */
export async function writeDraftDossier(ctx: Context, id: string): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	const { draft, chain, written, back, comments, agency, office } = await readOnly(ctx, (tx) => gather(tx, ctx, id));
	const at = draft.frozenAt ?? ctx.now;
	const act = actFor(paperSystem(draft.content.system), dayIn(at), draft.content.actsFrom);
	const paper = withMark(composePaper(draft.content, act), await markOf(ctx, draft.sha256, draft.markAddress));
	const findings = (await checkDraft({ ...ctx, locale: 'vi' }, id)).map(({ message, quote }) =>
		quote === '' ? message : `${message} (“${quote.slice(0, 80)}”)`
	);
	const frozen = draft.status === 'frozen';
	const slip = draftSlip({
		kind: draft.kind,
		content: draft.content,
		agency,
		office,
		points: [...pointsOf(draft.content, comments, back), ...findings],
		sha256: frozen ? draft.sha256 : null,
		chain,
		written
	});
	const bytes = await setPages(joinDocuments(composePaper(slip, act), paper), { title: slip.about, at });
	return { bytes, name: `Bộ trình ký - ${slip.about}`.slice(0, 110) + (frozen ? '.pdf' : ' (bản nháp).pdf') };
}

async function gather(tx: ReadTx, ctx: Context, id: string) {
	await requireReader(tx, ctx, id);
	const draft = await findDraft(tx, id);
	if (!draft) throw new Problem('draft.not-found');
	const agency = await getAgency(tx);
	const last = (await listRounds(tx, id)).find(({ status }) => status === 'returned');
	return {
		draft,
		chain: await chainOf(tx, ctx, id),
		written: await directivesOnSlip(tx, { of: 'draft', id }),
		comments: (await listComments(tx, id)).filter(({ resolvedBy }) => resolvedBy === null).length,
		back: last ? { by: last.returnedBy ?? '', on: last.returnedOn ? shortDate(last.returnedOn) : '', reason: last.returnedReason ?? '' } : null,
		agency: agency.name,
		office: (await listUnits(tx)).find(({ kind }) => kind === 'office')?.name ?? agency.name
	};
}

async function chainOf(tx: ReadTx, ctx: Context, id: string): Promise<SlipStep[]> {
	const up = await findRoundUp(tx, id);
	const chain = up && (await readChain(tx, ctx, up.id));
	return (chain?.steps ?? []).map(({ part, title, name, agreed }) => ({ part, title, name, agreedOn: agreed && shortDate(agreed.on) }));
}

type Back = { readonly by: string; readonly on: string; readonly reason: string };

/** What the screen asks about, said once more on paper; in Vietnamese, as the paper is. */
function pointsOf(content: Draft, comments: number, back: Back | null): string[] {
	const words = messagesIn('vi').drafts.points;
	const gaps = gapsIn(content);
	return [
		...(back ? [words.returned(back.by, back.on, back.reason)] : []),
		...(gaps > 0 ? [words.gaps(gaps)] : []),
		...(comments > 0 ? [words.comments(comments)] : [])
	];
}
