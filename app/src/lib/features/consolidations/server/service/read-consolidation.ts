import { type DecisionFile, type RegisterHeading, unheededCorrections } from '@kheo/core';
import { type RegisterFormat, writeRegister } from '@kheo/documents/write-register';
import { markOf } from '#lib/features/agencies/server/service/verify-mark.ts';
import { proposeChain } from '#lib/features/approvals/server/service/open-chain.ts';
import { readChain } from '#lib/features/approvals/server/service/read-chain.ts';
import type { Chain, ProposedChain } from '#lib/features/approvals/view.ts';
import { type IssuedRegister, listIssuedRegisters } from '#lib/features/issuing/server/service/issued-registers.ts';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { readStored } from '#lib/server/files/read-stored.ts';
import type { ConsolidationView } from '../../view.ts';
import { contentHash } from '../content-hash.ts';
import { foldNow } from '../fold-now.ts';
import { findReturned, type FoldTarget } from '../queries.ts';
import { viewOf } from '../view-of.ts';

export type ConsolidationPage = Pick<FoldTarget, 'obligation' | 'lower' | 'plan'> & {
	readonly view: ConsolidationView;
	readonly heading: RegisterHeading;
	/** Of the frozen version, and what the next freezing offers. */
	readonly chain: Chain | null;
	readonly proposed: ProposedChain | null;
	/** Sentences corrected by hand that are composed in other words now. */
	readonly unheeded: readonly string[];
	/** By which documents it went out so far. */
	readonly issued: readonly IssuedRegister[];
};

/** The fold as it stands: accepted rows under the decisions made so far, beside what was sent. */
export function readConsolidation(ctx: Context, obligationId: string): Promise<ConsolidationPage> {
	return readOnly(ctx, async (tx) => {
		const now = await foldNow(tx, obligationId);
		const returned = await findReturned(tx, obligationId, now.current?.supplement ?? 0);
		const view = viewOf(now, returned ? { how: returned.returnedHow, by: returned.returnedBy ?? '', reason: returned.returnedReason ?? '' } : null);
		const approval = {
			chain: view.seal && (await readChain(tx, ctx, view.seal.id)),
			proposed: view.seal ? null : await proposeChain(tx, ctx)
		};
		const unheeded = unheededCorrections(now.fold.content).map(({ is }) => is);
		const { obligation, lower, plan } = now.target;
		const issued = await listIssuedRegisters(tx, obligationId);
		return { obligation, lower, plan, heading: now.fold.content.heading, view, ...approval, unheeded, issued };
	});
}

/** The Office's decisions as a file for the command line. */
export function exportDecisions(ctx: Context, obligationId: string): Promise<DecisionFile> {
	return readOnly(ctx, async (tx) => (await foldNow(tx, obligationId)).file);
}

export type RegisterFile = { readonly bytes: Uint8Array; readonly name: string };

/**
 * The register as a file: the kept bytes once frozen, a draft of the moment before that. A file that was not kept with the frozen register is made of
 * the frozen content, never of what the units have sent since.
 */
export async function readRegisterFile(ctx: Context, obligationId: string, format: RegisterFormat): Promise<RegisterFile> {
	const { current, fold, target } = await readOnly(ctx, (tx) => foldNow(tx, obligationId));
	const frozen = current?.status === 'frozen' ? current : null;
	const content = frozen?.content ?? fold.content;
	const sha256 = frozen && { docx: frozen.docxSha256, xlsx: frozen.xlsxSha256, pdf: frozen.pdfSha256 }[format];
	const kept = sha256 && (await readStored(ctx, sha256));
	const bytes =
		kept || (await writeRegister(content, format, frozen?.frozenAt ?? undefined, await markOf(ctx, contentHash(content), frozen?.markAddress ?? null)));
	const part = content.heading.supplement ? ` (bổ sung lần ${content.heading.supplement.n})` : '';
	return { bytes, name: `${shortName(content.formTitle || target.lower.task)}${part}${frozen ? '' : ' (bản nháp)'}.${format}` };
}

function shortName(title: string): string {
	return title.replace(/\s+/g, ' ').trim().slice(0, 90);
}
