import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedQuestions, type FormQuestion, formScreens, missingAnswers, tidyAnswers } from './form-questions.ts';
import { formResults } from './form-results.ts';

const ask = (id: string, more: Partial<FormQuestion> = {}): FormQuestion => ({
	id,
	kind: 'one',
	words: id,
	options: ['có', 'không'],
	required: true,
	when: null,
	...more
});
const questions = [
	ask('came'),
	ask('why', { kind: 'many', options: ['xa', 'lâu'], when: { question: 'came', option: 'có' } }),
	ask('far', { kind: 'number', when: { question: 'why', option: 'xa' } }),
	ask('said', { kind: 'text', required: false })
];

test('a question is asked only of whoever chose its option, and not when that question is no longer asked', () => {
	const ids = (answers: Record<string, string[]>) => askedQuestions(questions, answers).map(({ id }) => id);
	expect(ids({})).toEqual(['came', 'said']);
	expect(ids({ came: ['có'], why: ['xa'] })).toEqual(['came', 'why', 'far', 'said']);
	expect(ids({ came: ['không'], why: ['xa'] })).toEqual(['came', 'said']);
	expect(missingAnswers(questions, { came: ['có'] })).toEqual(['why']);
});

test('what depends on a question stands on a later screen', () => {
	expect(formScreens(questions).map((screen) => screen.map(({ id }) => id))).toEqual([['came'], ['why'], ['far', 'said']]);
	expect(formScreens(Array.from({ length: 12 }, (_, at) => ask(String(at)))).map((screen) => screen.length)).toEqual([5, 5, 2]);
});

test('what is kept is answers to asked questions alone, and tidying twice changes nothing', () => {
	expect(tidyAnswers(questions, { came: ['không'], why: ['xa'], said: [' '], other: ['x'] })).toEqual({ came: ['không'] });
	expect(tidyAnswers(questions, { came: ['có', 'không'], why: ['lâu', 'bịa', 'xa'], far: ['007'] })).toEqual({ came: ['có'], why: ['xa', 'lâu'], far: ['7'] });
	const values = fc.array(fc.constantFrom('có', 'không', 'xa', 'lâu', '12', '', 'khác'), { maxLength: 3 });
	fc.assert(
		fc.property(fc.record({ came: values, why: values, far: values, said: values }), (typed) => {
			const once = tidyAnswers(questions, typed);
			expect(tidyAnswers(questions, once)).toEqual(once);
			const asked = new Set(askedQuestions(questions, once).map(({ id }) => id));
			expect(Object.keys(once).filter((id) => !asked.has(id))).toEqual([]);
		})
	);
});

test('a question that fewer than five answered tells nothing; words stand in no person’s order', () => {
	const all = ['b', 'a', 'c', 'd', 'e'].map((said, at) => ({ came: ['có'], said: [said], ...(at === 0 && { why: ['xa'] }) }));
	const [came, why, , said] = formResults(questions, all);
	expect(came).toMatchObject({
		answered: 5,
		counts: [
			{ name: 'có', count: 5 },
			{ name: 'không', count: 0 }
		]
	});
	expect(why).toMatchObject({ answered: null, counts: [] });
	expect(said?.texts).toEqual(['a', 'b', 'c', 'd', 'e']);
});
