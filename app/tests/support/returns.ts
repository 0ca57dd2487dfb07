import { type Column, plainDate, type RegisterHeading } from '@kheo/core';
import { addUnit } from '#lib/features/agencies/server/service.ts';
import type { ReturnKey } from '#lib/features/submissions/server/return-key.ts';
import type { Context } from '#lib/server/context.ts';
import { audit } from '#lib/server/database/audit.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { inTransaction } from '#lib/server/database/transaction.ts';
import { sha256Of } from '#lib/server/files/store.ts';
import { aUnit } from './builders.ts';
import type { TestContext } from './context.ts';

export const formColumns: readonly Column[] = [
	{ key: 'c1', heading: 'Stt', type: 'ordinal' },
	{ key: 'c2', heading: 'Tên nội dung, hoạt động', type: 'text' },
	{ key: 'c3', heading: 'Thời gian tổ chức', type: 'date' },
	{ key: 'c4', heading: 'Ghi chú', type: 'note' }
];

const heading: RegisterHeading = {
	issuer: 'SỞ THỬ NGHIỆM',
	parentIssuer: null,
	issuerAbbreviation: null,
	place: null,
	year: 2026,
	addressee: 'Ban Thử nghiệm',
	basis: null,
	theme: 'đợt thử nghiệm',
	recipients: [],
	signature: { capacity: null, onBehalfOf: null, position: 'GIÁM ĐỐC', name: 'Trần Thị Thử' }
};

/** A registration that the agency's unit and a second unit owe, with a form of four columns (null: no form) and two content heads. */
export async function anOwedReturn(
	ctx: TestContext,
	{ due = '2026-09-24', columns = formColumns, year = 2026 }: { due?: string | null; columns?: readonly Column[] | null; year?: number } = {}
): Promise<ReturnKey & { readonly otherUnitId: string }> {
	const otherUnitId = await addUnit(ctx.as({ kind: 'system' }), aUnit());
	const obligationId = newId();
	await inTransaction(ctx.as({ kind: 'system' }), 'plan.confirmed', async (tx) => {
		await insertObligation(tx, ctx, obligationId, { due, columns, year });
		const assignments = [ctx.unitId, otherUnitId].map((unit_id) => ({ obligation_id: obligationId, unit_id }));
		await tx.insertInto('assignments').values(assignments).execute();
		await audit(tx, { subject: { type: 'obligation', id: obligationId } });
	});
	return { obligationId, unitId: ctx.unitId, otherUnitId };
}

type Wanted = { readonly due: string | null; readonly columns: readonly Column[] | null; readonly year: number };

async function insertObligation(tx: Tx, ctx: Context, id: string, { due, columns, year }: Wanted): Promise<void> {
	const [documentId, planId, formId] = [newId(), newId(), newId()];
	await tx.insertInto('documents').values(aDocument(documentId, ctx.now)).execute();
	await tx
		.insertInto('plans')
		.values({ ...aPlan(planId, documentId, ctx.now), year, theme: `đợt thử nghiệm ${year}` })
		.execute();
	if (columns)
		await tx
			.insertInto('forms')
			.values({ id: formId, plan_id: planId, version: 1, label: 'Phụ lục II', title: 'ĐĂNG KÝ HOẠT ĐỘNG', columns: jsonOf(columns) })
			.execute();
	const heads = ['II.1', 'II.2'].map((label, position) => ({ plan_id: planId, label, title: `Nội dung ${label}`, position }));
	await tx.insertInto('content_heads').values(heads).execute();
	const obligation = {
		id,
		plan_id: planId,
		position: 1,
		kind: 'registration',
		task: 'Đăng ký hoạt động',
		role: 'lead',
		units_printed: jsonOf(['Các phòng'])
	} as const;
	await tx
		.insertInto('obligations')
		.values({ ...obligation, due: due === null ? null : plainDate(due), product: 'Phụ lục II', recipient_inferred: false, form_id: columns ? formId : null })
		.execute();
}

function aDocument(id: string, now: Date) {
	const empty = jsonOf({});
	return {
		id,
		name: 'ke-hoach.docx',
		file_sha256: sha256Of(id),
		format: 'docx',
		model: empty,
		reading: empty,
		facts: empty,
		facts_version: 1,
		created_at: now,
		created_by: 'system'
	} as const;
}

function aPlan(id: string, documentId: string, now: Date) {
	const names = { title: 'Kế hoạch triển khai đợt thử nghiệm', kind: 'Kế hoạch', theme: 'đợt thử nghiệm', year: 2026, heading: jsonOf(heading) };
	return { id, document_id: documentId, ...names, before_meaning: 'end-of-day-before', confirmed_at: now, confirmed_by: 'system' } as const;
}
