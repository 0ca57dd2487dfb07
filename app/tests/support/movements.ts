import { type PlainDate, plainDate } from '@kheo/core';
import { addMember } from '#lib/features/accounts/server/service.ts';
import type { CriteriaForm } from '#lib/features/movements/schema.ts';
import { nameMember } from '#lib/features/movements/server/service/council.ts';
import { saveCriteria } from '#lib/features/movements/server/service/criteria.ts';
import { nominate } from '#lib/features/movements/server/service/nominate.ts';
import { launchMovement, openScoring, prepareMovement } from '#lib/features/movements/server/service/run-movement.ts';
import { signUp } from '#lib/features/movements/server/service/sign-up.ts';
import { type Context, unitOf } from '#lib/server/context.ts';
import { readOnly } from '#lib/server/database/transaction.ts';
import type { TestContext } from './context.ts';

export const criteriaForm: CriteriaForm = {
	id: null,
	version: 0,
	name: 'Cơ quan văn minh',
	source: 'Hướng dẫn số 12-HD/TU',
	aggregation: 'mean',
	quorum: 'two-thirds',
	threshold: 80,
	criteria: [
		{ id: 'c1', name: 'Thái độ', weight: 2, max: 10, evidence: '', scorer: 'council' },
		{ id: 'c2', name: 'Hiệu quả', weight: 1, max: 20, evidence: 'số liệu', scorer: 'council' },
		{ id: 'c3', name: 'Đúng hạn', weight: 1, max: 10, evidence: '', scorer: 'office' }
	]
};

type Wishes = { readonly placesCollective?: number | null; readonly isPublic?: boolean; readonly planId?: string | null; readonly signed?: Context };

/** A movement that was launched, with the unit of the context signed up. */
export async function aLaunchedMovement(
	ctx: TestContext,
	{ placesCollective = 1, isPublic = true, planId = null, signed = ctx.as('unit') }: Wishes = {}
): Promise<string> {
	const criteriaId = await saveCriteria(ctx, criteriaForm);
	const days: Record<'signUpBy' | 'nominateBy', PlainDate> = { signUpBy: plainDate('2026-09-10'), nominateBy: plainDate('2026-09-20') };
	const said = { title: 'Nụ cười công sở', purpose: '', planId, documentId: null, cited: 'Kế hoạch số 57/KH-STN', placesPerson: null };
	const id = await prepareMovement(ctx, { ...said, ...days, criteriaId, placesCollective, isPublic });
	await launchMovement(ctx, id, { version: 1 });
	await signUp(signed, id, { unitId: unitOf(signed.actor) ?? '', note: '' });
	return id;
}

export const aNomination = (ctx: TestContext, movementId: string, name: string, kind: 'collective' | 'person' = 'collective') =>
	nominate(ctx.as('unit'), movementId, {
		unitId: ctx.unitId,
		kind,
		name,
		post: kind === 'person' ? 'Chuyên viên' : '',
		model: '',
		achievement: 'Tiếp dân niềm nở'
	});

/** People with an account of the agency on the council of the movement, the first of them in the chair. */
export async function aCouncil(ctx: TestContext, movementId: string, size = 3): Promise<Context[]> {
	const council: Context[] = [];
	for (let at = 0; at < size; at += 1) {
		const member = ctx.as('leader');
		const userId = member.actor.kind === 'user' ? member.actor.userId : '';
		const person = { userId, unitId: null, role: 'leader', displayName: `Thành viên ${at + 1}`, formOfAddress: 'đồng chí', validFrom: ctx.today } as const;
		await addMember(ctx.as({ kind: 'system' }), person);
		await nameMember(ctx, movementId, { userId, title: '', isChair: at === 0 });
		council.push(member);
	}
	return council;
}

export const versionOf = (ctx: Context, id: string) =>
	readOnly(ctx, async (tx) => (await tx.selectFrom('movements').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version);

export async function scoringOpened(ctx: TestContext, movementId: string, size = 3): Promise<Context[]> {
	const council = await aCouncil(ctx, movementId, size);
	await openScoring(ctx, movementId, { version: await versionOf(ctx, movementId) });
	return council;
}
