import type { PlainDate } from '../calendar/plain-date.ts';
import { type DialogueForm, dialogueForms } from './dialogue-form.ts';
import { type Opinion, type OpinionStanding, opinionStanding, opinionStandings } from './opinion.ts';

export type OpinionCounts = Readonly<Record<OpinionStanding, number>> & { readonly received: number };

/** How many opinions stand where; the standings add up to what was received, so none is lost. */
export function countOpinions(opinions: readonly Opinion[], today: PlainDate): OpinionCounts {
	const standings = opinions.map((one) => opinionStanding(one, today));
	const counts = Object.fromEntries(opinionStandings.map((standing) => [standing, standings.filter((one) => one === standing).length]));
	return { received: opinions.length, ...(counts as Record<OpinionStanding, number>) };
}

export type HeldDialogue = { readonly form: DialogueForm; readonly opinions: readonly Opinion[] };
export type DialogueFigures = OpinionCounts & { readonly held: number };

/** The figures of each form and of all; a form in which none was held stands with 0. */
export function dialogueFigures(
	dialogues: readonly HeldDialogue[],
	today: PlainDate
): { readonly total: DialogueFigures; readonly byForm: readonly (DialogueFigures & { readonly form: DialogueForm })[] } {
	const figures = (of: readonly HeldDialogue[]) => ({
		held: of.length,
		...countOpinions(
			of.flatMap(({ opinions }) => opinions),
			today
		)
	});
	return { total: figures(dialogues), byForm: dialogueForms.map((form) => ({ form, ...figures(dialogues.filter((one) => one.form === form)) })) };
}
