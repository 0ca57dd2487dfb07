/** What a question of a free form asks for: one of several, several of them, a level from 1 to 5, a whole number, words. */
export const formQuestionKinds = ['one', 'many', 'scale', 'number', 'text'] as const;
export type FormQuestionKind = (typeof formQuestionKinds)[number];

export type FormQuestion = {
	readonly id: string;
	readonly kind: FormQuestionKind;
	readonly words: string;
	/** Of `one` and `many`. */
	readonly options: readonly string[];
	readonly required: boolean;
	/** Asked only of whoever chose this option of an earlier question; null: of everybody. */
	readonly when: { readonly question: string; readonly option: string } | null;
};

/** By question, what was chosen or written; a question without an answer is left out. */
export type FormAnswers = Readonly<Record<string, readonly string[]>>;

/** The questions that this person is asked: a condition counts only when its question is asked too. */
export function askedQuestions(questions: readonly FormQuestion[], answers: FormAnswers): FormQuestion[] {
	const asked = new Set<string>();
	return questions.filter(({ id, when }) => {
		const isAsked = when === null || (asked.has(when.question) && (answers[when.question] ?? []).includes(when.option));
		if (isAsked) asked.add(id);
		return isAsked;
	});
}

/** The questions screen by screen: one that depends on another never stands on the same screen, so that a form needs no program to hide it. */
export function formScreens(questions: readonly FormQuestion[]): FormQuestion[][] {
	const screens: FormQuestion[][] = [];
	for (const question of questions) {
		const last = screens.at(-1);
		const isFull = last === undefined || last.length >= SCREEN || last.some(({ id }) => id === question.when?.question);
		if (isFull) screens.push([question]);
		else last.push(question);
	}
	return screens;
}

const SCREEN = 5;

/** Only what may be an answer: options that are there, one where one is asked for, nothing to a question that is not asked. */
export function tidyAnswers(questions: readonly FormQuestion[], answers: FormAnswers): FormAnswers {
	const read = questions.map((question) => [question.id, valuesOf(question, answers[question.id] ?? [])] as const);
	const all = Object.fromEntries(read.filter(([, values]) => values.length > 0));
	const asked = new Set(askedQuestions(questions, all).map(({ id }) => id));
	return Object.fromEntries(Object.entries(all).filter(([id]) => asked.has(id)));
}

function valuesOf({ kind, options }: FormQuestion, typed: readonly string[]): string[] {
	const said = typed.map((one) => one.normalize('NFC').trim()).filter((one) => one !== '');
	if (kind === 'many') return options.filter((option) => said.includes(option));
	const [first] = said;
	if (first === undefined) return [];
	if (kind === 'one') return options.includes(first) ? [first] : [];
	if (kind === 'scale') return /^[1-5]$/u.test(first) ? [first] : [];
	if (kind === 'number') return /^\d{1,9}$/u.test(first) ? [String(Number(first))] : [];
	return [first.slice(0, FORM_TEXT_MAX)];
}

export const FORM_TEXT_MAX = 2000;

/** Which of these questions must be answered and are not. */
export function missingAnswers(questions: readonly FormQuestion[], answers: FormAnswers): string[] {
	return askedQuestions(questions, answers).flatMap(({ id, required }) => (required && (answers[id] ?? []).length === 0 ? [id] : []));
}
