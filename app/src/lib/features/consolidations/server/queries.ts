import {
	hourOfEnd,
	type Decisions,
	type Form,
	type PlainDate,
	type Reading,
	type RegisterContent,
	type RegisterHeading,
	type RegisterLevels
} from '@kheo/core';
import type { ReadTx, Tx } from '#lib/server/database/schema.ts';
import type { FrozenSource } from '#lib/server/database/tables/consolidations.ts';

/** The Office's obligation, its plan, and the units' obligation that folds into it. */
export type FoldTarget = {
	readonly obligation: { readonly id: string; readonly task: string; readonly due: PlainDate | null; readonly time: string | null };
	readonly lower: { readonly id: string; readonly kind: string; readonly task: string; readonly due: PlainDate | null; readonly time: string | null };
	readonly plan: { readonly id: string; readonly title: string; readonly documentId: string };
	readonly reading: Reading;
	/** The one that the units fill in. */
	readonly form: Form;
	readonly heading: RegisterHeading;
};

export async function findTarget(tx: ReadTx, obligationId: string): Promise<FoldTarget | undefined> {
	const row = await tx
		.selectFrom('obligations as upper')
		.innerJoin('obligations as lower', (join) =>
			join.onRef('lower.folds_into', '=', 'upper.id').on('lower.form_id', 'is not', null).on('lower.withdrawn_at', 'is', null)
		)
		.innerJoin('forms', 'forms.id', 'lower.form_id')
		.innerJoin('plans', 'plans.id', 'upper.plan_id')
		.innerJoin('documents', 'documents.id', 'plans.document_id')
		.where('upper.id', '=', obligationId)
		.orderBy('lower.position')
		.select([
			'upper.id',
			'upper.task',
			'upper.due',
			'upper.deadline',
			'lower.id as lowerId',
			'lower.kind as lowerKind',
			'lower.task as lowerTask',
			'lower.due as lowerDue',
			'lower.deadline as lowerDeadline'
		])
		.select(['plans.id as planId', 'plans.title', 'plans.heading', 'documents.id as documentId', 'documents.reading'])
		.select(['forms.title as formTitle', 'forms.columns'])
		.executeTakeFirst();
	return (
		row && {
			obligation: { id: row.id, task: row.task, due: row.due, time: hourOfEnd(row.deadline) },
			lower: { id: row.lowerId, kind: row.lowerKind, task: row.lowerTask, due: row.lowerDue, time: hourOfEnd(row.lowerDeadline) },
			plan: { id: row.planId, title: row.title, documentId: row.documentId },
			reading: row.reading,
			form: { title: row.formTitle, columns: row.columns },
			heading: row.heading
		}
	);
}

export type Consolidation = {
	readonly id: string;
	readonly version: number;
	readonly status: 'open' | 'frozen' | 'returned';
	/** 0 for the first register, n for its n-th supplement. */
	readonly supplement: number;
	readonly decisions: Decisions;
	readonly decisionsVersion: number;
	readonly heading: Partial<RegisterHeading>;
	readonly content: RegisterContent | null;
	/** Of a frozen supplement: the whole register of that moment. */
	readonly whole: RegisterContent | null;
	readonly levels: RegisterLevels | null;
	readonly contentSha256: string | null;
	readonly sources: readonly FrozenSource[] | null;
	readonly docxSha256: string | null;
	readonly xlsxSha256: string | null;
	readonly pdfSha256: string | null;
	readonly kheoVersion: string | null;
	readonly markAddress: string | null;
	readonly frozenAt: Date | null;
	readonly frozenBy: string | null;
	readonly returnedHow: 'given-back' | 'withdrawn' | 'corrected';
	readonly returnedBy: string | null;
	readonly returnedReason: string | null;
};

/** The version that is open or frozen now: of the last supplement, once there is one. */
export async function findCurrent(tx: ReadTx, obligationId: string): Promise<Consolidation | undefined> {
	return versionsOf(tx, obligationId).where('status', '<>', 'returned').orderBy('supplement', 'desc').limit(1).executeTakeFirst();
}

/** The same, held until the transaction ends. */
export async function lockCurrent(tx: Tx, obligationId: string): Promise<Consolidation | undefined> {
	return versionsOf(tx, obligationId).where('status', '<>', 'returned').orderBy('supplement', 'desc').limit(1).forUpdate().executeTakeFirst();
}

/** What the supplement after this one differs from: the whole register as it was issued. */
export async function findIssuedWhole(tx: ReadTx, obligationId: string, supplement: number): Promise<RegisterContent | null> {
	const issued = await versionsOf(tx, obligationId).where('status', '=', 'frozen').where('supplement', '=', supplement).executeTakeFirst();
	return issued ? (issued.whole ?? issued.content) : null;
}

/** The newest version of this supplement that a leader gave back. */
export async function findReturned(tx: ReadTx, obligationId: string, supplement: number): Promise<Consolidation | undefined> {
	return versionsOf(tx, obligationId).where('status', '=', 'returned').where('supplement', '=', supplement).orderBy('version', 'desc').executeTakeFirst();
}

function versionsOf(tx: ReadTx, obligationId: string) {
	return tx
		.selectFrom('consolidations')
		.where('obligation_id', '=', obligationId)
		.select([
			'id',
			'version',
			'status',
			'supplement',
			'whole',
			'levels',
			'decisions',
			'decisions_version as decisionsVersion',
			'heading',
			'content',
			'content_sha256 as contentSha256',
			'sources'
		])
		.select(['docx_sha256 as docxSha256', 'xlsx_sha256 as xlsxSha256', 'pdf_sha256 as pdfSha256', 'kheo_version as kheoVersion', 'mark_address as markAddress'])
		.select([
			'frozen_at as frozenAt',
			'frozen_by as frozenBy',
			'returned_how as returnedHow',
			'returned_by as returnedBy',
			'returned_reason as returnedReason'
		]);
}
