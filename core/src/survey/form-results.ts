import type { FormAnswers, FormQuestion } from './form-questions.ts';
import { isFew } from './small-groups.ts';

export type FormResult = {
	readonly question: FormQuestion;
	/** How many answered it; null where they are fewer than five. */
	readonly answered: number | null;
	/** By option, level or number; none for words. */
	readonly counts: readonly { readonly name: string; readonly count: number }[];
	/** What was written, in the order of the alphabet, so that no two answers of one person stand together. */
	readonly texts: readonly string[];
};

/** What came of a free form, question by question; a question that too few answered tells nothing. */
export function formResults(questions: readonly FormQuestion[], all: readonly FormAnswers[]): FormResult[] {
	return questions.map((question) => {
		const values = all.map((answers) => answers[question.id] ?? []).filter((one) => one.length > 0);
		if (isFew(values.length)) return { question, answered: null, counts: [], texts: [] };
		const said = values.flat();
		const counted = Map.groupBy(said, (one) => one);
		const texts = question.kind === 'text' ? said.toSorted((a, b) => a.localeCompare(b, 'vi')) : [];
		return {
			question,
			answered: values.length,
			texts,
			counts: namesOf(question, said).map((name) => ({ name, count: counted.get(name)?.length ?? 0 }))
		};
	});
}

function namesOf({ kind, options }: FormQuestion, said: readonly string[]): readonly string[] {
	if (kind === 'one' || kind === 'many') return options;
	if (kind === 'scale') return ['1', '2', '3', '4', '5'];
	return kind === 'number' ? [...new Set(said)].toSorted((a, b) => Number(a) - Number(b)) : [];
}
