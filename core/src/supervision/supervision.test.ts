import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainDate as day } from '../calendar/plain-date.ts';
import { criticismFigures, mayFollowUp, recommendationFigures, recommendationStanding, recommendationSteps, supervisionState } from './supervision.ts';

const today = day('2026-09-15');

test('a line of the programme is late once its day has passed, whether or not it was asked for, until it is held or called off', () => {
	const none = { requestedOn: null, heldOn: null, calledOffOn: null, closedOn: null };
	const [past, ahead] = [day('2026-09-14'), day('2026-09-15')];
	expect(supervisionState({ ...none, plannedOn: ahead }, today)).toBe('planned');
	expect(supervisionState({ ...none, plannedOn: ahead, requestedOn: past }, today)).toBe('requested');
	expect(supervisionState({ ...none, plannedOn: past, requestedOn: past }, today)).toBe('late');
	expect(supervisionState({ ...none, plannedOn: past, heldOn: past }, today)).toBe('held');
	expect(supervisionState({ ...none, plannedOn: past, heldOn: past, closedOn: past }, today)).toBe('closed');
	expect(supervisionState({ ...none, plannedOn: past, calledOffOn: past }, today)).toBe('called-off');
});

test('only what was replied to is closed or asked again; a reply that came is never overdue', () => {
	expect(recommendationSteps.filter((step) => mayFollowUp('open', step))).toEqual(['reply']);
	expect(recommendationSteps.filter((step) => mayFollowUp('replied', step))).toEqual(['ask-again', 'close']);
	expect(recommendationSteps.filter((step) => mayFollowUp('closed', step))).toEqual([]);
	const of = (state: 'open' | 'replied', due: string) => recommendationStanding({ state, due: day(due) }, today);
	expect([of('open', '2026-09-15'), of('open', '2026-09-14'), of('replied', '2026-09-14')]).toEqual(['open', 'overdue', 'replied']);
});

test('figures add up to what they are of', () => {
	const recommendation = fc.record({
		state: fc.constantFrom('open' as const, 'replied' as const, 'closed' as const),
		due: fc.constantFrom(day('2026-09-14'), today)
	});
	fc.assert(
		fc.property(
			fc.array(recommendation),
			fc.array(fc.record({ answer: fc.constantFrom('taken' as const, 'partly' as const, 'not' as const, null) })),
			(all, opinions) => {
				const { all: count, ...parts } = recommendationFigures(all, today);
				expect(Object.values(parts).reduce((a, b) => a + b, 0)).toBe(count);
				const { all: said, ...answers } = criticismFigures(opinions);
				expect(Object.values(answers).reduce((a, b) => a + b, 0)).toBe(said);
			}
		)
	);
});
