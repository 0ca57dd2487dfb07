import { actFor, composePaper, composeRegister, joinDocuments, paperSystem, shortDate, signingSlip, slipChoices, type SlipStep } from '@kheo/core';
import { setPages } from '@kheo/documents/set-pages';
import { readChain } from '#lib/features/approvals/server/service/read-chain.ts';
import { getAgency, listUnits } from '#lib/features/agencies/server/service.ts';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import { directivesOnSlip } from '#lib/features/directives/server/service/read-directives.ts';
import { dayIn } from '#lib/server/clock.ts';
import type { Context } from '#lib/server/context.ts';
import type { ReadTx } from '#lib/server/database/schema.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { ConsolidationView } from '../../view.ts';
import { foldNow, type FoldNow } from '../fold-now.ts';
import { viewOf } from '../view-of.ts';
import type { RegisterFile } from './read-consolidation.ts';

/** Bộ trình ký: the slip, the letter and its annex as one file to print and carry to whoever signs; a draft until the register is frozen. */
export async function writeDossier(ctx: Context, obligationId: string): Promise<RegisterFile> {
	const { now, chain, written, agency, office } = await readOnly(ctx, async (tx) => ({
		...(await nowAndChain(tx, ctx, obligationId)),
		written: await directivesOnSlip(tx, { of: 'register', id: obligationId }),
		agency: await getAgency(tx),
		office: (await listUnits(tx)).find(({ kind }) => kind === 'office')?.name ?? null
	}));
	const frozen = now.current?.status === 'frozen' ? now.current : null;
	const content = frozen?.content ?? now.fold.content;
	const system = paperSystem(agency.system);
	const slip = signingSlip({
		system,
		content,
		office: office ?? content.heading.issuer,
		points: pointsOf(viewOf(now, null)),
		sha256: frozen?.contentSha256 ?? null,
		chain,
		written
	});
	const at = frozen?.frozenAt ?? ctx.now;
	const document = joinDocuments(composePaper(slip, actFor(system, dayIn(at), agency.actsFrom), slipChoices), composeRegister(content));
	const bytes = await setPages(document, { title: slip.about, at });
	return { bytes, name: `Bộ trình ký - ${slip.about}`.slice(0, 110) + (frozen ? '.pdf' : ' (bản nháp).pdf') };
}

async function nowAndChain(tx: ReadTx, ctx: Context, obligationId: string): Promise<{ readonly now: FoldNow; readonly chain: SlipStep[] }> {
	const now = await foldNow(tx, obligationId);
	const chain = now.current?.status === 'frozen' ? await readChain(tx, ctx, now.current.id) : null;
	const steps = (chain?.steps ?? []).map(({ part, title, name, agreed }) => ({ part, title, name, agreedOn: agreed && shortDate(agreed.on) }));
	return { now, chain: steps };
}

/** What the screen asks about, said once more on paper; in Vietnamese, as the paper is. */
function pointsOf({ duplicates, questions, returns, seal }: ConsolidationView): string[] {
	const words = messagesIn('vi').consolidations;
	const late = returns.filter(({ daysLate }) => daysLate !== null).map(({ unit }) => unit.name);
	const sentBack = returns.filter(({ status }) => status === 'needs-more').map(({ unit }) => unit.name);
	return [
		...(late.length > 0 ? [words.points.late(late.join('; '))] : []),
		...(sentBack.length > 0 ? [words.points.sentBack(sentBack.join('; '))] : []),
		...(duplicates.length > 0 ? [words.points.duplicates(duplicates.length)] : []),
		...questions.map(({ column }) => `${words.measureTitle(column)}.`),
		...(seal && seal.changedSince.length > 0 ? [words.points.changed(seal.changedSince.join('; '))] : [])
	];
}
