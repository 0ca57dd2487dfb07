import type { DecisionFile, RegisterHeading } from '@kheo/core';
import { type RegisterFormat, writeRegister } from '@kheo/documents/write-register';
import type { Context } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import { fileStore } from '#lib/server/files/files.ts';
import type { ConsolidationView } from '../../view.ts';
import { foldNow } from '../fold-now.ts';
import { findReturned, type FoldTarget } from '../queries.ts';
import { viewOf } from '../view-of.ts';

export type ConsolidationPage = Pick<FoldTarget, 'obligation' | 'lower' | 'plan'> & { readonly view: ConsolidationView; readonly heading: RegisterHeading };

/** The fold as it stands: accepted rows under the decisions made so far, beside what was sent. */
export function readConsolidation(ctx: Context, obligationId: string): Promise<ConsolidationPage> {
	return readOnly(ctx, async (tx) => {
		const now = await foldNow(tx, obligationId);
		const returned = await findReturned(tx, obligationId);
		const { obligation, lower, plan } = now.target;
		return { obligation, lower, plan, heading: now.fold.content.heading, view: viewOf(now, returned?.returnedReason ?? null) };
	});
}

/** The Office's decisions as a file for the command line. */
export function exportDecisions(ctx: Context, obligationId: string): Promise<DecisionFile> {
	return readOnly(ctx, async (tx) => (await foldNow(tx, obligationId)).file);
}

export type RegisterFile = { readonly bytes: Uint8Array; readonly name: string };

/** The register as a file: the kept bytes once frozen, a draft of the moment before that. */
export async function readRegisterFile(ctx: Context, obligationId: string, format: RegisterFormat): Promise<RegisterFile> {
	const { content, frozen, task } = await readOnly(ctx, async (tx) => {
		const { current, fold, target } = await foldNow(tx, obligationId);
		const sha256 = current && { docx: current.docxSha256, xlsx: current.xlsxSha256, pdf: current.pdfSha256 }[format];
		return { content: fold.content, frozen: current?.status === 'frozen' ? (sha256 ?? null) : null, task: target.lower.task };
	});
	const kept = frozen && (await fileStore().get(ctx.agencyId, frozen));
	return { bytes: kept || (await writeRegister(content, format)), name: `${shortName(content.formTitle || task)}${frozen ? '' : ' (bản nháp)'}.${format}` };
}

function shortName(title: string): string {
	return title.replace(/\s+/g, ' ').trim().slice(0, 90);
}
