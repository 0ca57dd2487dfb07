import { satisfactionFactors, type SatisfactionFactor, type SurveyQuestion } from './satisfaction-factors.ts';
import { addCounts, answersOf, type LevelCounts, satisfactionIndex, type SatisfactionFormula } from './satisfaction-index.ts';
import { marginOfError } from './sampling.ts';
import { hiddenGroups, isFew } from './small-groups.ts';

/** What came in at one desk: five counts a question, one behind the other. */
export type DeskTally = { readonly deskId: string; readonly responses: number; readonly tally: readonly number[] };

export type SurveyFigure = { readonly counts: LevelCounts; readonly answers: number; readonly index: number | null };

export type DeskResult = {
	readonly deskId: string;
	/** Null: too few, or hidden so that those too few cannot be found by subtraction. */
	readonly responses: number | null;
	readonly figure: SurveyFigure | null;
	/** Null with the desk, or where one of its factors was answered by too few. */
	readonly factors: readonly SurveyFigure[] | null;
};

export type SurveyResults = {
	readonly formula: SatisfactionFormula;
	/** Null: so few that not even their number is told. */
	readonly responses: number | null;
	/** Points of a hundred, for a random sample. */
	readonly margin: number | null;
	readonly total: SurveyFigure | null;
	readonly factors: readonly { readonly factor: SatisfactionFactor; readonly figure: SurveyFigure }[] | null;
	/** In the order of the questions; null where a question of the same factor was answered by too few. */
	readonly questions: readonly (SurveyFigure | null)[];
	readonly desks: readonly DeskResult[];
};

type Asked = { readonly questions: readonly SurveyQuestion[]; readonly formula: SatisfactionFormula; readonly population: number | null };

/** What may be told of a survey: sums by question, factor and desk, none of fewer than five people, and none from which such a one follows by subtraction. */
export function surveyResults(desks: readonly DeskTally[], asked: Asked): SurveyResults {
	const { questions, formula, population } = asked;
	const responses = desks.reduce((sum, desk) => sum + desk.responses, 0);
	const used = satisfactionFactors.filter((factor) => questions.some((question) => question.factor === factor));
	const figure = (counts: LevelCounts): SurveyFigure => ({ counts, answers: answersOf(counts), index: satisfactionIndex(counts, formula) });
	const all = { deskId: '', responses, tally: sumOf(desks.map(({ tally }) => tally)) };
	if (isFew(responses) || isFew(peopleOf(all, questions))) return hiddenWhole(desks, asked);
	const ofFactor = ({ tally }: DeskTally, factor: SatisfactionFactor) =>
		figure(addCounts(questions.flatMap((question, at) => (question.factor === factor ? [countsAt(tally, at)] : []))));
	const people = (desk: DeskTally) => used.map((factor) => peopleOf(desk, questions, factor));
	const tellsFactors = !people(all).some(isFew);
	const whole = (desk: DeskTally) => [desk.responses, peopleOf(desk, questions)];
	const hidden = hiddenGroups(desks.map(whole));
	const withoutFactors = hiddenGroups(desks.map((desk) => [...whole(desk), ...people(desk)]));
	const tellsQuestions = (factor: SatisfactionFactor) =>
		tellsFactors && questions.every((question, at) => question.factor !== factor || !isFew(answersOf(countsAt(all.tally, at))));
	return {
		formula,
		responses,
		margin: marginOfError(responses, population),
		total: figure(addCounts(questions.map((_, at) => countsAt(all.tally, at)))),
		factors: tellsFactors ? used.map((factor) => ({ factor, figure: ofFactor(all, factor) })) : null,
		questions: questions.map(({ factor }, at) => (tellsQuestions(factor) ? figure(countsAt(all.tally, at)) : null)),
		desks: desks.map((desk, at) => ({
			deskId: desk.deskId,
			responses: hidden.has(at) ? null : desk.responses,
			figure: hidden.has(at) ? null : figure(addCounts(questions.map((_, question) => countsAt(desk.tally, question)))),
			factors: hidden.has(at) || withoutFactors.has(at) || !tellsFactors ? null : used.map((factor) => ofFactor(desk, factor))
		}))
	};
}

function hiddenWhole(desks: readonly DeskTally[], { questions, formula }: Asked): SurveyResults {
	const nothing = { responses: null, margin: null, total: null, factors: null };
	return {
		formula,
		...nothing,
		questions: questions.map(() => null),
		desks: desks.map(({ deskId }) => ({ deskId, responses: null, figure: null, factors: null }))
	};
}

function countsAt(tally: readonly number[], question: number): LevelCounts {
	return [0, 1, 2, 3, 4].map((at) => tally[question * 5 + at] ?? 0);
}

/** How many people surely answered something, of a factor or at all: not fewer than answered the question that most did. A paper left blank is nobody. */
function peopleOf({ tally }: DeskTally, questions: readonly SurveyQuestion[], of: SatisfactionFactor | null = null): number {
	return Math.max(0, ...questions.map(({ factor }, at) => (of === null || factor === of ? answersOf(countsAt(tally, at)) : 0)));
}

function sumOf(tallies: readonly (readonly number[])[]): number[] {
	const length = Math.max(0, ...tallies.map((tally) => tally.length));
	return Array.from({ length }, (_, at) => tallies.reduce((sum, tally) => sum + (tally[at] ?? 0), 0));
}
