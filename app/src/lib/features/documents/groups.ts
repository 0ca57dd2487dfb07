import { type AskReason, expandUnits, type PlainDate, searchKey } from '@kheo/core';
import type { AgencyUnit } from './default-facts.ts';
import type { FactObligation } from './schema.ts';

/** A phrase that stands for several units, and what a person should decide about it. */
export type GroupQuestion = {
	readonly phrase: string;
	/** As it stands now. */
	readonly unitIds: readonly string[];
	readonly ask: readonly { readonly name: string; readonly unitId: string | null; readonly why: AskReason }[];
	readonly obligations: number;
	/** How it was answered the last time, with the day; null when never. */
	readonly remembered: { readonly unitIds: readonly string[]; readonly at: string; readonly by: string } | null;
};

type Remembered = { readonly phrase: string; readonly unitIds: readonly string[]; readonly at: string; readonly by: string };

/** One question for each phrase that means several units, or none that is known. */
export function groupQuestions(
	obligations: readonly FactObligation[],
	units: readonly AgencyUnit[],
	day: PlainDate,
	answers: readonly Remembered[]
): GroupQuestion[] {
	const phrases = new Map(obligations.flatMap(({ units: [only, ...more] }) => (only !== undefined && more.length === 0 ? [[searchKey(only), only]] : [])));
	return [...phrases].flatMap(([key, phrase]) => {
		const expansion = expandUnits(phrase, units, day);
		if (expansion.units.length === 1 && expansion.ask.length === 0) return [];
		const same = obligations.filter((obligation) => obligation.units.length === 1 && searchKey(obligation.units[0] ?? '') === key);
		const ask = expansion.ask.map(({ unit, why }) => ({ name: unit, unitId: units.find(({ name }) => name === unit)?.id ?? null, why }));
		return [{ phrase, unitIds: same[0]?.unitIds ?? [], ask, obligations: same.length, remembered: answers.find((answer) => answer.phrase === key) ?? null }];
	});
}
