import { freezeConsolidation } from '#lib/features/consolidations/server/service/freeze-consolidation.ts';
import { signRegister } from '#lib/features/issuing/server/service/sign-paper.ts';
import { noteCall } from '#lib/features/reminders/server/service/note-contact.ts';
import type { Context } from '#lib/server/context.ts';
import type { Month } from '../month.ts';
import { agreeAll, chainOf, numberAndIssue } from './papers.ts';
import { isOpen } from './returns.ts';

/** A call to the first unit that owes its register; it promises it for today. */
export async function callLate(ctx: Context, { register }: Month): Promise<void> {
	const late = register.returns.find((one) => isOpen(one) && one.status === null) ?? register.returns[0];
	if (!late) return;
	const said = { person: 'Đầu mối đơn vị', calledOn: ctx.today, words: 'Đơn vị hứa gửi trong hôm nay.', promisedOn: ctx.today };
	await noteCall(ctx, { obligation: register.id, unit: late.unitId, ...said });
}

export async function putUpRegister(ctx: Context, { register, consolidation }: Month): Promise<void> {
	await freezeConsolidation(ctx, register.top, consolidation.view.decisionsVersion, { chain: chainOf(consolidation.proposed) });
}

export async function agreeToRegister(ctx: Context, { consolidation: { view, chain } }: Month): Promise<void> {
	if (view.seal && chain) await agreeAll(ctx, { of: 'consolidation', id: view.seal.id }, chain);
}

export async function enterSignature(ctx: Context, { register, consolidation: { chain, heading } }: Month): Promise<void> {
	const signs = chain?.steps.find(({ part }) => part === 'sign');
	await signRegister(ctx, register.top, { position: heading.signature.position, name: signs?.name || heading.signature.name, day: ctx.today });
}

export async function issueRegister(ctx: Context, { paper }: Month): Promise<void> {
	if (paper) await numberAndIssue(ctx, paper, 901);
}
