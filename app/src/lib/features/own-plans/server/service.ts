import { actFor, composePaper, keptDutyMessage, movedDutyMessage, sayDay, shortTask, type ReadObligation } from '@kheo/core';
import { setPages } from '@kheo/documents/set-pages';
import { writeDocx } from '@kheo/documents/write-docx';
import type { Context } from '#lib/server/context.ts';
import type { Choices } from '../schema.ts';
import type { DutyLine, OwnPlanView } from '../view.ts';
import { prepare } from './prepare.ts';

/** What the agency's own plan would take over from the superior's document, and which days it moves. */
export async function viewOwnPlan(ctx: Context, documentId: string, choices: Choices): Promise<OwnPlanView> {
	const { superior, name, chosen, plan } = await prepare(ctx, documentId, choices);
	const { kind, title } = superior.header;
	const line = (duty: ReadObligation, note: string, due: DutyLine['due'] = null): DutyLine => ({ task: named(duty), note, block: duty.source.block, due });
	const day = (of: typeof chosen.opens) => sayDay(of, ctx.locale, { year: true });
	return {
		documentId,
		superior: [kind, title].filter(Boolean).join(': ') || name,
		chosen,
		moved: plan.moved.map((one) =>
			line(one.duty, movedDutyMessage(one, ctx.locale), { from: day(one.from), to: day(one.to), tight: one.because !== 'forward' })
		),
		kept: plan.kept.map((one) => line(one.duty, keptDutyMessage(one, ctx.locale))),
		others: plan.others.map((duty) => line(duty, duty.units.join('; '))),
		slogans: superior.appendices.reduce((sum, { slogans }) => sum + slogans.length, 0)
	};
}

/** The plan as a Word file to go on with, or as the pages it prints. */
export async function writeOwnPlan(
	ctx: Context,
	documentId: string,
	{ choices, format }: { readonly choices: Choices; readonly format: 'docx' | 'pdf' }
): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
	const { plan, chosen, system, actsFrom } = await prepare(ctx, documentId, choices);
	const document = composePaper(plan.content, actFor(system, chosen.opens, actsFrom));
	const title = plan.content.about;
	const bytes = format === 'pdf' ? await setPages(document, { title, at: ctx.now }) : writeDocx(document, { title });
	return { bytes, name: `${`Kế hoạch ${title}`.slice(0, 110)}.${format}` };
}

function named({ task, deadline }: ReadObligation): string {
	return shortTask(task, deadline?.words ?? null);
}
