import { keptDutyMessage, movedDutyMessage, type PlanFromSuperior, type ReadObligation } from '@kheo/core';

export type ComposedResult = {
	readonly file: { readonly name: string; readonly sha256: string; readonly format: string };
	readonly plan: PlanFromSuperior;
	readonly out: { readonly path: string; readonly sha256: string };
};

/** What `--json` prints, "kheo.composed/1": sources point into the superior's paper. */
export function composedJson({ file, plan: { moved, kept, others }, out }: ComposedResult): object {
	return {
		schema: 'kheo.composed/1',
		file,
		moved: moved.map(({ duty, from, to, because }) => ({ ...named(duty), from, to, because, message: movedDutyMessage({ from, to, because }) })),
		kept: kept.map(({ duty, because }) => ({ ...named(duty), because, message: keptDutyMessage({ because }) })),
		others: others.map(named),
		out
	};
}

function named({ units, task, source }: ReadObligation): object {
	return { units, task, source };
}
